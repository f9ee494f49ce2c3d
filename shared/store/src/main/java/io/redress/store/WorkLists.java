package io.redress.store;

import io.redress.domain.Complaint;
import io.redress.domain.PromisedAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The lists of open work, the most urgent first. A list is read page by page, from where the last page ended. */
public final class WorkLists {

    /** Longer than any place that a list gives out. */
    private static final int LONGEST_PLACE = 200;

    /** How much is read at once where little of it is wanted; more than the longest page. */
    private static final int MOST_AT_ONCE = 500;

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

    /** What somebody has, and what those have for whom they act. */
    public Page mine(Reader reader, String after, int size, Predicate<Complaint> wanted) {
        return page(reader.mine(), after, null, size, wanted);
    }

    /** What the members of some roles have, or could have; and what only this person may see. */
    public Page team(Reader reader, String after, int size, Predicate<Complaint> wanted) {
        return page(teams(reader), after, null, size, wanted);
    }

    /** What of that nobody has. */
    public Page unassigned(Reader reader, String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.audiences(), WorkList.UNASSIGNED), after, null, size, wanted);
    }

    /** What of that is overdue. */
    public Page overdue(Reader reader, Instant now, String after, int size, Predicate<Complaint> wanted) {
        return page(teams(reader), after, Keys.moment(now), size, wanted);
    }

    /** What of that is under a promise and not yet overdue. */
    public Page due(Reader reader, Instant now, String after, int size, Predicate<Complaint> wanted) {
        String from = after == null || after.compareTo(Keys.moment(now)) < 0 ? Keys.moment(now) : after;
        return page(teams(reader), from, "~", size, wanted);
    }

    /** What of that waits for the complainant, or for something outside. */
    public Page waiting(Reader reader, String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.audiences(), WorkList.WAITING), after, null, size, wanted);
    }

    /** That about which one of the person's roles is asked. */
    public Page toApprove(Reader reader, String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.teams(), WorkList.ASKED), after, null, size, wanted);
    }

    /** That about which the person, or one of their roles, has promised something that is not done. */
    public Page promised(Reader reader, String after, int size, Predicate<Complaint> wanted) {
        List<Audience> owners = reader.audiences();
        // Who is promised several things at once, as a person and in a role, finds the complaint at the first of them.
        return page(
                reader.partitions(owners, WorkList.PROMISED),
                after,
                null,
                size,
                (place, complaint) -> wanted.test(complaint) && place.equals(first(complaint, owners)));
    }

    /** Incidents about which not all has been done that has to be (KW-13). */
    public Page duties(Reader reader, String after, int size, Predicate<Complaint> wanted) {
        return page(List.of(Keys.duties(reader.organisation())), after, null, size, wanted);
    }

    private static String first(Complaint complaint, List<Audience> owners) {
        return complaint
                .handling()
                .open()
                .filter(promise -> owners.contains(Audience.of(promise)))
                .map(PromisedAction::due)
                .min(Comparator.naturalOrder())
                .map(due -> Keys.promised(due, complaint))
                .orElse(null);
    }

    private static List<String> teams(Reader reader) {
        return reader.partitions(reader.audiences(), WorkList.TEAM, WorkList.UNASSIGNED);
    }

    private Page page(List<String> partitions, String after, String before, int size, Predicate<Complaint> wanted) {
        return page(partitions, after, before, size, (_, complaint) -> wanted.test(complaint));
    }

    /**
     * Goes on until the page is full and one more is found, so that there is a next page only if it will have something
     * on it: whatever is passed over leaves no trace.
     */
    private Page page(
            List<String> partitions, String after, String before, int size, BiPredicate<String, Complaint> wanted) {
        List<Complaint> found = new ArrayList<>();
        String from = after;
        String last = null;
        int count = size + 1;
        while (true) {
            List<Entry> entries = entries(partitions, from, before, count);
            Map<String, Complaint> loaded = load(entries);
            for (Entry entry : entries) {
                Complaint complaint = entry.complaint().orElseGet(() -> loaded.get(entry.pk()));
                boolean again = entry.place().equals(from);
                from = entry.place();
                if (again || complaint == null || !wanted.test(from, complaint)) {
                    continue;
                }
                if (found.size() == size) {
                    return new Page(found, Optional.of(last));
                }
                found.add(complaint);
                last = from;
            }
            if (entries.size() < count) {
                return new Page(found, Optional.empty());
            }
            count = Math.min(2 * count, MOST_AT_ONCE);
        }
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
                .map(Entry::pk)
                .distinct()
                .map(pk -> Table.key(pk, Keys.NOW))
                .toList();
        Map<String, Complaint> loaded = new HashMap<>();
        table.getAll(keys).forEach(item -> loaded.put(Item.text(item, Keys.PK), Item.json(item, Complaint.class)));
        return loaded;
    }
}
