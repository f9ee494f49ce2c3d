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

/** The complaints of the table: read, and changed by one transaction each time. */
public final class Complaints {

    private static final int ATTEMPTS = 12;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);
    private static final int LONGEST_WAIT_AFTER = 4;

    private final Table table;
    private final Snapshot snapshot;
    private final Pointers pointers;
    private final SecureRandom random;

    /** @param hash of its last change; null in a snapshot from before there was one */
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

    /** A complaint as it stands; empty when there is none, or it is another organisation's. */
    public Optional<Complaint> find(String organisation, String reference) {
        return stored(organisation, reference).map(Stored::complaint);
    }

    /** Those of some complaints that are there, in no order. */
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

    /** A complaint as it stands, refused when it is unknown. */
    public Complaint get(String organisation, String reference) {
        return required(organisation, reference).complaint();
    }

    private Stored required(String organisation, String reference) {
        return stored(organisation, reference)
                .orElseThrow(() -> Rejection.notFound("there is no complaint " + reference));
    }

    /** The complaint that a link opens; refused in the same words whatever is wrong with the link. */
    public Complaint opened(String token) {
        return Link.parse(token)
                .filter(link -> table.get(Keys.complaint(link.reference().value()), Keys.link(link.hash()))
                        .isPresent())
                .flatMap(link -> stored(link.reference()))
                .map(Stored::complaint)
                .orElseThrow(() -> Rejection.notFound("this link is not valid"));
    }

    /** Who complains and of what. */
    public Particulars particulars(String reference) {
        return table.get(Keys.complaint(reference), Keys.PERSON)
                .map(item -> Item.json(item, Particulars.class))
                .orElseThrow(() -> new IllegalStateException(reference + " has no particulars"));
    }

    /** The same of several complaints, read together, by their references; none for one that has none. */
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

    /** One change in its context: what it changed, and what was written with it. */
    public ChangeContext context(Complaint complaint, int number) {
        Map<String, String> texts = table.get(Keys.complaint(complaint.reference()), Keys.text(number))
                .map(Complaints::texts)
                .orElse(Map.of());
        return ChangeContext.of(complaint, changes(complaint), number, texts);
    }

    /** All changes in order, without what was written with them. */
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

    /** A new link to a complaint, for one letter; older ones go on working. */
    public Link newLink(String reference, Instant now) {
        Link link = Link.random(new Reference(reference), random);
        table.put(link(link, now));
        return link;
    }

    /** A change that somebody makes now. */
    public Complaint change(
            String organisation, String reference, Actor actor, Instant now, Function<Complaint, Decision> decide) {
        return change(organisation, reference, OptionalInt.empty(), actor, now, decide);
    }

    /**
     * Loads a complaint, decides, and writes the change, the snapshot and the rest in one transaction. If somebody else
     * was quicker, with the complaint or with the next number of a register, it begins again, which is safe because
     * decisions are pure. No events: nothing is written.
     *
     * @param expected the version that the decision is for; another one is refused as outdated
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
                        "you read version " + expected.getAsInt() + ", and it is version " + before.version() + " now");
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

    /** Waits for a random while, on average longer each time: writers that all try again at once get nowhere. */
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

    /** Whether a transaction was in vain because somebody else was writing. */
    static boolean contended(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(reason -> Objects.requireNonNullElse(reason.code(), "None"))
                .anyMatch(code -> code.equals("ConditionalCheckFailed") || code.equals("TransactionConflict"));
    }

    /**
     * A change as it is stored.
     *
     * @param before the hash of the one before; null if that was written before there were hashes
     * @param written what was written with it; null if nothing was
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
