package io.redress.store;

import io.redress.domain.RegisterRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The register of an organisation: a line for every complaint, by the moment of receipt. */
public final class Register {

    /** Longer than any place that a page gives out. */
    private static final int LONGEST_PLACE = 200;

    private final Table table;

    public Register(Table table) {
        this.table = table;
    }

    /** Goes through the lines of what was received from one moment until before another, in order of receipt. */
    public void each(String organisation, Instant from, Instant until, Consumer<RegisterRow> each) {
        table.each(
                query -> lines(query, organisation, Keys.moment(from), Keys.moment(until)),
                item -> each.accept(Item.json(item, RegisterRow.class)));
    }

    /**
     * One page of the register.
     *
     * @param next where the next page begins; absent after the last
     */
    public record Page(List<RegisterRow> rows, Optional<String> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * At most so many of the same lines, those that are wanted: from the beginning, or after the place where a page ended.
     * It goes on until one more is found, so that there is a next page only if it will have something on it: whatever is
     * passed over leaves no trace.
     */
    public Page page(
            String organisation, Instant from, Instant until, String after, int size, Predicate<RegisterRow> wanted) {
        String start = Keys.moment(from);
        String first = after == null || after.compareTo(start) < 0 ? start : after + "\u0001";
        String last = Keys.moment(until);
        // A place that somebody made up may lie behind the end, where DynamoDB refuses to look.
        if (first.compareTo(last) > 0 || first.length() > LONGEST_PLACE) {
            return new Page(List.of(), Optional.empty());
        }
        List<RegisterRow> rows = new ArrayList<>();
        String place = null;
        Map<String, AttributeValue> going = null;
        do {
            Map<String, AttributeValue> where = going;
            QueryResponse read = table.query(query ->
                    lines(query, organisation, first, last).limit(size + 1).exclusiveStartKey(where));
            for (Map<String, AttributeValue> item : read.items()) {
                RegisterRow row = Item.json(item, RegisterRow.class);
                if (wanted.test(row)) {
                    if (rows.size() == size) {
                        return new Page(rows, Optional.of(place));
                    }
                    rows.add(row);
                    place = Item.text(item, Keys.SK);
                }
            }
            going = read.hasLastEvaluatedKey() ? read.lastEvaluatedKey() : null;
        } while (going != null);
        return new Page(rows, Optional.empty());
    }

    private static QueryRequest.Builder lines(
            QueryRequest.Builder query, String organisation, String first, String last) {
        return query.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(Keys.register(organisation)),
                        ":from", AttributeValue.fromS(first),
                        ":until", AttributeValue.fromS(last)));
    }

    /** Whether anything at all was received before a moment. */
    public boolean hasAnything(String organisation, Instant before) {
        return !table.query(query -> query.keyConditionExpression("pk = :pk AND sk < :before")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.register(organisation)),
                                ":before", AttributeValue.fromS(Keys.moment(before))))
                        .limit(1))
                .items()
                .isEmpty();
    }
}
