package io.redress.testing;

import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * How what an endpoint reports of a transaction relates to what DynamoDB bills: by how much to multiply the part of the
 * table and that of the indexes. DynamoDB doubles the table's part alone; DynamoDB Local 3.3.1 doubles both.
 */
record Tariff(double table, double index) {

    /** What a small item costs in a transaction, and its entry in one index. */
    private static final double ITEM = 2;

    private static final double ENTRY = 1;

    /** Asks an endpoint what it says of an item whose price is known. */
    static Tariff of(DynamoDbClient client) {
        String table = "redress-tariff-" + UUID.randomUUID();
        client.createTable(TestTable.schema(table));
        client.waiter().waitUntilTableExists(request -> request.tableName(table));
        try {
            ConsumedCapacity reported = client.transactWriteItems(
                            request -> request.transactItems(smallItem(table, "work"))
                                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                    .consumedCapacity()
                    .getFirst();
            Capacity entry = reported.globalSecondaryIndexes().get("work");
            return new Tariff(ITEM / reported.table().capacityUnits(), ENTRY / entry.capacityUnits());
        } finally {
            client.deleteTable(request -> request.tableName(table));
        }
    }

    private static TransactWriteItem smallItem(String table, String index) {
        AttributeValue any = AttributeValue.fromS("any");
        Map<String, AttributeValue> item = Map.of("pk", any, "sk", any, index + "Pk", any, index + "Sk", any);
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item))
                .build();
    }
}
