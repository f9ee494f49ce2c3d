package io.redress.report;

import io.redress.runtime.Aws;
import io.redress.runtime.Env;
import io.redress.testing.Endpoint;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table with the keys that reports, staff and registers are kept under. */
final class TestTables {

    private TestTables() {}

    static DynamoDbClient client() {
        Env env = new Env(Endpoint.DYNAMODB.variables(), InstantSource.system());
        return Aws.configured(DynamoDbClient.builder(), "DYNAMODB", env)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    static void create(DynamoDbClient dynamo, String name) {
        dynamo.createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(attribute("pk"), attribute("sk")))
                .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
        dynamo.waiter().waitUntilTableExists(wait -> wait.tableName(name));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
