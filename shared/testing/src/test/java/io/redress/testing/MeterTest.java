package io.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What things cost, by what the endpoint reports and the meter makes of it. */
class MeterTest {

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
    void an_item_of_a_transaction_costs_twice_what_it_costs_by_itself() {
        assertThat(put(item("1", 100))).isEqualTo(1);
        assertThat(transaction(item("2", 100))).isEqualTo(2);
        assertThat(put(item("3", 1500))).isEqualTo(2);
        assertThat(transaction(item("4", 1500))).isEqualTo(4);
    }

    @Test
    void an_entry_in_an_index_costs_the_same_in_a_transaction_as_by_itself() {
        assertThat(put(waiting("5", 100, "a"))).isEqualTo(1 + 1);
        assertThat(transaction(waiting("6", 100, "a"))).isEqualTo(2 + 1);
        assertThat(put(waiting("7", 1500, "a"))).isEqualTo(2 + 2);
        assertThat(transaction(waiting("8", 1500, "a"))).isEqualTo(4 + 2);
    }

    @Test
    void another_place_in_an_index_costs_a_removal_and_an_entry() {
        transaction(waiting("9", 100, "a"));
        assertThat(transaction(waiting("9", 100, "b"))).isEqualTo(2 + 2);
    }

    @Test
    void the_items_of_a_transaction_are_rounded_up_one_by_one() {
        assertThat(transaction(
                        List.of(item("10", 100), item("11", 1500), waiting("12", 100, "a"), waiting("13", 1500, "a"))))
                .isEqualTo(2 + 4 + (2 + 1) + (4 + 2));
    }

    @Test
    void a_read_of_nothing_is_not_free() {
        table.meter().reset();
        table.meter().read(0);
        assertThat(table.meter().unitsRead()).isEqualTo(0.5);
    }

    private static double put(Map<String, AttributeValue> item) {
        ConsumedCapacity reported = table.client()
                .putItem(request -> request.tableName(table.name())
                        .item(item)
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity();
        table.meter().reset();
        table.meter().write(reported.capacityUnits());
        return table.meter().unitsWritten();
    }

    private static double transaction(Map<String, AttributeValue> item) {
        return transaction(List.of(item));
    }

    private static double transaction(List<Map<String, AttributeValue>> items) {
        List<TransactWriteItem> puts = items.stream()
                .map(item -> TransactWriteItem.builder()
                        .put(put -> put.tableName(table.name()).item(item))
                        .build())
                .toList();
        ConsumedCapacity reported = table.client()
                .transactWriteItems(
                        request -> request.transactItems(puts).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity()
                .getFirst();
        double indexes = reported.globalSecondaryIndexes().values().stream()
                .mapToDouble(Capacity::capacityUnits)
                .sum();
        table.meter().reset();
        table.meter().transaction(reported.table().capacityUnits(), indexes);
        return table.meter().unitsWritten();
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
