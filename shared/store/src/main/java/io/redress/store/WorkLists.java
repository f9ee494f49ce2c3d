package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.intake.Particulars;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** The lists of open work, the most urgent first. A list is read page by page, each from where the last page ended. */
public final class WorkLists {

    /** Longer than any place that a list returns. */
    private static final int LONGEST_PLACE = 200;

    /** How many entries are read at once where few of them match; more than the longest page. */
    private static final int MOST_AT_ONCE = 500;

    /** The most complaints that one page of a search reads; the next page continues there. */
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
     * The same lists, but only complaints whose texts match a search. A page may be short or empty although another page
     * follows.
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

    /** An entry of a list: its place, and the complaint if the index carries it. */
    private record Entry(String place, String pk, Optional<Complaint> complaint) {}

    /** The complaints of the person, and of the colleagues for whom the person acts. */
    public Page mine(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(reader.mine(), after, null, size, wanted);
    }

    /**
     * The complaints that members of the person's roles have or could have, and restricted ones that only the person may see.
     */
    public Page team(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(teams(reader), after, null, size, wanted);
    }

    /** Those of the team's complaints that have no caseworker. */
    public Page unassigned(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.owners(), WorkList.UNASSIGNED), after, null, size, wanted);
    }

    /** Those of the team's complaints that are overdue. */
    public Page overdue(ListReader reader, Instant now, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(teams(reader), after, notOverdueFrom(now), size, wanted);
    }

    /** The place in a list of the first complaint that is not overdue: the second of a due time counts to its end. */
    private static String notOverdueFrom(Instant now) {
        return Keys.moment(now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Those of the team's complaints that have a time limit and are not overdue. */
    public Page due(ListReader reader, Instant now, @Nullable String after, int size, Predicate<Complaint> wanted) {
        String first = notOverdueFrom(now);
        String from = after == null || after.compareTo(first) < 0 ? first : after;
        return page(teams(reader), from, "~", size, wanted);
    }

    /** Those of the team's complaints that wait for the complainant, or for something outside. */
    public Page waiting(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.owners(), WorkList.WAITING), after, null, size, wanted);
    }

    /** The complaints that wait for the approval or advice of one of the person's roles. */
    public Page toApprove(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.teams(), WorkList.CONSULTATION), after, null, size, wanted);
    }

    /** The complaints with an open follow-on action of the person, or of one of the person's roles. */
    public Page followOnActions(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        List<ListOwner> owners = reader.owners();
        // If a complaint has several follow-on actions for the reader, as a person and in a role, it is listed once,
        // at the first due time.
        return page(
                reader.partitions(owners, WorkList.FOLLOW_ON),
                after,
                null,
                size,
                (place, complaint) -> wanted.test(complaint)
                        && first(complaint, owners).filter(place::equals).isPresent());
    }

    /** Complaints, closed ones included, with letters that staff have to tell the complainant. */
    public Page untold(ListReader reader, @Nullable String after, int size, Predicate<Complaint> wanted) {
        return page(reader.partitions(reader.owners(), WorkList.UNTOLD), after, null, size, wanted);
    }

    /** Complaints with incidents whose duties are not all done (KW-13). */
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
     * Reads on until the page is full and one more complaint is found, so that a next page exists only if it has an entry:
     * hidden complaints must not be noticeable. A page of a search also ends after a number of complaints; only those that the
     * user may see are counted.
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

    /** The complaints of these entries that match, by place and in order; each place once. */
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

    /** Whether the texts of a complaint match the search. The texts of several complaints are read together. */
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
        // If a client invents a place behind the end, DynamoDB would reject the query.
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

    /** The pointers of a caseworker carry no complaint, so the complaints are read together. */
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
