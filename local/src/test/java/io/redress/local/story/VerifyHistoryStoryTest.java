package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.Settings;
import io.redress.local.architecture.Code;
import io.redress.local.events.AwsClients;
import io.redress.testing.LocalDynamoDb;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The command checks what a run kept, before and after somebody has changed the table by hand. */
class VerifyHistoryStoryTest {

    @TempDir
    private Path data;

    @Test
    void a_run_s_histories_are_whole_until_somebody_alters_them() throws Exception {
        String first;
        String second;
        try (Town town = Town.of(kept())) {
            first = town.submit(Town.complaint()).text("reference");
            second = town.submit(Town.complaint(), "Idempotency-Key", "another").text("reference");
            String answer = "{\"decision\": \"upheld\", \"answer\": \"We are sorry.\"}";
            town.post(
                    "/kiwi/admin/complaints/" + first + "/actions/answer", answer, town.as("mary", "quality-manager"));
            String days = "{\"days\": [{\"date\": \"2026-12-29\", \"name\": \"Stocktaking\", \"source\": \"Memo 4\"}]}";
            town.put("/kiwi/admin/calendar", days, town.as("adele", "administrator"));
            town.settle();
            assertThat(verify().status()).isEqualTo(2);
        }
        CommandRun whole = verify();
        assertThat(whole.output())
                .startsWith("2 complaints with ")
                .endsWith("changes, and 6 of directories and calendars: all as they were written.");
        assertThat(whole.status()).isZero();

        onTable(dynamo -> {
            alter(dynamo, first, "CHANGE#000002");
            delete(dynamo, second, "PERSON");
            dynamo.deleteItem(request -> request.tableName(table(dynamo))
                    .key(Map.of(
                            "pk", AttributeValue.fromS("SETTINGS#kiwi#calendar"),
                            "sk", AttributeValue.fromS("ENTRY#00000001"))));
        });
        CommandRun broken = verify();
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.output())
                .contains(first + ", change 2: altered: change 3 was written after another one", "2 broken.")
                .contains("SETTINGS#kiwi#calendar, change 1: missing")
                .contains("What was written with 1 change has been erased.")
                .doesNotContain(second);
        assertThat(verify(first.toLowerCase(Locale.ROOT)).output())
                .startsWith(first)
                .contains("1 complaint with ");
    }

    @Test
    void a_table_at_an_endpoint_is_checked_with_the_credentials_of_the_environment() throws Exception {
        String reference;
        try (Town town = Town.of(kept())) {
            reference = town.submit(Town.complaint()).text("reference");
        }
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.in(data.resolve("table").resolve("dynoxide.db"));
                AwsClients clients = AwsClients.at(dynamoDb.endpoint(), dynamoDb.endpoint())) {
            DynamoDbClient dynamo = clients.tables();
            String table = table(dynamo);
            Map<String, String> environment = Map.of(
                    "AWS_REGION", AwsClients.REGION,
                    "AWS_ACCESS_KEY_ID", AwsClients.KEY,
                    "AWS_SECRET_ACCESS_KEY", AwsClients.KEY,
                    "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
            assertThat(run(environment, "--table", "another").status()).isEqualTo(2);
            dynamo.queryPaginator(request -> request.tableName(table)
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("C#" + reference))))
                    .items()
                    .forEach(item -> delete(dynamo, reference, item.get("sk").s()));
            // Only a line in the register is left of it.
            assertThat(run(environment, "--table", table).output())
                    .startsWith(reference + ", change 1: missing, and no other change exists")
                    .contains("1 complaint with 0 changes, and 5 of directories and calendars: 1 broken.");
        }
    }

    @Test
    void without_credentials_the_message_names_the_missing_variable() throws Exception {
        CommandRun result = run(Map.of("AWS_REGION", AwsClients.REGION, "AWS_ACCESS_KEY_ID", ""), "--table", "redress");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.output()).contains("AWS_ACCESS_KEY_ID is not set");
    }

    @Test
    void a_directory_without_a_table_is_reported() throws Exception {
        CommandRun result = verify();
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.output()).contains("There is no table in");
    }

    private Settings kept() {
        return Settings.of(Code.PROJECT)
                .from(Instant.parse("2026-12-18T10:30:00Z"))
                .with(Optional.empty())
                .keeping(data);
    }

    private CommandRun verify(String... references) throws IOException, InterruptedException {
        return run(
                Map.of(),
                Stream.concat(Stream.of("--data", data.toString()), Stream.of(references))
                        .toArray(String[]::new));
    }

    private static CommandRun run(Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        return CommandRun.of(
                environment,
                Stream.concat(Stream.of("verify-history"), Stream.of(options)).toArray(String[]::new));
    }

    private void onTable(Consumer<DynamoDbClient> what) {
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.in(data.resolve("table").resolve("dynoxide.db"));
                AwsClients clients = AwsClients.at(dynamoDb.endpoint(), dynamoDb.endpoint())) {
            what.accept(clients.tables());
        }
    }

    /** The time of the change is set to an earlier one. */
    private static void alter(DynamoDbClient dynamo, String reference, String sk) {
        Map<String, AttributeValue> item = new HashMap<>(
                dynamo.getItem(request -> request.tableName(table(dynamo)).key(key(reference, sk)))
                        .item());
        String json = item.get("json").s();
        String altered = json.replaceFirst("\"at\":\"2026-12-18T1", "\"at\":\"2026-12-18T0");
        assertThat(altered).isNotEqualTo(json);
        item.put("json", AttributeValue.fromS(altered));
        dynamo.putItem(request -> request.tableName(table(dynamo)).item(item));
    }

    private static void delete(DynamoDbClient dynamo, String reference, String sk) {
        dynamo.deleteItem(request -> request.tableName(table(dynamo)).key(key(reference, sk)));
    }

    private static String table(DynamoDbClient dynamo) {
        return dynamo.listTables().tableNames().getFirst();
    }

    private static Map<String, AttributeValue> key(String reference, String sk) {
        return Map.of("pk", AttributeValue.fromS("C#" + reference), "sk", AttributeValue.fromS(sk));
    }
}
