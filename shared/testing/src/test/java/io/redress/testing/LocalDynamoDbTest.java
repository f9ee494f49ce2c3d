package io.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

class LocalDynamoDbTest {

    private static final int ENOUGH_WRITES = 50;

    /** The process that is killed without a chance to finish its work. */
    private enum Killed {
        JVM,
        DYNOXIDE
    }

    @TempDir
    private Path directory;

    @Test
    void an_item_in_a_file_is_still_there_after_a_restart() {
        Path file = directory.resolve("new").resolve("tables.db");
        Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("a"));
        try (LocalDynamoDb database = LocalDynamoDb.in(file);
                DynamoDbClient client = WritingProcess.client(database.endpoint())) {
            WritingProcess.createTable(client);
            client.putItem(request -> request.tableName("things").item(item));
        }
        try (LocalDynamoDb database = LocalDynamoDb.in(file);
                DynamoDbClient client = WritingProcess.client(database.endpoint())) {
            assertThat(client.scan(request -> request.tableName("things")).items())
                    .containsExactly(item);
        }
    }

    @Test
    void two_databases_in_memory_are_separate() {
        try (LocalDynamoDb one = LocalDynamoDb.inMemory();
                LocalDynamoDb other = LocalDynamoDb.inMemory();
                DynamoDbClient first = WritingProcess.client(one.endpoint());
                DynamoDbClient second = WritingProcess.client(other.endpoint())) {
            WritingProcess.createTable(first);
            assertThat(first.listTables().tableNames()).containsExactly("things");
            assertThat(second.listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void it_does_not_answer_after_it_is_closed() {
        LocalDynamoDb database = LocalDynamoDb.inMemory();
        database.close();
        assertThatThrownBy(() -> connect(database.endpoint())).isInstanceOf(ConnectException.class);
    }

    @Test
    void a_file_that_is_not_a_database_is_rejected() throws IOException {
        Path file = Files.writeString(directory.resolve("notes.txt"), "These are notes and no tables.\n".repeat(100));
        assertThatThrownBy(() -> LocalDynamoDb.in(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not start: ")
                .hasMessageContaining("not a valid SQLite database");
    }

    @ParameterizedTest
    @EnumSource(Killed.class)
    void a_kill_loses_no_acknowledged_write_and_leaves_no_process(Killed killed) throws Exception {
        Path file = directory.resolve("tables.db");
        Process writing = WritingProcess.start(file);
        List<ProcessHandle> children;
        int acknowledged = 0;
        try (var output = writing.inputReader()) {
            while (acknowledged < ENOUGH_WRITES) {
                acknowledged = Integer.parseInt(output.readLine());
            }
            children = writing.descendants().toList();
            switch (killed) {
                case JVM -> writing.toHandle().destroyForcibly();
                case DYNOXIDE ->
                    children.stream()
                            .filter(LocalDynamoDbTest::isDynoxide)
                            .findFirst()
                            .orElseThrow()
                            .destroyForcibly();
            }
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged = Integer.parseInt(line);
            }
        }
        assertThat(writing.waitFor(Duration.ofSeconds(20))).isTrue();
        assertThat(children).isNotEmpty().allSatisfy(child -> assertThat(child.onExit())
                .succeedsWithin(Duration.ofSeconds(20)));
        try (LocalDynamoDb database = LocalDynamoDb.in(file);
                DynamoDbClient client = WritingProcess.client(database.endpoint())) {
            assertThat(client.scan(request -> request.tableName("things").select(Select.COUNT))
                            .count())
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    private static boolean isDynoxide(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("dynoxide"))
                .isPresent();
    }

    private static void connect(URI endpoint) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
        }
    }
}
