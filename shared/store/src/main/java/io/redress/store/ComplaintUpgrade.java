package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.platform.Tree;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Rewrites the snapshot, the register lines and the work list entries of one complaint if they do not have the present form,
 * and deletes entries of lists that no longer exist. The history stays unchanged.
 */
final class ComplaintUpgrade {

    private static final int ATTEMPTS = 12;

    /** The names of mails to staff in version 1. */
    private static final Map<String, String> MAILS = Map.of(
            "asked", "consultation-requested",
            "promised", "follow-on-action-added",
            "promise-overdue", "follow-on-action-overdue");

    private final Table table;
    private final Snapshot snapshot;
    private final Pointers pointers;
    private final SecureRandom random;

    ComplaintUpgrade(Table table, Snapshot snapshot, SecureRandom random) {
        this.table = table;
        this.random = random;
        this.snapshot = snapshot;
        this.pointers = new Pointers(snapshot);
    }

    /** Rewrites every item that is not in the present form; returns false if all of them are. */
    boolean rewrite(String reference) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, Map<String, AttributeValue>> stored = stored(reference);
            boolean marked = copyMarks(stored) | enterPersons(reference, stored);
            List<TransactWriteItem> changes = changes(reference, stored);
            if (changes.isEmpty()) {
                return marked;
            }
            try {
                table.write(changes);
                return true;
            } catch (TransactionCanceledException cancelled) {
                if (!ChangeWriter.contended(cancelled)) {
                    throw cancelled;
                }
            }
        }
        throw new IllegalStateException(reference + " is being changed again and again; upgrade the table once more");
    }

    /**
     * The marks of mails, the snapshot and the work list entries, by sort key. The snapshot is read before the entries, so its
     * version reveals a change in between.
     */
    private Map<String, Map<String, AttributeValue>> stored(String reference) {
        Map<String, Map<String, AttributeValue>> stored = new TreeMap<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.complaint(reference)),
                                ":first", AttributeValue.fromS(Keys.MAIL),
                                ":last", AttributeValue.fromS(Keys.WORK + "~")))
                        .consistentRead(true),
                item -> stored.put(Item.text(item, Keys.SK), item));
        return stored;
    }

    /** Enters particulars of earlier versions into the index of persons. */
    private boolean enterPersons(String reference, Map<String, Map<String, AttributeValue>> stored) {
        Complaint complaint = Item.json(Snapshot.stored(reference, stored), Complaint.class);
        return new PersonIndex(table).enter(reference, snapshot.procedure(complaint), random);
    }

    /** The items to write and to delete, on the condition that nobody has changed the complaint since. */
    private List<TransactWriteItem> changes(String reference, Map<String, Map<String, AttributeValue>> stored) {
        Map<String, AttributeValue> now = Snapshot.stored(reference, stored);
        Complaint complaint = Item.json(now, Complaint.class);
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> found = lines(complaint);
        stored.values().forEach(item -> found.put(key(item), item));
        Item snapshotNow = snapshot.now(complaint, FollowUp.of(now)).with(Chain.HASH, Item.textOrNull(now, Chain.HASH));
        List<Item> places = pointers.of(complaint);

        List<TransactWriteItem> changes = new ArrayList<>();
        for (Item item : snapshot.lines(complaint)) {
            rewriteIfDifferent(found, item, changes);
        }
        for (Item item : places) {
            rewriteIfDifferent(found, item, changes);
        }
        List<String> present = places.stream()
                .map(item -> Item.text(item.attributes(), Keys.SK))
                .toList();
        stored.keySet().stream()
                .filter(sk -> sk.startsWith(Keys.WORK) && !present.contains(sk))
                .forEach(sk -> changes.add(table.transactDelete(Item.text(now, Keys.PK), sk)));
        if (!changes.isEmpty() || !same(now, snapshotNow.attributes())) {
            changes.add(table.put(
                    snapshotNow, "version = :version", Map.of(), Map.of(":version", Item.attribute(now, "version"))));
        }
        return changes;
    }

    private void rewriteIfDifferent(
            Map<Map<String, AttributeValue>, Map<String, AttributeValue>> found,
            Item item,
            List<TransactWriteItem> changes) {
        if (!same(found.get(key(item.attributes())), item.attributes())) {
            changes.add(table.transactPut(item));
        }
    }

    /** The stored register lines of the complaint, by key. */
    private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> lines(Complaint complaint) {
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> lines = new HashMap<>();
        table.getAll(snapshot.lines(complaint).stream()
                        .map(line -> key(line.attributes()))
                        .toList())
                .forEach(line -> lines.put(key(line), line));
        return lines;
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Table.key(Item.text(item, Keys.PK), Item.text(item, Keys.SK));
    }

    /** Marks mails under their present names too, so that a repeated message does not send a mail again. */
    private boolean copyMarks(Map<String, Map<String, AttributeValue>> stored) {
        boolean copied = false;
        for (Map<String, AttributeValue> mark : stored.values()) {
            String[] parts = Item.text(mark, Keys.SK).split("#", 4);
            if (!parts[0].equals("MAIL") || !MAILS.containsKey(parts[2])) {
                continue;
            }
            String present = Keys.MAIL + parts[1] + "#" + MAILS.get(parts[2]) + "#" + parts[3];
            if (!stored.containsKey(present)) {
                copied |= copy(mark, present);
            }
        }
        return copied;
    }

    private boolean copy(Map<String, AttributeValue> mark, String sk) {
        Item item = Item.of(Item.text(mark, Keys.PK), sk);
        mark.forEach(item::with);
        try {
            table.put(item.with(Keys.SK, sk), "attribute_not_exists(pk)", Map.of());
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /**
     * Whether two items have the same content. The order of names inside JSON does not count, because it differs between JVMs, nor
     * does the name of the write, which is a new one each time.
     */
    private static boolean same(@Nullable Map<String, AttributeValue> stored, Map<String, AttributeValue> now) {
        return stored != null && comparable(stored).equals(comparable(now));
    }

    private static Map<String, Object> comparable(Map<String, AttributeValue> item) {
        Map<String, Object> values = new HashMap<>(item);
        values.remove(Table.WRITE);
        String json = Item.textOrNull(item, Item.JSON);
        if (json != null) {
            values.put(Item.JSON, Tree.read(json).value());
        }
        return values;
    }
}
