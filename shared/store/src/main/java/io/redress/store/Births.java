package io.redress.store;

import io.redress.domain.Change;
import io.redress.domain.Complaint;
import io.redress.domain.Particulars;
import io.redress.domain.RuleBook;
import io.redress.runtime.Env;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Where complaints are born: one transaction, and no read. */
public final class Births {

    /** What became of an attempt. */
    public enum Outcome {
        BORN,
        /** Another complaint has that reference. */
        REFERENCE_TAKEN,
        /** The same idempotency key has been used. */
        KEY_USED,
        /** Another attempt with the same key is under way. */
        BUSY
    }

    private final Table table;
    private final Snapshot snapshot;
    private final SecureRandom random;

    private Births(Table table, Snapshot snapshot, SecureRandom random) {
        this.table = table;
        this.snapshot = snapshot;
        this.random = random;
    }

    public static Births in(Env env, Table table, RuleBook book) {
        return new Births(table, Complaints.snapshot(env, book), env.random());
    }

    /**
     * Writes the first change of a complaint with all that belongs to it.
     *
     * @param promise what was answered under an idempotency key; null without one
     */
    public Outcome write(Complaint complaint, Change change, Particulars particulars, Link link, Promise promise) {
        List<TransactWriteItem> items = new ArrayList<>();
        Item person = Chain.salted(
                Item.of(Keys.complaint(complaint.reference()), Keys.PERSON).json(particulars), random);
        Item first = Complaints.change(complaint, change, Chain.origin(complaint), person);
        items.add(table.fresh(snapshot.now(complaint).with(Chain.HASH, Chain.hash(first.attributes()))));
        items.add(table.fresh(first));
        items.add(table.plain(person));
        items.add(table.plain(Complaints.link(link, change.at())));
        items.add(table.plain(snapshot.register(complaint)));
        for (Item pointer : Relations.pointers(complaint, change)) {
            items.add(table.plain(pointer));
        }
        new Pointers(snapshot).of(complaint).forEach(pointer -> items.add(table.plain(pointer)));
        if (promise != null) {
            items.add(promise.item(table));
        }
        try {
            table.write(items);
            return Outcome.BORN;
        } catch (TransactionCanceledException cancelled) {
            return why(cancelled, promise != null);
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
        if (Complaints.contended(cancelled)) {
            return Outcome.BUSY;
        }
        throw cancelled;
    }

    private static boolean failed(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }
}
