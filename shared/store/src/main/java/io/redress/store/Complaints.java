package io.redress.store;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import io.redress.platform.StoredChange;
import io.redress.platform.Tree;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Reads the complaints of the table, and changes each in one transaction. */
public final class Complaints {

    private static final int ATTEMPTS = 12;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);
    private static final int LONGEST_WAIT_AFTER = 4;

    private final Table table;
    private final Snapshot snapshot;
    private final Pointers pointers;
    private final SecureRandom random;

    /** @param hash the hash of the last change; null in a snapshot that was stored before hashes existed */
    private record Stored(Complaint complaint, @Nullable String hash) {}

    private Complaints(Table table, Snapshot snapshot, SecureRandom random) {
        this.table = table;
        this.snapshot = snapshot;
        this.pointers = new Pointers(snapshot);
        this.random = random;
    }

    public static Complaints in(Env env, Table table, RuleBook book) {
        return new Complaints(table, snapshot(env, book), env.random());
    }

    static Snapshot snapshot(Env env, RuleBook book) {
        return new Snapshot(book, Integer.parseInt(env.get("NEXT_CHECK_SHARDS")));
    }

    /** The current state of a complaint; empty if it does not exist or belongs to another organisation. */
    public Optional<Complaint> find(String organisation, String reference) {
        return stored(organisation, reference).map(Stored::complaint);
    }

    /** Those of the given complaints that exist, in no particular order. */
    public List<Complaint> all(String organisation, Collection<String> references) {
        return table
                .getAll(references.stream()
                        .distinct()
                        .map(reference -> Table.key(Keys.complaint(reference), Keys.NOW))
                        .toList())
                .stream()
                .map(item -> Item.json(item, Complaint.class))
                .filter(complaint -> complaint.organisation().equals(organisation))
                .toList();
    }

    private Optional<Stored> stored(String organisation, String reference) {
        return Reference.parse(reference)
                .flatMap(this::stored)
                .filter(stored -> stored.complaint().organisation().equals(organisation));
    }

    private Optional<Stored> stored(Reference reference) {
        return table.get(Keys.complaint(reference.value()), Keys.NOW)
                .map(item -> new Stored(Item.json(item, Complaint.class), Item.textOrNull(item, Chain.HASH)));
    }

    /** The current state of a complaint; a rejection if it does not exist or belongs to another organisation. */
    public Complaint get(String organisation, String reference) {
        return required(organisation, reference).complaint();
    }

    private Stored required(String organisation, String reference) {
        return stored(organisation, reference)
                .orElseThrow(() -> Rejection.notFound("there is no complaint " + reference));
    }

    /** The complaint of a tracking link. Every invalid link is rejected with the same message. */
    public Complaint opened(String token) {
        return Link.parse(token)
                .filter(link -> table.get(Keys.complaint(link.reference().value()), Keys.link(link.hash()))
                        .isPresent())
                .flatMap(link -> stored(link.reference()))
                .map(Stored::complaint)
                .orElseThrow(() -> Rejection.notFound("this link is not valid"));
    }

    /** The particulars of a complaint. */
    public Particulars particulars(String reference) {
        return table.get(Keys.complaint(reference), Keys.PERSON)
                .map(item -> Item.json(item, Particulars.class))
                .orElseThrow(() -> new IllegalStateException(reference + " has no particulars"));
    }

    /** The particulars of several complaints, read together, by reference. A complaint without particulars is left out. */
    public Map<String, Particulars> particulars(Collection<String> references) {
        Map<String, String> keys = new HashMap<>();
        references.forEach(reference -> keys.put(Keys.complaint(reference), reference));
        Map<String, Particulars> particulars = new HashMap<>();
        table.getAll(keys.keySet().stream()
                        .map(pk -> Table.key(pk, Keys.PERSON))
                        .toList())
                .forEach(item ->
                        particulars.put(keys.get(Item.text(item, Keys.PK)), Item.json(item, Particulars.class)));
        return particulars;
    }

    /** One change with the complaint before and after it, and with its texts. */
    public ChangeContext context(Complaint complaint, int number) {
        Map<String, String> texts = table.get(Keys.complaint(complaint.reference()), Keys.text(number))
                .map(Complaints::texts)
                .orElse(Map.of());
        return ChangeContext.of(complaint, changes(complaint), number, texts);
    }

    /** All changes in order, without their texts. */
    public List<Change> changes(Complaint complaint) {
        List<Change> changes = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :change)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.complaint(complaint.reference())),
                                ":change", AttributeValue.fromS("CHANGE#")))
                        .consistentRead(true),
                item -> changes.add(change(item, () -> complaint)));
        return List.copyOf(changes);
    }

    /** All changes in order, each with its texts. */
    public List<RecordedChange> history(String reference) {
        Map<String, Map<String, AttributeValue>> items = StoredHistory.items(table, reference);
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("CHANGE#"))
                .map(entry ->
                        change(entry.getValue(), () -> Item.json(Snapshot.stored(reference, items), Complaint.class)))
                .map(change ->
                        new RecordedChange(change, texts(items.getOrDefault(Keys.text(change.number()), Map.of()))))
                .toList();
    }

    private Change change(Map<String, AttributeValue> item, Supplier<Complaint> complaint) {
        return StoredChange.read(Item.text(item, Item.JSON), submitted -> snapshot.procedure(complaint.get())
                .kind(submitted.kind())
                .orElseThrow()
                .letter());
    }

    /** Makes another tracking link for a complaint, for use in one letter. Earlier links stay valid. */
    public Link newLink(String reference, Instant now) {
        Link link = Link.random(new Reference(reference), random);
        table.put(link(link, now));
        return link;
    }

    /** Changes a complaint at the request of an actor, now. */
    public Complaint change(
            String organisation, String reference, Actor actor, Instant now, Function<Complaint, Decision> decide) {
        return change(organisation, reference, OptionalInt.empty(), actor, now, decide);
    }

    /**
     * Loads a complaint, decides, and writes the change, the snapshot and all other items in one transaction. If another writer
     * changed the complaint or took the register number first, it starts again, which is safe because decisions are pure. If
     * there are no events, it writes nothing.
     *
     * @param expected the version that the decision is for; with another version, the change is rejected as stale
     */
    public Complaint change(
            String organisation,
            String reference,
            OptionalInt expected,
            Actor actor,
            Instant now,
            Function<Complaint, Decision> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Stored stored = required(organisation, reference);
            Complaint before = stored.complaint();
            if (expected.isPresent() && expected.getAsInt() != before.version()) {
                throw Rejection.staleVersion(
                        "you read version " + expected.getAsInt() + ", but it is version " + before.version() + " now");
            }
            Decision decision = decide.apply(before);
            if (decision.events().isEmpty()) {
                return before;
            }
            Change change = new Change(before.version() + 1, now, actor.name(), decision.events());
            Complaint after = before.after(change);
            if (written(stored, after, change, decision.texts())) {
                return after;
            }
            giveWay(attempt);
        }
        throw Rejection.staleVersion("others are changing this complaint; try again");
    }

    /** Waits for a random time, longer after each attempt, because writers that try again at once block each other. */
    private void giveWay(int attempt) {
        LockSupport.parkNanos(random.nextLong(SHORTEST_WAIT.toNanos() << Math.min(attempt, LONGEST_WAIT_AFTER)));
    }

    private boolean written(Stored stored, Complaint after, Change change, Map<String, String> written) {
        Complaint before = stored.complaint();
        Item texts = written.isEmpty() ? null : texts(after, change, written);
        Item next = change(after, change, stored.hash(), texts);
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(table.put(
                snapshot.now(after).with(Chain.HASH, Chain.hash(next.attributes())),
                "version = :before",
                Map.of(),
                Map.of(":before", AttributeValue.fromN(String.valueOf(before.version())))));
        items.add(table.transactPutIfAbsent(next));
        if (texts != null) {
            items.add(table.transactPutIfAbsent(texts));
        }
        snapshot.changed(before, after).forEach(item -> items.add(table.transactPut(item)));
        pointers.changed(before, after).forEach(pointer -> items.add(table.transactPut(pointer)));
        Relations.pointers(after, change).forEach(pointer -> items.add(table.transactPut(pointer)));
        RegisterNumbers.given(after, change).forEach(number -> items.add(table.transactPutIfAbsent(number)));
        try {
            table.write(items);
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (contended(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    /** Whether a transaction failed because another writer wrote at the same time. */
    static boolean contended(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(reason -> Objects.requireNonNullElse(reason.code(), "None"))
                .anyMatch(code -> code.equals("ConditionalCheckFailed") || code.equals("TransactionConflict"));
    }

    /**
     * The item of a change.
     *
     * @param before the hash of the change before it; null if that change was stored before hashes existed
     * @param written the item with its texts; null if there are none
     */
    static Item change(Complaint complaint, Change change, @Nullable String before, @Nullable Item written) {
        return Item.of(Keys.complaint(complaint.reference()), Keys.change(change.number()))
                .json(change)
                .with(Chain.ORGANISATION, complaint.organisation())
                .with(Chain.TEXTS, written == null ? null : Chain.digest(written.attributes()))
                .with(Chain.BEFORE, before);
    }

    private Item texts(Complaint complaint, Change change, Map<String, String> written) {
        return Chain.salted(
                Item.of(Keys.complaint(complaint.reference()), Keys.text(change.number()))
                        .texts(written),
                random);
    }

    static Item link(Link link, Instant now) {
        return Item.of(Keys.complaint(link.reference().value()), Keys.link(link.hash()))
                .with("issued", Keys.moment(now));
    }

    private static Map<String, String> texts(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Map.of() : Tree.read(Item.text(item, Item.JSON)).texts();
    }
}
