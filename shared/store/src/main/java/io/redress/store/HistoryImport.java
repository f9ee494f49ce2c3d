package io.redress.store;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.RuleBook;
import io.redress.platform.Env;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Complaints that come with all that has happened to them, such as those of another system. What is stored of each is
 * what its birth and its changes would have left, the chain of hashes included; but nobody is told: it is for a table
 * whose stream is not listened to yet.
 */
public final class HistoryImport {

    /** As much as a transaction takes. */
    private static final int MOST_AT_ONCE = 100;

    private final Table table;
    private final Snapshot snapshot;
    private final SecureRandom random;

    /**
     * One complaint and its story.
     *
     * @param initial the complaint before its first change
     * @param changes all of them in order, each with its texts; those of the first are the particulars
     */
    public record Life(Complaint initial, Particulars particulars, List<RecordedChange> changes) {
        public Life {
            changes = List.copyOf(changes);
        }

        @Override
        public String toString() {
            return "Life[" + initial.reference() + ", " + changes.size() + " changes]";
        }
    }

    private HistoryImport(Table table, Snapshot snapshot, SecureRandom random) {
        this.table = table;
        this.snapshot = snapshot;
        this.random = random;
    }

    public static HistoryImport in(Env env, Table table, RuleBook book) {
        return new HistoryImport(table, Complaints.snapshot(env, book), env.random());
    }

    /**
     * Writes them, several in a transaction, with a link for each that nobody knows.
     *
     * @throws IllegalArgumentException when there is a complaint of such a reference already
     */
    public void write(List<Life> lives) {
        List<TransactWriteItem> together = new ArrayList<>();
        for (Life life : lives) {
            List<TransactWriteItem> items = items(life);
            if (together.size() + items.size() > MOST_AT_ONCE) {
                write(together, life);
                together = new ArrayList<>();
            }
            // A story that is too long for one transaction ends with the one that makes the complaint be there.
            for (; items.size() > MOST_AT_ONCE; items = items.subList(MOST_AT_ONCE, items.size())) {
                write(items.subList(0, MOST_AT_ONCE), life);
            }
            together.addAll(items);
        }
        write(together, lives.getLast());
    }

    private void write(List<TransactWriteItem> items, Life last) {
        if (items.isEmpty()) {
            return;
        }
        try {
            table.write(items);
        } catch (TransactionCanceledException cancelled) {
            if (Complaints.contended(cancelled)) {
                throw new IllegalArgumentException(
                        "there is a complaint of such a reference already, at or before "
                                + last.initial().reference(),
                        cancelled);
            }
            throw cancelled;
        }
    }

    private List<TransactWriteItem> items(Life life) {
        List<TransactWriteItem> items = new ArrayList<>();
        Complaint complaint = life.initial();
        String before = Chain.origin(complaint);
        for (RecordedChange recorded : life.changes()) {
            Change change = recorded.change();
            complaint = complaint.after(change);
            Item written = written(life, recorded);
            Item next = Complaints.change(complaint, change, before, written);
            before = Chain.hash(next.attributes());
            items.add(table.transactPut(next));
            if (written != null) {
                items.add(table.transactPut(written));
            }
            Relations.pointers(complaint, change).forEach(pointer -> items.add(table.transactPut(pointer)));
            RegisterNumbers.given(complaint, change).forEach(number -> items.add(table.transactPutIfAbsent(number)));
        }
        snapshot.lines(complaint).forEach(line -> items.add(table.transactPut(line)));
        Link link = Link.random(new Reference(complaint.reference()), random);
        items.add(table.transactPut(
                Complaints.link(link, life.changes().getFirst().change().at())));
        new Pointers(snapshot).of(complaint).forEach(pointer -> items.add(table.transactPut(pointer)));
        items.add(table.transactPutIfAbsent(snapshot.now(complaint).with(Chain.HASH, before)));
        return items;
    }

    /** What is stored beside a change; null for nothing. */
    private @Nullable Item written(Life life, RecordedChange recorded) {
        String pk = Keys.complaint(life.initial().reference());
        int number = recorded.change().number();
        if (number == 1) {
            return Chain.salted(Item.of(pk, Keys.PERSON).json(life.particulars()), random);
        }
        return recorded.texts().isEmpty()
                ? null
                : Chain.salted(Item.of(pk, Keys.text(number)).texts(recorded.texts()), random);
    }
}
