package io.redress.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds the items of a partition of the index of next checks by the last date that they have. Only their keys are read. */
record LastDates(Table table) {

    /** Stands for a last date that is still to come. It sorts after all times. */
    private static final String STILL_OPEN = "~";

    /** Sorts after all times and before {@link #STILL_OPEN}. */
    private static final String AFTER_ALL_TIMES = ":";

    /** Puts an item into the partition. An item without a last date is still open: it comes after all others. */
    static Item in(String partition, Optional<Instant> last, Item item) {
        return item.with(Keys.NEXT_CHECK_PK, partition)
                .with(Keys.NEXT_CHECK_SK, last.map(Keys::moment).orElse(STILL_OPEN));
    }

    /** Visits the items that are open or have a date since an instant. */
    void since(String partition, Instant from, Consumer<Map<String, AttributeValue>> each) {
        between(partition, from, STILL_OPEN, each);
    }

    /** Visits the items that have a date since an instant and are not open. */
    void closedSince(String partition, Instant from, Consumer<Map<String, AttributeValue>> each) {
        between(partition, from, AFTER_ALL_TIMES, each);
    }

    private void between(String partition, Instant from, String last, Consumer<Map<String, AttributeValue>> each) {
        table.each(
                query -> query.indexName(Keys.NEXT_CHECK_INDEX)
                        .keyConditionExpression("nextCheckPk = :partition AND nextCheckSk BETWEEN :from AND :last")
                        .expressionAttributeValues(Map.of(
                                ":partition", AttributeValue.fromS(partition),
                                ":from", AttributeValue.fromS(Keys.moment(from)),
                                ":last", AttributeValue.fromS(last))),
                each);
    }
}
