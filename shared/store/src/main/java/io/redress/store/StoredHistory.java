package io.redress.store;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.store.Verification.Break;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The stored items of one complaint, which have to form one history without a gap. */
final class StoredHistory {

    private final String reference;
    private final Map<String, Map<String, AttributeValue>> items;
    private final List<Map<String, AttributeValue>> stored;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, AttributeValue> now;
    private final Optional<Complaint> snapshot;

    /** @param items by sort key, and in that order */
    StoredHistory(String reference, Map<String, Map<String, AttributeValue>> items) {
        this.reference = reference;
        this.items = items;
        this.stored = items.entrySet().stream()
                .filter(item -> item.getKey().startsWith("CHANGE#"))
                .map(Map.Entry::getValue)
                .toList();
        this.now = items.getOrDefault(Keys.NOW, Map.of());
        this.snapshot = read(now, Complaint.class);
    }

    /** The stored items that belong to the history of a complaint, with its snapshot, by sort key. */
    static Map<String, Map<String, AttributeValue>> items(Table table, String reference) {
        Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.complaint(reference)),
                                ":first", AttributeValue.fromS("CHANGE#"),
                                ":last", AttributeValue.fromS("TEXT#~")))
                        .consistentRead(true),
                item -> items.put(Item.text(item, Keys.SK), item));
        return items;
    }

    Verification verify() {
        return new Verification(reference, stored.size(), erased(), firstBreak().orElse(null));
    }

    private List<Integer> erased() {
        List<Integer> erased = new ArrayList<>();
        for (int number = 1; number <= stored.size(); number++) {
            if (stored.get(number - 1).containsKey(Chain.TEXTS) && !items.containsKey(written(number))) {
                erased.add(number);
            }
        }
        return erased;
    }

    private Optional<Break> firstBreak() {
        for (int number = 1; number <= stored.size(); number++) {
            Optional<Break> found = at(number, stored.get(number - 1));
            if (found.isPresent()) {
                return found;
            }
        }
        return atTheEnd(stored.size());
    }

    private Optional<Break> at(int number, Map<String, AttributeValue> item) {
        String key = Item.text(item, Keys.SK);
        if (!key.equals(Keys.change(number))) {
            return key.compareTo(Keys.change(number)) > 0
                    ? broken(number, "missing")
                    : broken(number, "out of order: " + key + " comes before it");
        }
        Optional<Change> read = read(item, Change.class);
        if (read.isEmpty()) {
            return broken(number, "altered: it cannot be read");
        }
        Change change = read.get();
        if (change.number() != number) {
            return broken(number, "out of order: change " + change.number() + " is in its place");
        }
        changes.add(change);
        Optional<Break> link = number == 1 ? begun(item) : tied(number, item);
        return link.isPresent() ? link : told(number, item);
    }

    private Optional<Break> begun(Map<String, AttributeValue> item) {
        String before = Item.textOrNull(item, Chain.BEFORE);
        if (snapshot.isEmpty() || Chain.origin(snapshot.get()).equals(before)) {
            return Optional.empty();
        }
        return untied(1, item)
                .or(() -> broken(
                        1, "altered: it began another complaint, organisation or procedure than the snapshot's"));
    }

    private Optional<Break> tied(int number, Map<String, AttributeValue> item) {
        if (Chain.hash(stored.get(number - 2)).equals(Item.textOrNull(item, Chain.BEFORE))) {
            return Optional.empty();
        }
        return untied(number, item)
                .or(() -> broken(number - 1, "altered: change " + number + " was written after another one"));
    }

    private static Optional<Break> untied(int number, Map<String, AttributeValue> item) {
        return item.containsKey(Chain.BEFORE)
                ? Optional.empty()
                : broken(number, "not linked to the change before it: it has no hash");
    }

    private Optional<Break> told(int number, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> written = items.get(written(number));
        String digest = Item.textOrNull(item, Chain.TEXTS);
        if (written == null || Chain.digest(written).equals(digest)) {
            return Optional.empty();
        }
        return broken(number, digest == null ? "its text was added later" : "its text was altered");
    }

    private Optional<Break> atTheEnd(int last) {
        if (last == 0) {
            return broken(1, "missing, and no other change exists");
        }
        if (snapshot.isEmpty()) {
            return broken(last, now.isEmpty() ? "the snapshot is missing" : "the snapshot cannot be read");
        }
        Complaint complaint = snapshot.get();
        if (complaint.version() > last) {
            return broken(last + 1, "missing: the snapshot is of change " + complaint.version());
        }
        if (complaint.version() < last) {
            return broken(complaint.version() + 1, "the snapshot is of change " + complaint.version() + ", before it");
        }
        return named(last).or(() -> shown(complaint, last)).or(() -> left(last)).or(() -> corrected(last));
    }

    private Optional<Break> named(int last) {
        return Chain.hash(stored.getLast()).equals(Item.textOrNull(now, Chain.HASH))
                ? Optional.empty()
                : broken(last, "altered: the snapshot names another one as the last");
    }

    private Optional<Break> shown(Complaint complaint, int last) {
        boolean same = attempt(() -> folded(complaint)).equals(snapshot)
                && complaint.organisation().equals(Item.textOrNull(now, Chain.ORGANISATION))
                && Objects.equals(now.get("version"), AttributeValue.fromN(String.valueOf(last)))
                && Objects.equals(complaint.status().caseworker(), Item.textOrNull(now, "caseworker"));
        return same ? Optional.empty() : broken(last, "the changes do not lead to the snapshot");
    }

    private Complaint folded(Complaint shown) {
        Complaint complaint = Complaint.initial(new Reference(reference), shown.organisation(), shown.procedure());
        for (Change change : changes) {
            complaint = complaint.after(change);
        }
        return complaint;
    }

    /** Texts whose change does not exist. */
    private Optional<Break> left(int last) {
        Set<String> texts = new TreeSet<>(items.keySet());
        texts.removeIf(key -> !key.startsWith("TEXT#"));
        for (int number = 2; number <= last; number++) {
            texts.remove(written(number));
        }
        return texts.stream()
                .findFirst()
                .flatMap(key -> broken(last, "after it there is a text that belongs to no change: " + key));
    }

    /** The sort key of the texts of a change; for the first change, of the particulars as they were submitted. */
    private String written(int number) {
        if (number > 1) {
            return Keys.text(number);
        }
        return items.containsKey(Keys.PERSON_SUBMITTED) ? Keys.PERSON_SUBMITTED : Keys.PERSON;
    }

    /** The particulars have to be those of the last correction, if there was one and they have not been erased. */
    private Optional<Break> corrected(int last) {
        Map<String, AttributeValue> particulars = items.get(Keys.PERSON);
        for (int number = last; number > 1 && particulars != null; number--) {
            String digest = Item.textOrNull(items.getOrDefault(Keys.text(number), Map.of()), Chain.CORRECTED);
            if (digest != null) {
                return Chain.digest(particulars).equals(digest)
                        ? Optional.empty()
                        : broken(number, "the particulars that it corrected were altered");
            }
        }
        return Optional.empty();
    }

    private static Optional<Break> broken(int change, String what) {
        return Optional.of(new Break(change, what));
    }

    private static <T> Optional<T> read(Map<String, AttributeValue> item, Class<T> type) {
        return attempt(() -> Item.json(item, type));
    }

    /** Reading an item that somebody has altered may fail with any exception. */
    private static <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}
