package io.redress.store;

import io.redress.domain.Handling;
import io.redress.domain.RegisterRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The register of an organisation: a line for every complaint, by the moment of receipt. Each of its departments has one
 * too, with the same lines and running numbers of its own (KN-4, KN-9).
 */
public final class Register {

    /** Longer than any place that a page gives out. */
    private static final int LONGEST_PLACE = 200;

    private final Table table;

    public Register(Table table) {
        this.table = table;
    }

    /** Goes through the lines of what was received from one moment until before another, in order of receipt. */
    public void each(String organisation, Instant from, Instant until, Consumer<RegisterRow> each) {
        lines(Keys.register(organisation), from, until, each);
    }

    /** The same for the register of a department. */
    public void each(String organisation, String department, Instant from, Instant until, Consumer<RegisterRow> each) {
        lines(Keys.register(organisation, department), from, until, each);
    }

    private void lines(String register, Instant from, Instant until, Consumer<RegisterRow> each) {
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(register),
                                ":from", AttributeValue.fromS(Keys.moment(from)),
                                ":until", AttributeValue.fromS(Keys.moment(until)))),
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

    /** At most so many of the same lines, in one read: from the beginning, or after the place where a page ended. */
    public Page page(String organisation, Instant from, Instant until, String after, int size) {
        return pageOf(Keys.register(organisation), from, until, after, size);
    }

    /** The same for the register of a department. */
    public Page page(String organisation, String department, Instant from, Instant until, String after, int size) {
        return pageOf(Keys.register(organisation, department), from, until, after, size);
    }

    /** At most so many lines of a department's register in the order of their numbers, from one number on. */
    public List<RegisterRow> numbered(String organisation, String department, int first, int size) {
        String register = Keys.register(organisation, department);
        List<Map<String, AttributeValue>> places = table
                .query(query -> query.keyConditionExpression("pk = :pk AND sk >= :first")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.numbers(organisation, department)),
                                ":first", AttributeValue.fromS(Keys.number(first))))
                        .limit(size))
                .items()
                .stream()
                .map(item -> Table.key(register, Item.text(item, RegisterNumbers.LINE)))
                .toList();
        return table.getAll(places).stream()
                .map(item -> Item.json(item, RegisterRow.class))
                .sorted(Comparator.comparing(row -> number(row, department)))
                .toList();
    }

    private static int number(RegisterRow row, String department) {
        return row.registers().stream()
                .filter(number -> number.department().equals(department))
                .mapToInt(Handling.Number::number)
                .findFirst()
                .orElseThrow();
    }

    private Page pageOf(String register, Instant from, Instant until, String after, int size) {
        String start = Keys.moment(from);
        String first = after == null || after.compareTo(start) < 0 ? start : after + "\u0001";
        String last = Keys.moment(until);
        // A place that somebody made up may lie behind the end, where DynamoDB refuses to look.
        if (first.compareTo(last) > 0 || first.length() > LONGEST_PLACE) {
            return new Page(List.of(), Optional.empty());
        }
        QueryResponse read =
                table.query(query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(register),
                                ":from", AttributeValue.fromS(first),
                                ":until", AttributeValue.fromS(last)))
                        .limit(size + 1));
        List<Map<String, AttributeValue>> items =
                read.items().subList(0, Math.min(size, read.items().size()));
        boolean more = read.items().size() > size || read.hasLastEvaluatedKey();
        return new Page(
                items.stream().map(item -> Item.json(item, RegisterRow.class)).toList(),
                more && !items.isEmpty() ? Optional.of(Item.text(items.getLast(), Keys.SK)) : Optional.empty());
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
