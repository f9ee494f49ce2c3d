package io.redress.store;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.RuleBook;
import io.redress.platform.Env;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Stores new complaints, each in one transaction and without a read. */
public final class ComplaintCreation {

    /** The outcome of an attempt to store a complaint. */
    public enum Outcome {
        CREATED,
        /** Another complaint has that reference. */
        REFERENCE_TAKEN,
        /** The idempotency key has been used before. */
        KEY_USED,
        /** The same person has sent the same before. */
        SENT_BEFORE,
        /** Another attempt with the same key is in progress. */
        BUSY
    }

    /** The outcome of an attempt to join a submission to an earlier one. */
    public enum Join {
        JOINED,
        /** The complaint of the earlier one is closed or has been erased. */
        NOT_OPEN,
        /** It has been repeated as often as it may be. */
        FULL,
        /** There is nothing to join, because what was kept of the earlier one is gone. */
        GONE,
        /** Somebody is changing that complaint at the moment. */
        BUSY
    }

    private final Table table;
    private final Snapshot snapshot;
    private final SecureRandom random;

    private ComplaintCreation(Table table, Snapshot snapshot, SecureRandom random) {
        this.table = table;
        this.snapshot = snapshot;
        this.random = random;
    }

    public static ComplaintCreation in(Env env, Table table, RuleBook book) {
        return new ComplaintCreation(table, Complaints.snapshot(env, book), env.random());
    }

    /**
     * Writes the first change of a complaint and all items that belong to it.
     *
     * @param marks by what a later submission is known as a repetition of this one
     */
    public Outcome write(Complaint complaint, Change change, Particulars particulars, Link link, RepeatMarks marks) {
        List<TransactWriteItem> items = new ArrayList<>();
        Item person = PersonIndex.entered(
                Chain.salted(
                        Item.of(Keys.complaint(complaint.reference()), Keys.PERSON)
                                .json(particulars),
                        random),
                particulars,
                snapshot.procedure(complaint),
                random);
        Item first = ChangeWriter.change(complaint, change, Chain.origin(complaint), person);
        items.add(table.transactPutIfAbsent(snapshot.now(complaint, FollowUp.after(null, change))
                .with(Chain.HASH, Chain.hash(first.attributes()))));
        items.add(table.transactPutIfAbsent(first));
        items.add(table.transactPut(person));
        items.add(table.transactPut(Complaints.link(link, holder(complaint, particulars, change.at()), change.at())));
        items.add(table.transactPut(snapshot.register(complaint)));
        for (Item pointer : Relations.pointers(complaint, change)) {
            items.add(table.transactPut(pointer));
        }
        new Pointers(snapshot).of(complaint).forEach(pointer -> items.add(table.transactPut(pointer)));
        RecentSubmission recent = marks.recent();
        if (recent != null) {
            items.add(recent.item(table, marks.replaced()));
        }
        IdempotencyRecord idempotency = marks.idempotency();
        if (idempotency != null) {
            items.add(idempotency.item(table));
        }
        try {
            table.write(items);
            return Outcome.CREATED;
        } catch (TransactionCanceledException cancelled) {
            return why(cancelled, idempotency != null);
        }
    }

    /**
     * Adds a submission to the complaint that the same person submitted before with the same words: it gets one more link, and the
     * time of this submission, which is counted in the same transaction. No complaint is read.
     *
     * @param most how often the same can be submitted again
     */
    public Join join(RecentSubmission earlier, Link link, LinkHolder holder, Instant now, int most) {
        String pk = Keys.complaint(earlier.reference());
        try {
            table.write(List.of(
                    Snapshot.isOpen(table, earlier.reference()),
                    table.transactPut(Complaints.link(link, holder, now)),
                    table.transactPut(Item.of(pk, Keys.submittedAgain(now))),
                    earlier.again(table, most)));
            return Join.JOINED;
        } catch (TransactionCanceledException cancelled) {
            if (failed(cancelled.cancellationReasons().getFirst())) {
                return Join.NOT_OPEN;
            }
            if (failed(cancelled.cancellationReasons().getLast())) {
                return earlier.find(table).isPresent() ? Join.FULL : Join.GONE;
            }
            if (ChangeWriter.contended(cancelled)) {
                return Join.BUSY;
            }
            throw cancelled;
        }
    }

    /** The holder of the first link. Nobody knows who sent the complaint, so the link belongs to the person to whom letters go. */
    private LinkHolder holder(Complaint complaint, Particulars particulars, Instant at) {
        return particulars.letterHolder(at.atZone(snapshot.zone(complaint)).toLocalDate());
    }

    /** @param keyed whether the last item was that of a key, so that the one before it says whether the same words have come before */
    private static Outcome why(TransactionCanceledException cancelled, boolean keyed) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        if (keyed && failed(reasons.getLast())) {
            return Outcome.KEY_USED;
        }
        if (failed(reasons.get(reasons.size() - (keyed ? 2 : 1)))) {
            return Outcome.SENT_BEFORE;
        }
        if (failed(reasons.getFirst())) {
            return Outcome.REFERENCE_TAKEN;
        }
        if (ChangeWriter.contended(cancelled)) {
            return Outcome.BUSY;
        }
        throw cancelled;
    }

    private static boolean failed(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }
}
