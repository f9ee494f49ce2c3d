package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.Settings;
import io.redress.local.architecture.Code;
import io.redress.local.events.AwsClients;
import io.redress.testing.LocalDynamoDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;

/** An organisation that has used version 1 upgrades its complaints and keeps working with them. */
class UpgradeStoryTest {

    private static final String EXPORT = Code.PROJECT
            .resolve("shared/store/src/test/resources/stored/v1/export.jsonl.gz")
            .toString();

    @TempDir
    private Path data;

    @Test
    void an_export_of_version_1_can_be_imported_and_handled() throws Exception {
        CommandRun imported = CommandRun.of("import", "--from", EXPORT, "--data", "" + data);
        assertThat(imported.output())
                .isEqualTo("2,434 items imported.\n"
                        + "96 complaints, 96 of them rewritten; 49 members of staff, 0 of them rewritten.");
        assertThat(imported.status()).isZero();
        formerIndex();
        assertThat(CommandRun.of("upgrade", "--data", "" + data).output())
                .isEqualTo("96 complaints, 0 of them rewritten; 49 members of staff, 0 of them rewritten.");
        assertThat(CommandRun.of("verify-history", "--data", "" + data).output())
                .isEqualTo("96 complaints with 893 changes: all as they were written.");

        Settings kept = Settings.of(Code.PROJECT)
                .from(Instant.parse("2026-12-18T09:00:00Z"))
                .with(Optional.empty())
                .keeping(data);
        try (Town town = Town.of(kept)) {
            town.settle();
            assertThat(town.redress().ses().mails())
                    .as("no mail is sent about imported complaints")
                    .isEmpty();
            String[] mary = town.as("mary", "quality-manager");
            Answer followOn = town.get("/kiwi/admin/complaints?list=follow-on-actions", mary);
            assertThat(followOn.status()).isEqualTo(200);
            assertThat(followOn.each("complaints", "reference")).isNotEmpty();
        }
        assertThat(CommandRun.of("verify-history", "--data", "" + data).output())
                .startsWith("96 complaints with ")
                .endsWith("all as they were written.");
    }

    @Test
    void an_import_needs_a_new_directory_and_a_valid_export() throws Exception {
        CommandRun missing =
                CommandRun.of("import", "--from", "" + data.resolve("export"), "--data", "" + data.resolve("new"));
        assertThat(missing.output()).isEqualTo("The file " + data.resolve("export") + " cannot be read.");
        Path file = Files.writeString(data.resolve("export"), "# Redress");
        CommandRun wrong = CommandRun.of("import", "--from", "" + file, "--data", "" + data.resolve("new"));
        assertThat(wrong.output()).startsWith("The file is not JSON");
        Files.writeString(file, "");
        CommandRun empty = CommandRun.of("import", "--from", "" + file, "--data", "" + data.resolve("new"));
        assertThat(empty.output()).isEqualTo("The file " + file + " holds no item.");
        assertThat(List.of(missing.status(), wrong.status(), empty.status())).containsOnly(2);
        assertThat(data.resolve("new")).doesNotExist();

        Files.writeString(file, "{\"pk\": {\"S\": \"a\"}, \"sk\": {\"S\": \"b\"}}");
        assertThat(CommandRun.of("import", "--from", "" + file, "--data", "" + data.resolve("new"))
                        .output())
                .startsWith("1 items imported.\n0 complaints, ");
        CommandRun twice = CommandRun.of("import", "--from", "" + file, "--data", "" + data.resolve("new"));
        assertThat(twice.output()).startsWith("There is a table in " + data.resolve("new") + " already.");
        assertThat(twice.status()).isEqualTo(2);
    }

    /** Gives the table the indexes of version 1. */
    private void formerIndex() {
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.in(data.resolve("table").resolve("dynoxide.db"));
                AwsClients clients = AwsClients.at(dynamoDb.endpoint(), dynamoDb.endpoint())) {
            DynamoDbClient dynamo = clients.tables();
            String table = dynamo.listTables().tableNames().getFirst();
            dynamo.updateTable(update -> update.tableName(table)
                    .globalSecondaryIndexUpdates(List.of(GlobalSecondaryIndexUpdate.builder()
                            .delete(delete -> delete.indexName("nextCheck"))
                            .build())));
        }
    }
}
