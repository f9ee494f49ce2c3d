package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.intake.Particulars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The lists of open work, the most urgent first. A list is read page by page, from where the last page ended. */
public final class WorkLists {

    /** Longer than any place that a list gives out. */
    private static final int LONGEST_PLACE = 200;

    /** How much is read at once where little of it is wanted; more than the longest page. */
    private static final int MOST_AT_ONCE = 500;

    /** As many as one page of a search looks at, and then goes on with the next. */
    private static final int MOST_LOOKED_AT = 1_000;

    private final Table table;
    private final @Nullable BiPredicate<Complaint, Particulars> search;

    public WorkLists(Table table) {
        this(table, null);
    }

    private WorkLists(Table table, @Nullable BiPredicate<Complaint, Particulars> search) {
        this.table = table;
        this.search = search;
    }

    /**
     * The same lists, of which only what says something that is looked for. A page may be short, or empty, before the last.
     */
    public WorkLists saying(BiPredicate<Complaint, Particulars> looked) {
        return new WorkLists(table, looked);
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
    public Page mine(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(reader.mine(), after, null, size, wanted);
    }

    /** What the members of some roles have, or could have; and what only this person may see. */
    public Page team(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(teams(reader), after, null, size, wanted);
    }

    /** What of that nobody has. */
    public Page unassigned(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.owners(), WorkList.UNASSIGNED), after, null, size, wanted);
    }

    /** What of that is overdue. */
    public Page overdue(ListReader reader, Instant now, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(teams(reader), after, Keys.moment(now), size, wanted);
    }

    /** What of that is under a promise and not yet overdue. */
    public Page due(ListReader reader, Instant now, @Nullable String after, int size, Predicate<Complaint> wanted) {
        String from = after == null || after.compareTo(Keys.moment(now)) < 0 ? Keys.moment(now) : after;
        return page(teams(reader), from, "~", size, wanted);
    }

    /** What of that waits for the complainant, or for something outside. */
    public Page waiting(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.owners(), WorkList.WAITING), after, null, size, wanted);
    }

    /** That about which one of the person's roles is asked. */
    public Page toApprove(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.teams(), WorkList.CONSULTATION), after, null, size, wanted);
    }

    /** That about which the person, or one of their roles, has promised something that is not done. */
    public Page followOnActions(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        List<ListOwner> owners = reader.owners();
        // Who is promised several things at once, as a person and in a role, finds the complaint at the first of them.
        return page(
                reader.partitions(owners, WorkList.FOLLOW_ON),
                after,
                null,
                size,
                (place, complaint) -> wanted.test(complaint)
                        && first(complaint, owners).filter(place::equals).isPresent());
    }

    /** Incidents about which not all has been done that has to be (KW-13). */
    public Page duties(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(List.of(Keys.duties(reader.organisation())), after, null, size, wanted);
    }

    private static Optional<String> first(Complaint complaint, List<ListOwner> owners) {
        return complaint
                .handling()
                .open()
                .filter(followOnAction -> owners.contains(ListOwner.of(followOnAction)))
                .map(FollowOnAction::due)
                .min(Comparator.naturalOrder())
                .map(due -> Keys.followOn(due, complaint));
    }

    private static List<String> teams(ListReader reader) {
        return reader.partitions(reader.owners(), WorkList.TEAM, WorkList.UNASSIGNED);
    }

    private Page page(
            List<String> partitions,
            @Nullable String after,
            @Nullable String before,
            int size,
            Predicate<Complaint> wanted) {
        return page(partitions, after, before, size, (_, complaint) -> wanted.test(complaint));
    }

    /**
     * Goes on until the page is full and one more is found, so that there is a next page only if it will have something
     * on it: whatever is passed over leaves no trace. A search also ends a page when it has looked at enough, and counts
     * only what may be seen.
     */
    private Page page(
            List<String> partitions,
            @Nullable String after,
            @Nullable String before,
            int size,
            BiPredicate<String, Complaint> wanted) {
        List<Complaint> found = new ArrayList<>();
        String from = after;
        Optional<String> last = Optional.empty();
        int looked = 0;
        int count = size + 1;
        while (true) {
            List<Entry> entries = entries(partitions, from, before, count);
            Map<String, Complaint> seen = wanted(entries, from, wanted);
            Predicate<Complaint> told = told(seen.values());
            for (Map.Entry<String, Complaint> each : seen.entrySet()) {
                if (search != null && looked++ == MOST_LOOKED_AT) {
                    return new Page(found, last);
                }
                boolean tells = told.test(each.getValue());
                if (tells && found.size() == size) {
                    return new Page(found, last);
                }
                if (tells) {
                    found.add(each.getValue());
                }
                if (tells || search != null && found.size() < size) {
                    last = Optional.of(each.getKey());
                }
            }
            if (entries.size() < count) {
                return new Page(found, Optional.empty());
            }
            from = entries.getLast().place();
            count = Math.min(2 * count, MOST_AT_ONCE);
        }
    }

    /** What of some entries is wanted, by its place and in order; each place once. */
    private Map<String, Complaint> wanted(
            List<Entry> entries, @Nullable String from, BiPredicate<String, Complaint> wanted) {
        Map<String, Complaint> loaded = load(entries);
        Map<String, Complaint> seen = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Complaint complaint = entry.complaint().orElseGet(() -> loaded.get(entry.pk()));
            if (complaint != null && !entry.place().equals(from) && wanted.test(entry.place(), complaint)) {
                seen.putIfAbsent(entry.place(), complaint);
            }
        }
        return seen;
    }

    /** Whether a complaint says what is looked for; what some of them say is read together. */
    private Predicate<Complaint> told(Collection<Complaint> complaints) {
        if (search == null) {
            return _ -> true;
        }
        Map<String, Particulars> particulars = new HashMap<>();
        table.getAll(complaints.stream()
                        .map(complaint -> Table.key(Keys.complaint(complaint.reference()), Keys.PERSON))
                        .distinct()
                        .toList())
                .forEach(item -> particulars.put(Item.text(item, Keys.PK), Item.json(item, Particulars.class)));
        return complaint -> Optional.ofNullable(particulars.get(Keys.complaint(complaint.reference())))
                .filter(words -> search.test(complaint, words))
                .isPresent();
    }

    private List<Entry> entries(List<String> partitions, @Nullable String after, @Nullable String before, int count) {
        return partitions.stream()
                .flatMap(partition -> query(partition, after, before, count).stream())
                .sorted(Comparator.comparing(Entry::place))
                .limit(count)
                .toList();
    }

    private List<Entry> query(String partition, @Nullable String after, @Nullable String before, int count) {
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
                Optional.ofNullable(Item.textOrNull(item, Item.JSON)).map(json -> Item.json(item, Complaint.class)));
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
