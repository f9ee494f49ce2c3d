package io.redress.store;

import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.RegisterRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The register of an organisation: a line for every complaint, by the time of receipt. Each department has a register too, with
 * lines of the same form and its own running numbers (KN-4, KN-9).
 */
public final class Register {

    /** Longer than any place that a page returns. */
    private static final int LONGEST_PLACE = 200;

    /** How many lines are read at once. */
    private static final int TOGETHER = 100;

    private final Table table;

    public Register(Table table) {
        this.table = table;
    }

    /** Visits the lines of complaints received between two times, the second excluded, in order of receipt. */
    public void each(String organisation, Instant from, Instant until, Consumer<RegisterRow> each) {
        lines(Keys.register(organisation), from, until, each);
    }

    /** The same for the register of a department. */
    public void each(String organisation, String department, Instant from, Instant until, Consumer<RegisterRow> each) {
        lines(Keys.register(organisation, department), from, until, each);
    }

    /**
     * Visits the lines that a report on a time can have anything to say about, in order of receipt: those received before its end and
     * not over before its beginning. It reads no line of an entry that was over before, so it costs the same however old the register is.
     */
    public void eachDated(String organisation, Instant from, Instant until, Consumer<RegisterRow> each) {
        String register = Keys.register(organisation);
        checkDated(register, organisation);
        List<String> earlier = earlier(organisation, from, until);
        for (int first = 0; first < earlier.size(); first += TOGETHER) {
            List<String> some = earlier.subList(first, Math.min(first + TOGETHER, earlier.size()));
            table.getAll(some.stream().map(sk -> Table.key(register, sk)).toList()).stream()
                    .sorted(Comparator.comparing(item -> Item.text(item, Keys.SK)))
                    .forEach(item -> each.accept(Item.json(item, RegisterRow.class)));
        }
        lines(register, from, until, each);
    }

    /** The first line tells whether the table has been upgraded: earlier versions wrote lines without their last date. */
    private void checkDated(String register, String organisation) {
        boolean undated = table
                .query(query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(register)))
                        .limit(1))
                .items()
                .stream()
                .anyMatch(line -> !line.containsKey(Keys.NEXT_CHECK_SK));
        if (undated) {
            throw new IllegalStateException(
                    "the register of " + organisation
                            + " was written by an earlier version: ./redress upgrade has to be run before a report can be made");
        }
    }

    /**
     * The places of the lines received before a time and not over then, in order of receipt. A complaint that is closed or opened again
     * meanwhile moves in the index. So the open ones are read after the others, and then once more those with a date since the end of
     * the period: a complaint that moved is found twice, and listed once.
     */
    private List<String> earlier(String organisation, Instant from, Instant until) {
        String start = Keys.moment(from);
        SortedSet<String> places = new TreeSet<>();
        Consumer<Map<String, AttributeValue>> found = item -> {
            String place = Item.text(item, Keys.SK);
            if (place.compareTo(start) < 0) {
                places.add(place);
            }
        };
        LastDates dates = new LastDates(table);
        dates.since(ReportKeys.lastDates(organisation), from, found);
        dates.closedSince(ReportKeys.lastDates(organisation), until, found);
        return List.copyOf(places);
    }

    private void lines(String register, Instant from, Instant until, Consumer<RegisterRow> each) {
        table.each(
                query -> lines(query, register, Keys.moment(from), Keys.moment(until)),
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
     * The lines of a department's register from one number on, at most the given number of them, in the order of their numbers.
     * They include lines of restricted complaints.
     */
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

    /**
     * One page of the lines that match, from the beginning or after the place where the previous page ended. It reads on until
     * it finds one line more, so that a next page exists only if it has a line: hidden lines must not be noticeable.
     */
    public Page page(
            String organisation,
            Instant from,
            Instant until,
            @Nullable String after,
            int size,
            Predicate<RegisterRow> wanted) {
        return pageOf(Keys.register(organisation), from, until, after, size, wanted);
    }

    /** The same for the register of a department. */
    public Page page(
            String organisation,
            String department,
            Instant from,
            Instant until,
            @Nullable String after,
            int size,
            Predicate<RegisterRow> wanted) {
        return pageOf(Keys.register(organisation, department), from, until, after, size, wanted);
    }

    private Page pageOf(
            String register,
            Instant from,
            Instant until,
            @Nullable String after,
            int size,
            Predicate<RegisterRow> wanted) {
        String start = Keys.moment(from);
        String first = after == null || after.compareTo(start) < 0 ? start : after + "\u0001";
        String last = Keys.moment(until);
        // If a client invents a place behind the end, DynamoDB would reject the query.
        if (first.compareTo(last) > 0 || first.length() > LONGEST_PLACE) {
            return new Page(List.of(), Optional.empty());
        }
        List<RegisterRow> rows = new ArrayList<>();
        Optional<String> place = Optional.empty();
        Map<String, AttributeValue> going = null;
        do {
            Map<String, AttributeValue> where = going;
            QueryResponse read = table.query(
                    query -> lines(query, register, first, last).limit(size + 1).exclusiveStartKey(where));
            for (Map<String, AttributeValue> item : read.items()) {
                RegisterRow row = Item.json(item, RegisterRow.class);
                if (wanted.test(row)) {
                    if (rows.size() == size) {
                        return new Page(rows, place);
                    }
                    rows.add(row);
                    place = Optional.of(Item.text(item, Keys.SK));
                }
            }
            going = read.hasLastEvaluatedKey() ? read.lastEvaluatedKey() : null;
        } while (going != null);
        return new Page(rows, Optional.empty());
    }

    private static QueryRequest.Builder lines(QueryRequest.Builder query, String register, String first, String last) {
        return query.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(register),
                        ":from", AttributeValue.fromS(first),
                        ":until", AttributeValue.fromS(last)));
    }

    /** Whether any complaint was received before a time. */
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
