package io.redress.testing;

import io.redress.platform.Env;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A table for one test, as template.yaml describes it, with a clock and a meter. Closing the table deletes it. Items
 * are not deleted at the time in {@code expires}, because the clock of the test differs from the machine's.
 */
public final class TestTable implements AutoCloseable {

    private static final DynamoDbClient CLIENT = client(Endpoint.DYNAMODB.uri());

    private final String name;
    private final MovableClock clock;
    private final Meter meter;

    private TestTable(String name, MovableClock clock, Meter meter) {
        this.name = name;
        this.clock = clock;
        this.meter = meter;
    }

    /** Creates an empty table, and a clock that shows {@code now}, such as {@code 2026-03-02T08:00:00Z}. */
    public static TestTable at(String now) {
        String name = "redress-" + UUID.randomUUID();
        CLIENT.createTable(schema(name));
        CLIENT.waiter().waitUntilTableExists(request -> request.tableName(name));
        return new TestTable(name, MovableClock.at(now), new Meter());
    }

    /** The table as template.yaml describes it: its keys, its indexes with the attributes they carry, its stream. */
    public static CreateTableRequest schema(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        text("pk"),
                        text("sk"),
                        text("workPk"),
                        text("workSk"),
                        text("nextCheckPk"),
                        text("nextCheckSk"))
                .keySchema(keys("pk", "sk"))
                .globalSecondaryIndexes(
                        index("work", "workPk", "workSk", carrying -> carrying.projectionType(ProjectionType.INCLUDE)
                                .nonKeyAttributes("json", "caseworker")),
                        index(
                                "nextCheck",
                                "nextCheckPk",
                                "nextCheckSk",
                                carrying -> carrying.projectionType(ProjectionType.KEYS_ONLY)))
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
                .build();
    }

    /** The variables and the clock of a function that uses this table. */
    public Env env() {
        return env(Map.of());
    }

    /** The same with further variables, or with other values of them. */
    public Env env(Map<String, String> more) {
        return TestEnv.of(name, clock, more);
    }

    public MovableClock clock() {
        return clock;
    }

    /** Counts the requests that users of the table report. */
    public Meter meter() {
        return meter;
    }

    /** The write units that AWS bills for one transaction, which adds items or changes them. */
    public double billed(Runnable transaction) {
        CreateTableRequest schema = schema(name);
        List<Map<String, AttributeValue>> before = items();
        transaction.run();
        return new Bill(schema.keySchema(), schema.globalSecondaryIndexes()).of(before, items());
    }

    /** All items, as they are stored. */
    public List<Map<String, AttributeValue>> items() {
        return CLIENT.scanPaginator(request -> request.tableName(name).consistentRead(true)).items().stream()
                .toList();
    }

    public String name() {
        return name;
    }

    /** The client, for what no function does, such as writing thousands of items at once. */
    public DynamoDbClient client() {
        return CLIENT;
    }

    @Override
    public void close() {
        CLIENT.deleteTable(request -> request.tableName(name));
    }

    private static AttributeDefinition text(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> keys(String hash, String range) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(hash)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(range)
                        .keyType(KeyType.RANGE)
                        .build());
    }

    private static GlobalSecondaryIndex index(
            String name, String hash, String range, Consumer<Projection.Builder> carrying) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys(hash, range))
                .projection(carrying)
                .build();
    }

    private static DynamoDbClient client(URI endpoint) {
        Map<String, String> variables = Endpoint.DYNAMODB.variables();
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(variables.get("AWS_REGION")))
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        variables.get("AWS_ACCESS_KEY_ID"), variables.get("AWS_SECRET_ACCESS_KEY"))))
                .build();
    }
}
