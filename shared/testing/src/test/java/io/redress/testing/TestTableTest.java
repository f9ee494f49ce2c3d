package io.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Env;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class TestTableTest {

    @Test
    void a_table_and_its_indexes_can_be_used_immediately() {
        try (TestTable table = TestTable.at("2026-03-02T08:00:00Z")) {
            var described = table.client()
                    .describeTable(request -> request.tableName(table.name()))
                    .table();
            assertThat(described.tableStatus()).isEqualTo(TableStatus.ACTIVE);
            assertThat(described.globalSecondaryIndexes())
                    .hasSize(2)
                    .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
            assertThat(table.items()).isEmpty();
        }
    }

    @Test
    void each_test_table_has_its_own_items() {
        try (TestTable one = TestTable.at("2026-03-02T08:00:00Z");
                TestTable other = TestTable.at("2026-03-02T08:00:00Z")) {
            Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
            one.client().putItem(request -> request.tableName(one.name()).item(item));
            assertThat(one.items()).containsExactly(item);
            assertThat(other.items()).isEmpty();
        }
    }

    @Test
    void a_function_finds_the_table_and_the_time_of_the_test() {
        try (TestTable table = TestTable.at("2026-03-02T08:00:00Z")) {
            Env env = table.env(Map.of("ORGANISATIONS", "kiwi,knec"));
            assertThat(env.get("TABLE_NAME")).isEqualTo(table.name());
            assertThat(env.list("ORGANISATIONS")).containsExactly("kiwi", "knec");
            table.clock().advance(Duration.ofHours(1));
            assertThat(env.now()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        }
    }
}
