package io.redress.local.restore;

import io.redress.domain.complaint.Complaint;
import io.redress.local.upgrade.ItemWriter;
import io.redress.platform.StoredJson;
import io.redress.store.HandledChanges;
import io.redress.store.HistoryChain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Makes one table hold what another one holds. The functions' table belongs to a stack and cannot be exchanged, so what was
 * restored into a new table is copied back. It may be interrupted and run again.
 */
public final class TableRestore {

    private static final String PK = "pk";
    private static final String SK = "sk";

    /** The largest number of items in one request. */
    private static final int MOST_AT_ONCE = 25;

    private final DynamoDbClient dynamo;
    private final String restored;
    private final String used;

    /**
     * What was done.
     *
     * @param written how many items were put into the table that is used
     * @param removed how many items were deleted there, because the restored table does not have them
     * @param erased the references of the complaints that have been erased since, and stay erased
     */
    public record Outcome(long written, long removed, Set<String> erased) {}

    /**
     * @param restored the table that was restored
     * @param used the table that the functions use
     */
    public TableRestore(DynamoDbClient dynamo, String restored, String used) {
        this.dynamo = dynamo;
        this.restored = restored;
        this.used = used;
    }

    /**
     * Copies everything back, except complaints that have been erased since: they stay erased. The marks of handled changes and of mails
     * come first: the stream of the table delivers each change that is put back, and the functions must know which of them they have
     * handled.
     */
    public Outcome run() {
        Set<String> erased = erasedSince();
        Set<Map<String, AttributeValue>> keys = new HashSet<>();
        long written = 0;
        Predicate<String> marks = HandledChanges::isMark;
        for (Predicate<String> part : List.of(marks, marks.negate())) {
            ItemWriter writer = new ItemWriter(dynamo, used);
            written += writer.write(items(restored)
                    .filter(item -> part.test(text(item, SK)) && !isOf(erased, item))
                    .peek(item -> keys.add(key(item)))
                    .iterator());
        }
        return new Outcome(written, removeOthers(keys, erased), erased);
    }

    /** The complaints whose personal data has been erased in the table that is used, or is being erased. */
    private Set<String> erasedSince() {
        Set<String> erased = new TreeSet<>();
        items(used).filter(item -> HistoryChain.isSnapshot(text(item, SK))).forEach(item -> {
            Complaint complaint = StoredJson.read(text(item, "json"), Complaint.class);
            if (complaint.handling().erasureHasBegun()) {
                erased.add(complaint.reference());
            }
        });
        return erased;
    }

    private static boolean isOf(Set<String> references, Map<String, AttributeValue> item) {
        return HistoryChain.reference(text(item, PK), text(item, SK))
                .filter(references::contains)
                .isPresent();
    }

    /** How many complaints a table has. */
    public long complaints(String table) {
        return items(table)
                .filter(item -> HistoryChain.isSnapshot(text(item, SK)))
                .count();
    }

    private long removeOthers(Set<Map<String, AttributeValue>> keys, Set<String> erased) {
        List<WriteRequest> others = new ArrayList<>();
        items(used)
                .filter(item -> !isOf(erased, item))
                .map(TableRestore::key)
                .filter(key -> !keys.contains(key))
                .forEach(key -> others.add(WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(key))
                        .build()));
        for (int from = 0; from < others.size(); from += MOST_AT_ONCE) {
            Map<String, List<WriteRequest>> left =
                    Map.of(used, others.subList(from, Math.min(from + MOST_AT_ONCE, others.size())));
            while (!left.isEmpty()) {
                Map<String, List<WriteRequest>> requests = left;
                left = dynamo.batchWriteItem(request -> request.requestItems(requests))
                        .unprocessedItems();
            }
        }
        return others.size();
    }

    /**
     * The families of items of which the two tables do not have the same number, each with both numbers; empty if all agree.
     *
     * @param erased the complaints that have been erased since, which do not count
     */
    public Map<String, String> differences(Set<String> erased) {
        Map<String, Long> before = counts(restored, erased);
        Map<String, Long> after = counts(used, erased);
        Map<String, String> differences = new TreeMap<>();
        Set<String> families = new HashSet<>(before.keySet());
        families.addAll(after.keySet());
        for (String family : families) {
            long one = before.getOrDefault(family, 0L);
            long other = after.getOrDefault(family, 0L);
            if (one != other) {
                differences.put(family, one + " restored, " + other + " in use");
            }
        }
        return differences;
    }

    private Map<String, Long> counts(String table, Set<String> without) {
        Map<String, Long> counts = new TreeMap<>();
        items(table).filter(item -> !isOf(without, item)).forEach(item -> counts.merge(family(item), 1L, Long::sum));
        return counts;
    }

    /** A complaint's items by the sort of item, all others by the sort of list. */
    private static String family(Map<String, AttributeValue> item) {
        String pk = text(item, PK).split("#", 2)[0];
        return pk.equals("C") ? text(item, SK).split("#", 2)[0] : pk;
    }

    private Stream<Map<String, AttributeValue>> items(String table) {
        return dynamo.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of(PK, item.get(PK), SK, item.get(SK));
    }

    /** A key attribute, which every item has. */
    private static String text(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute)).s();
    }
}
