package io.redress.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * What DynamoDB bills for a transaction: every item twice, its entries in indexes once. DynamoDB Local 3.3.1 reports
 * something else: of items that cost the same it counts one, and it doubles the entries in indexes. Of an item that is
 * written by itself it reports what is true, so the items are written by themselves, to a table of the same shape, and
 * the sum is done here.
 */
final class Bill implements AutoCloseable {

    private final DynamoDbClient client;
    private final String table = "redress-bill-" + UUID.randomUUID();

    Bill(DynamoDbClient client) {
        this.client = client;
        client.createTable(TestTable.schema(table));
        client.waiter().waitUntilTableExists(request -> request.tableName(table));
    }

    /** What one transaction cost that made the items of a table into others. */
    double of(List<Map<String, AttributeValue>> before, List<Map<String, AttributeValue>> after) {
        Map<List<AttributeValue>, Map<String, AttributeValue>> old = new HashMap<>(byKey(before));
        double units = 0;
        for (var item : byKey(after).entrySet()) {
            units += price(old.remove(item.getKey()), item.getValue());
        }
        if (!old.isEmpty()) {
            throw new IllegalArgumentException("the transaction removed items: " + old.keySet());
        }
        return units;
    }

    private double price(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (Objects.equals(before, after)) {
            return 0;
        }
        if (before != null) {
            put(before);
        }
        ConsumedCapacity reported = put(after);
        double item = reported.table().capacityUnits();
        return reported.capacityUnits() + item;
    }

    private ConsumedCapacity put(Map<String, AttributeValue> item) {
        return client.putItem(request ->
                        request.tableName(table).item(item).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity();
    }

    private static Map<List<AttributeValue>, Map<String, AttributeValue>> byKey(
            List<Map<String, AttributeValue>> items) {
        return items.stream().collect(Collectors.toMap(item -> List.of(item.get("pk"), item.get("sk")), item -> item));
    }

    @Override
    public void close() {
        client.deleteTable(request -> request.tableName(table));
    }
}
