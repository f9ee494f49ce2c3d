package io.redress.store;

import io.redress.domain.FaultWords;
import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import io.redress.platform.StoredChange;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the complaints of the table, and changes each in one transaction. */
public final class Complaints {

    private static final int ATTEMPTS = 12;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);
    private static final int LONGEST_WAIT_AFTER = 4;

    private final Table table;
    private final Snapshot snapshot;
    private final ChangeWriter writer;
    private final SecureRandom random;

    private Complaints(Table table, Snapshot snapshot, SecureRandom random) {
        this.table = table;
        this.snapshot = snapshot;
        this.writer = new ChangeWriter(table, snapshot, random);
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
        return stored(organisation, reference).map(StoredComplaint::complaint);
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

    /** The current state of a complaint of any organisation; empty if it does not exist. Only the system may ask so. */
    public Optional<Complaint> find(Reference reference) {
        return stored(reference).map(StoredComplaint::complaint);
    }

    private Optional<StoredComplaint> stored(String organisation, String reference) {
        return Reference.parse(reference)
                .flatMap(this::stored)
                .filter(stored -> stored.complaint().organisation().equals(organisation));
    }

    private Optional<StoredComplaint> stored(Reference reference) {
        return table.get(Keys.complaint(reference.value()), Keys.NOW)
                .map(item -> new StoredComplaint(
                        Item.json(item, Complaint.class), Item.textOrNull(item, Chain.HASH), FollowUp.of(item)));
    }

    /** The current state of a complaint; a rejection if it does not exist or belongs to another organisation. */
    public Complaint get(String organisation, String reference) {
        return required(organisation, reference).complaint();
    }

    private StoredComplaint required(String organisation, String reference) {
        return stored(organisation, reference)
                .orElseThrow(() -> Rejection.notFound(FaultWords.say("noComplaint", reference)));
    }

    /**
     * A tracking link with its complaint. Every invalid link is rejected with the same message. Whether the link opens the complaint
     * for its holder now, {@link OpenedLink} says.
     */
    public OpenedLink open(String token) {
        return Link.parse(token)
                .flatMap(link -> table.get(Keys.complaint(link.reference().value()), Keys.link(link.hash()))
                        .flatMap(item ->
                                stored(link.reference()).map(stored -> OpenedLink.of(item, stored.complaint()))))
                .filter(link -> !link.complaint().handling().erasureHasBegun())
                .orElseThrow(OpenedLink::notValid);
    }

    /**
     * The particulars of a complaint; {@link Particulars#ERASED} if they have been erased or are being erased. Particulars that are
     * missing for another reason are a loss of data, which must not look like an erasure.
     */
    public Particulars particulars(String reference) {
        return table.get(Keys.complaint(reference), Keys.PERSON)
                .map(item -> Item.json(item, Particulars.class))
                .orElseGet(() -> erased(new Reference(reference)));
    }

    /** The complaint is read after its particulars were not found, so it says whether their erasure had begun. */
    private Particulars erased(Reference reference) {
        if (stored(reference)
                .filter(stored -> stored.complaint().handling().erasureHasBegun())
                .isEmpty()) {
            throw new IllegalStateException(
                    "the particulars of " + reference.value() + " are missing, although their erasure has not begun");
        }
        return Particulars.ERASED;
    }

    /** The particulars as they were submitted; empty if they have not been corrected, or have been erased. */
    public Optional<Particulars> submittedParticulars(String reference) {
        return table.get(Keys.complaint(reference), Keys.PERSON_SUBMITTED)
                .map(item -> Item.json(item, Particulars.class));
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
                .map(ChangeWriter::readTexts)
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
        return recorded(reference).changes();
    }

    /** All changes in order, each with its texts, and when the complainant sent the same once more. */
    public RecordedHistory recorded(String reference) {
        Map<String, Map<String, AttributeValue>> items = StoredHistory.items(table, reference);
        return new RecordedHistory(changes(reference, items), submittedAgain(items));
    }

    private static List<Instant> submittedAgain(Map<String, Map<String, AttributeValue>> items) {
        return items.keySet().stream()
                .filter(key -> key.startsWith(Keys.SUBMITTED_AGAIN))
                .map(key -> Instant.parse(key.substring(Keys.SUBMITTED_AGAIN.length())))
                .toList();
    }

    private List<RecordedChange> changes(String reference, Map<String, Map<String, AttributeValue>> items) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("CHANGE#"))
                .map(entry ->
                        change(entry.getValue(), () -> Item.json(Snapshot.stored(reference, items), Complaint.class)))
                .map(change -> new RecordedChange(
                        change, ChangeWriter.readTexts(items.getOrDefault(Keys.text(change.number()), Map.of()))))
                .toList();
    }

    private Change change(Map<String, AttributeValue> item, Supplier<Complaint> complaint) {
        return StoredChange.read(Item.text(item, Item.JSON), submitted -> snapshot.procedure(complaint.get())
                .kind(submitted.kind())
                .orElseThrow()
                .letter());
    }

    /** Makes another tracking link for a complaint, for use in one letter to its holder. Earlier links stay valid. */
    public Link newLink(String reference, LinkHolder holder, Instant now) {
        Link link = Link.random(new Reference(reference), random);
        table.put(link(link, holder, now));
        return link;
    }

    /** The complaint that a marked request has changed before, as it is now; empty if the request has made no change. */
    public Optional<Changed> changedBy(MarkedRequest request, Instant now) {
        OptionalInt made = request.madeChange(table, now);
        return made.isPresent()
                ? find(request.organisation(), request.reference())
                        .map(complaint -> new Changed(complaint, made.getAsInt()))
                : Optional.empty();
    }

    /** Changes a complaint at the request of an actor, now. */
    public Complaint change(
            String organisation, String reference, Actor actor, Instant now, Function<Complaint, Decision> decide) {
        return change(organisation, reference, OptionalInt.empty(), Optional.empty(), actor, now, decide)
                .complaint();
    }

    /**
     * Loads a complaint, decides, and writes the change, the snapshot and all other items in one transaction. If another writer
     * changed the complaint or took the register number first, it starts again, which is safe because decisions are pure. If
     * there are no events, it writes nothing.
     *
     * @param expected the version that the decision is for; with another version, the change is rejected as stale
     * @param once the request that asks for the change, if its sender has marked it; one that has made a change is not decided again
     */
    public Changed change(
            String organisation,
            String reference,
            OptionalInt expected,
            Optional<MarkedRequest> once,
            Actor actor,
            Instant now,
            Function<Complaint, Decision> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Before the complaint, so that the complaint that is read contains the change which the request has made.
            OptionalInt made = madeChange(once, now);
            StoredComplaint stored = required(organisation, reference);
            Complaint before = stored.complaint();
            if (made.isPresent()) {
                return new Changed(before, made.getAsInt());
            }
            Decision decision;
            try {
                if (expected.isPresent() && expected.getAsInt() != before.version()) {
                    throw Rejection.staleVersion(
                            FaultWords.say("stale.version", expected.getAsInt(), before.version()));
                }
                decision = decide.apply(before);
            } catch (Rejection rejection) {
                // The same request may have made its change since the mark was read.
                return once.flatMap(request -> changedBy(request, now)).orElseThrow(() -> rejection);
            }
            if (decision.events().isEmpty()) {
                return new Changed(before, before.version());
            }
            Change change = new Change(before.version() + 1, now, actor.name(), decision.events());
            Complaint after = before.after(change);
            if (writer.write(stored, after, change, decision, once)) {
                return new Changed(after, after.version());
            }
            giveWay(attempt);
        }
        throw Rejection.staleVersion(FaultWords.say("stale.busy"));
    }

    private OptionalInt madeChange(Optional<MarkedRequest> once, Instant now) {
        return once.map(request -> request.madeChange(table, now)).orElse(OptionalInt.empty());
    }

    /** Waits for a random time, longer after each attempt, because writers that try again at once block each other. */
    private void giveWay(int attempt) {
        LockSupport.parkNanos(random.nextLong(SHORTEST_WAIT.toNanos() << Math.min(attempt, LONGEST_WAIT_AFTER)));
    }

    static Item link(Link link, LinkHolder holder, Instant now) {
        return Item.of(Keys.complaint(link.reference().value()), Keys.link(link.hash()))
                .with(OpenedLink.ISSUED, Keys.moment(now))
                .with(OpenedLink.HOLDER, holder.id());
    }
}
