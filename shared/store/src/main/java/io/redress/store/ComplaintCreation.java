package io.redress.store;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.RuleBook;
import io.redress.platform.Env;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        /** Another attempt with the same key is in progress. */
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
     * @param idempotency the record of the answer under an idempotency key; null without a key
     */
    public Outcome write(
            Complaint complaint,
            Change change,
            Particulars particulars,
            Link link,
            @Nullable IdempotencyRecord idempotency) {
        List<TransactWriteItem> items = new ArrayList<>();
        Item person = Chain.salted(
                Item.of(Keys.complaint(complaint.reference()), Keys.PERSON).json(particulars), random);
        Item first = ChangeWriter.change(complaint, change, Chain.origin(complaint), person);
        items.add(table.transactPutIfAbsent(snapshot.now(complaint).with(Chain.HASH, Chain.hash(first.attributes()))));
        items.add(table.transactPutIfAbsent(first));
        items.add(table.transactPut(person));
        items.add(table.transactPut(Complaints.link(link, change.at())));
        items.add(table.transactPut(snapshot.register(complaint)));
        for (Item pointer : Relations.pointers(complaint, change)) {
            items.add(table.transactPut(pointer));
        }
        new Pointers(snapshot).of(complaint).forEach(pointer -> items.add(table.transactPut(pointer)));
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

    private static Outcome why(TransactionCanceledException cancelled, boolean keyed) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        if (keyed && failed(reasons.getLast())) {
            return Outcome.KEY_USED;
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
