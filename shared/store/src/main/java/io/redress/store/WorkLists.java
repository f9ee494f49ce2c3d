package io.redress.store;

import io.redress.domain.Complaint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The lists of open work, the most urgent first. A list is read page by page, from where the last page ended. */
public final class WorkLists {

    /** Longer than any place that a list gives out. */
    private static final int LONGEST_PLACE = 200;

    private final Table table;

    public WorkLists(Table table) {
        this.table = table;
    }

    /**
     * One page of a list.
     *
     * @param next where the next page begins; absent after the last
     */
    public record Page(List<Complaint> complaints, Optional<String> next) {}

    /** An entry of a list: where it stands, and the complaint if the index carries it. */
    private record Entry(String place, String pk, Optional<Complaint> complaint) {}

    /** What somebody has. */
    public Page mine(String organisation, String caseworker, String after, int size, Predicate<Complaint> wanted) {
        return page(List.of(Keys.mine(organisation, caseworker)), after, null, size, wanted);
    }

    /** What the members of some roles have, or could have. */
    public Page team(
            String organisation, Collection<String> roles, String after, int size, Predicate<Complaint> wanted) {
        return page(teams(organisation, roles), after, null, size, wanted);
    }

    /** What is overdue for some roles. */
    public Page overdue(
            String organisation,
            Collection<String> roles,
            Instant now,
            String after,
            int size,
            Predicate<Complaint> wanted) {
        return page(teams(organisation, roles), after, Keys.moment(now), size, wanted);
    }

    /** What is under a promise for some roles and not yet overdue. */
    public Page due(
            String organisation,
            Collection<String> roles,
            Instant now,
            String after,
            int size,
            Predicate<Complaint> wanted) {
        String from = after == null || after.compareTo(Keys.moment(now)) < 0 ? Keys.moment(now) : after;
        return page(teams(organisation, roles), from, "~", size, wanted);
    }

    private static List<String> teams(String organisation, Collection<String> roles) {
        return roles.stream()
                .sorted()
                .map(role -> Keys.team(organisation, role))
                .toList();
    }

    private Page page(List<String> partitions, String after, String before, int size, Predicate<Complaint> wanted) {
        List<Complaint> found = new ArrayList<>();
        String from = after;
        while (true) {
            List<Entry> entries = entries(partitions, from, before, size + 1);
            Map<String, Complaint> loaded = load(entries);
            for (Entry entry : entries.subList(0, Math.min(size, entries.size()))) {
                from = entry.place();
                Complaint complaint = entry.complaint().orElseGet(() -> loaded.get(entry.pk()));
                if (complaint != null && wanted.test(complaint)) {
                    found.add(complaint);
                }
                if (found.size() == size) {
                    return new Page(found, more(entries, entry) ? Optional.of(from) : Optional.empty());
                }
            }
            if (entries.size() <= size) {
                return new Page(found, Optional.empty());
            }
        }
    }

    private static boolean more(List<Entry> entries, Entry last) {
        return entries.getLast() != last;
    }

    private List<Entry> entries(List<String> partitions, String after, String before, int count) {
        return partitions.stream()
                .flatMap(partition -> query(partition, after, before, count).stream())
                .sorted(Comparator.comparing(Entry::place))
                .limit(count)
                .toList();
    }

    private List<Entry> query(String partition, String after, String before, int count) {
        String first = after == null ? " " : after + "\u0001";
        String last = before == null ? "\u007f" : before;
        // A place that somebody made up may lie behind the end, where DynamoDB refuses to look.
        if (first.compareTo(last) > 0 || first.length() > LONGEST_PLACE) {
            return List.of();
        }
        Map<String, AttributeValue> values = Map.of(
                ":pk", AttributeValue.fromS(partition),
                ":first", AttributeValue.fromS(first),
                ":last", AttributeValue.fromS(last));
        List<Entry> found = new ArrayList<>();
        Map<String, AttributeValue> from = null;
        do {
            Map<String, AttributeValue> start = from;
            QueryResponse page = table.query(query -> query.indexName(Keys.WORK_INDEX)
                    .keyConditionExpression("workPk = :pk AND workSk BETWEEN :first AND :last")
                    .expressionAttributeValues(values)
                    .limit(count - found.size())
                    .exclusiveStartKey(start));
            page.items().stream().map(WorkLists::entry).forEach(found::add);
            from = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (from != null && found.size() < count);
        return found;
    }

    private static Entry entry(Map<String, AttributeValue> item) {
        return new Entry(
                Item.text(item, Keys.WORK_SK),
                Item.text(item, Keys.PK),
                Optional.ofNullable(Item.text(item, Item.JSON)).map(json -> Item.json(item, Complaint.class)));
    }

    /** A caseworker's pointers carry no complaint, so those are fetched together. */
    private Map<String, Complaint> load(List<Entry> entries) {
        List<Map<String, AttributeValue>> keys = entries.stream()
                .filter(entry -> entry.complaint().isEmpty())
                .map(entry -> Table.key(entry.pk(), Keys.NOW))
                .toList();
        Map<String, Complaint> loaded = new HashMap<>();
        table.getAll(keys).forEach(item -> loaded.put(Item.text(item, Keys.PK), Item.json(item, Complaint.class)));
        return loaded;
    }
}
