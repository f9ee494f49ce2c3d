package io.redress.local.bench.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.TestTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RegisterCopiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    private final TestTable table = TestTable.at("2026-10-01T08:00:00Z");

    @BeforeEach
    void write() {
        line("2026-08-03T09:00:00.000Z", "KIWI-AAAA-AAAA", "~");
        line("2026-03-02T09:00:00.000Z", "KIWI-BBBB-BBBB", "2026-03-20T09:00:00.000Z");
        line("2026-06-29T09:00:00.000Z", "KIWI-CCCC-CCCC", "2026-07-08T09:00:00.000Z");
        new RegisterCopies(table.client(), table.name(), "REGISTER#kiwi").fill(FIRST, LAST, 40, 30);
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void the_period_has_as_many_lines_as_wanted_and_so_has_the_time_before_it() {
        assertThat(lines()).hasSize(40 + 30 + 1);
        assertThat(lines())
                .filteredOn(line -> line.get("sk").s().startsWith("2026-08-03T09:00:00.000Z#KIWI-"))
                .hasSize(40)
                .allMatch(line -> line.get("nextCheckSk").s().equals("~"));
        assertThat(lines())
                .filteredOn(line -> line.get("nextCheckSk").s().compareTo("2026-07-01") < 0)
                .hasSize(30);
    }

    @Test
    void a_copy_has_a_reference_of_its_own_and_an_older_one_dates_of_its_own() {
        assertThat(lines()).extracting(line -> line.get("sk").s()).doesNotHaveDuplicates();
        assertThat(lines())
                .allMatch(line ->
                        line.get("json").s().contains("\"" + line.get("sk").s().split("#")[1] + "\""));
        assertThat(lines())
                .filteredOn(line -> line.get("sk").s().equals("2025-03-03T09:00:00.000Z#KIWI-B0"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("nextCheckSk").s()).isEqualTo("2025-03-21T09:00:00.000Z"))
                .satisfies(line -> assertThat(line.get("json").s()).contains("\"received\":\"2025-03-03T09:00:00Z\""));
    }

    private void line(String received, String reference, String last) {
        table.client().putItem(put -> put.tableName(table.name())
                .item(Map.of(
                        "pk", AttributeValue.fromS("REGISTER#kiwi"),
                        "sk", AttributeValue.fromS(received + "#" + reference),
                        "nextCheckPk", AttributeValue.fromS("LAST-DATE#kiwi"),
                        "nextCheckSk", AttributeValue.fromS(last),
                        "json",
                                AttributeValue.fromS("{\"reference\":\"" + reference + "\",\"received\":\""
                                        + received.replace(".000", "") + "\"}"))));
    }

    private List<Map<String, AttributeValue>> lines() {
        return table.items();
    }
}
