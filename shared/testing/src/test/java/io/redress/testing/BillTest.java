package io.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The cost of transactions, item by item. */
class BillTest {

    private static TestTable table;

    @BeforeAll
    static void open() {
        table = TestTable.at("2026-03-02T08:00:00Z");
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void an_item_costs_two_units_for_every_kilobyte_begun() {
        assertThat(billed(item("1", 100))).isEqualTo(2);
        assertThat(billed(item("2", 1500))).isEqualTo(4);
        assertThat(billed(item("3", 2100))).isEqualTo(6);
    }

    @Test
    void an_entry_in_an_index_costs_one_unit_for_every_kilobyte_begun() {
        assertThat(billed(waiting("4", 100, "a"))).isEqualTo(2 + 1);
        assertThat(billed(waiting("5", 1500, "a"))).isEqualTo(4 + 2);
    }

    @Test
    void another_place_in_an_index_costs_a_removal_and_an_entry() {
        billed(waiting("6", 100, "a"));
        assertThat(billed(waiting("6", 100, "b"))).isEqualTo(2 + 2);
    }

    @Test
    void an_entry_that_carries_what_has_changed_is_written_again() {
        billed(waiting("7", 100, "a"));
        assertThat(billed(waiting("7", 101, "a"))).isEqualTo(2 + 1);
    }

    @Test
    void the_larger_of_the_old_and_the_new_item_counts() {
        billed(item("8", 1500));
        assertThat(billed(item("8", 100))).isEqualTo(4);
    }

    @Test
    void items_that_cost_the_same_count_each() {
        assertThat(billed(item("9", 100), item("10", 100), item("11", 100), waiting("12", 100, "a")))
                .isEqualTo(2 + 2 + 2 + (2 + 1));
    }

    @Test
    void a_read_of_nothing_is_not_free() {
        Meter meter = new Meter();
        assertThat(meter.unitsRead()).isZero();
        meter.read(0);
        assertThat(meter.unitsRead()).isEqualTo(0.5);
        meter.read(3);
        assertThat(meter.unitsRead()).isEqualTo(3.5);
    }

    @SafeVarargs
    private static double billed(Map<String, AttributeValue>... items) {
        List<TransactWriteItem> puts = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            puts.add(TransactWriteItem.builder()
                    .put(put -> put.tableName(table.name()).item(item))
                    .build());
        }
        return table.billed(() -> table.client().transactWriteItems(request -> request.transactItems(puts)));
    }

    private static Map<String, AttributeValue> item(String key, int length) {
        return Map.of(
                "pk", AttributeValue.fromS(key),
                "sk", AttributeValue.fromS("NOW"),
                "json", AttributeValue.fromS("x".repeat(length)));
    }

    private static Map<String, AttributeValue> waiting(String key, int length, String place) {
        Map<String, AttributeValue> item = new HashMap<>(item(key, length));
        item.put("workPk", AttributeValue.fromS("TEAM"));
        item.put("workSk", AttributeValue.fromS(place));
        return item;
    }
}
