package io.redress.store;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.rules.Destination;
import io.redress.domain.rules.RuleBook;
import io.redress.platform.Env;
import io.redress.platform.StoredChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Finds the changes that a function should have handled and has not, and plans when to look again. The stream has not delivered such a
 * change, or its message was lost or has failed.
 */
public final class FollowUps {

    /** The longest time until somebody looks again at a change that its function does not handle. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Table table;
    private final Snapshot snapshot;

    FollowUps(Table table, Snapshot snapshot) {
        this.table = table;
        this.snapshot = snapshot;
    }

    public static FollowUps in(Env env, Table table, RuleBook book) {
        return new FollowUps(table, Complaints.snapshot(env, book));
    }

    /** What is done about a change that a function has not handled. */
    @FunctionalInterface
    public interface Unhandled {
        /** @param waited whether the function has left something of it for this time, so that nothing is wrong */
        void accept(Destination function, int change, boolean waited);
    }

    /**
     * Looks at the latest changes of a complaint whose next check is due, if they have to be followed up. A change is sent again only
     * when its own wait is over, whatever other changes wait for. After the personal data of a complaint has been erased, nothing can
     * be done about its changes any more.
     */
    public void look(String reference, Instant now, Unhandled unhandled) {
        Map<String, AttributeValue> stored =
                table.get(Keys.complaint(reference), Keys.NOW).orElse(Map.of());
        FollowUp planned = FollowUp.of(stored);
        if (planned == null) {
            return;
        }
        if (Item.json(stored, Complaint.class).handling().isErased()) {
            plan(stored, List.of());
            return;
        }
        List<FollowUp> next = new ArrayList<>();
        Stored since = since(reference, planned.from());
        for (Change change : since.changes()) {
            for (Destination function : since.missing(change)) {
                Instant following = follow(change, function, since.waiting(change, function), planned, now, unhandled);
                next.add(new FollowUp(change.number(), following));
            }
        }
        plan(stored, next);
    }

    /**
     * Sends a change to a function that has not handled it, if that is due; when to look again. What a function has left until a time is
     * sent once as soon as that time has passed, however the looks were planned before, and is followed up from then on, as any change
     * is from its time on.
     */
    private Instant follow(
            Change change,
            Destination function,
            Map<String, AttributeValue> mark,
            FollowUp planned,
            Instant now,
            Unhandled unhandled) {
        Optional<Instant> sent = HandledChanges.sent(mark);
        Optional<Instant> left = HandledChanges.waitsUntil(mark).filter(_ -> sent.isEmpty());
        if (left.isPresent() && left.get().isAfter(now)) {
            return left.get();
        }
        if (left.isPresent()) {
            unhandled.accept(function, change.number(), true);
            HandledChanges.noteSent(table, mark, now);
            return now.plus(FollowUp.PATIENCE);
        }
        Instant begun = sent.orElse(change.at());
        Instant last = Instant.MIN;
        Instant following = begun.plus(FollowUp.PATIENCE);
        while (!following.isAfter(now)) {
            last = following;
            following = following.plus(wait(begun, following));
        }
        // What was due before the planned look was sent at an earlier one.
        if (!last.isBefore(planned.at())) {
            unhandled.accept(function, change.number(), false);
        }
        return following;
    }

    /** As long as the change has waited already, so that a message that fails every time comes less and less often. */
    private static Duration wait(Instant begun, Instant now) {
        Duration waited = Duration.between(begun, now);
        return waited.compareTo(LONGEST) > 0 ? LONGEST : waited;
    }

    /**
     * The changes from one on.
     *
     * @param handled the sort keys of the marks of handled changes
     * @param waiting the marks of changes of which a function has left something, by sort key
     */
    private record Stored(List<Change> changes, Set<String> handled, Map<String, Map<String, AttributeValue>> waiting) {

        /** The functions that have not handled a change, or not completely. */
        List<Destination> missing(Change change) {
            return Destination.of(change).stream()
                    .filter(function -> !handled.contains(HandledChanges.key(change.number(), function)))
                    .toList();
        }

        /** The mark of a change of which a function has left something; empty if there is none. */
        Map<String, AttributeValue> waiting(Change change, Destination function) {
            return waiting.getOrDefault(HandledChanges.key(change.number(), function), Map.of());
        }
    }

    private Stored since(String reference, int from) {
        Stored stored = new Stored(new ArrayList<>(), new HashSet<>(), new HashMap<>());
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.complaint(reference)),
                                ":first", AttributeValue.fromS(Keys.change(from)),
                                ":last", AttributeValue.fromS(Keys.HANDLED + "~")))
                        .consistentRead(true),
                item -> {
                    String key = Item.text(item, Keys.SK);
                    if (key.startsWith(Keys.HANDLED)) {
                        if (HandledChanges.waitsUntil(item).isPresent()) {
                            stored.waiting().put(key, item);
                        } else {
                            stored.handled().add(key);
                        }
                    } else {
                        // Which letter acknowledges a complaint makes no difference to the destinations.
                        stored.changes().add(StoredChange.read(Item.text(item, Item.JSON), Submitted::kind));
                    }
                });
        return stored;
    }

    /** Plans the next look. If the complaint has been changed since it was read, the present plan stays, and the look is repeated. */
    private void plan(Map<String, AttributeValue> stored, List<FollowUp> next) {
        Complaint complaint = Item.json(stored, Complaint.class);
        FollowUp planned = next.stream()
                .min(Comparator.comparing(FollowUp::at))
                .map(soonest -> new FollowUp(next.getFirst().from(), soonest.at()))
                .orElse(null);
        try {
            table.put(
                    snapshot.now(complaint, planned).with(Chain.HASH, Item.textOrNull(stored, Chain.HASH)),
                    "version = :version",
                    Map.of(":version", Item.attribute(stored, "version")));
        } catch (ConditionalCheckFailedException _) {
            // The next sweep finds it again.
        }
    }
}
