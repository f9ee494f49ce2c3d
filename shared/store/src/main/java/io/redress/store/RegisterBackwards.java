package io.redress.store;

import io.redress.domain.complaint.RegisterRow;
import io.redress.store.RegisterBackwards.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The lines of an organisation's register that a user may see, the latest first. It reads only as many lines as are needed. */
final class RegisterBackwards implements Iterator<Line> {

    /** Longer than any place that a page returns. */
    private static final int LONGEST_PLACE = 200;

    private static final int MOST_AT_ONCE = 500;

    private final Table table;
    private final String register;
    private final @Nullable String after;
    private final Predicate<RegisterRow> maySee;
    private final Deque<Line> read = new ArrayDeque<>();
    private @Nullable Map<String, AttributeValue> from;
    private int count;
    private boolean ended;

    /** A line and its place in the register. */
    record Line(String place, RegisterRow row) {}

    /**
     * @param after the place where the previous page ended; absent for the first page
     * @param count how many lines to read at first; each further read is twice as long
     */
    RegisterBackwards(
            Table table, String organisation, @Nullable String after, int count, Predicate<RegisterRow> maySee) {
        this.table = table;
        this.register = Keys.register(organisation);
        this.after = after;
        this.maySee = maySee;
        this.count = count;
        // If a client invents a place, DynamoDB may reject the query.
        this.ended = after != null && (after.isEmpty() || after.length() > LONGEST_PLACE);
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && !ended) {
            readOn();
        }
        return !read.isEmpty();
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the register has no more lines");
        }
        return read.remove();
    }

    private void readOn() {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":pk", AttributeValue.fromS(register)));
        if (after != null) {
            values.put(":after", AttributeValue.fromS(after));
        }
        QueryResponse page = table.query(
                query -> query.keyConditionExpression(after == null ? "pk = :pk" : "pk = :pk AND sk < :after")
                        .expressionAttributeValues(values)
                        .scanIndexForward(false)
                        .limit(count)
                        .exclusiveStartKey(from));
        for (Map<String, AttributeValue> item : page.items()) {
            RegisterRow row = Item.json(item, RegisterRow.class);
            if (maySee.test(row)) {
                read.add(new Line(Item.text(item, Keys.SK), row));
            }
        }
        from = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        ended = from == null;
        count = Math.min(2 * count, MOST_AT_ONCE);
    }
}
