package io.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class EmbeddedDynamoDbTest {

    @Test
    void an_item_outlives_a_restart_in_a_directory(@TempDir Path directory) {
        Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("a"));
        try (EmbeddedDynamoDb database = EmbeddedDynamoDb.in(directory.resolve("new"));
                DynamoDbClient client = client(database.endpoint())) {
            createTable(client);
            client.putItem(request -> request.tableName("things").item(item));
        }
        try (EmbeddedDynamoDb database = EmbeddedDynamoDb.in(directory.resolve("new"));
                DynamoDbClient client = client(database.endpoint())) {
            assertThat(client.scan(request -> request.tableName("things")).items())
                    .containsExactly(item);
        }
    }

    @Test
    void two_in_memory_know_nothing_of_each_other() {
        try (EmbeddedDynamoDb one = EmbeddedDynamoDb.inMemory();
                EmbeddedDynamoDb other = EmbeddedDynamoDb.inMemory();
                DynamoDbClient first = client(one.endpoint());
                DynamoDbClient second = client(other.endpoint())) {
            createTable(first);
            assertThat(first.listTables().tableNames()).containsExactly("things");
            assertThat(second.listTables().tableNames()).isEmpty();
        }
    }

    private static void createTable(DynamoDbClient client) {
        client.createTable(request -> request.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build()));
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(Endpoint.REGION))
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }
}
