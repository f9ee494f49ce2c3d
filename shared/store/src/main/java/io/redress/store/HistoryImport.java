package io.redress.store;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LinkHolder;
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
 * Stores complaints with their whole history at once, for example from another system. The result is the same as if the
 * complaint had been created and changed step by step, including the chain of hashes. No function may be listening to the
 * table's stream, because nobody should get mails about these changes.
 */
public final class HistoryImport {

    /** The most items that one transaction takes. */
    private static final int MOST_AT_ONCE = 100;

    private final Table table;
    private final Snapshot snapshot;
    private final SecureRandom random;

    /**
     * One complaint with its history.
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
     * Writes complaints, several in one transaction. Each gets a tracking link that nobody knows.
     *
     * @throws IllegalArgumentException if a complaint with the same reference already exists
     */
    public void write(List<Life> lives) {
        List<TransactWriteItem> together = new ArrayList<>();
        for (Life life : lives) {
            List<TransactWriteItem> items = items(life);
            if (together.size() + items.size() > MOST_AT_ONCE) {
                write(together, life);
                together = new ArrayList<>();
            }
            // If a history does not fit into one transaction, the last transaction contains the snapshot, so the
            // complaint exists only when all of it is written.
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
            if (ChangeWriter.contended(cancelled)) {
                throw new IllegalArgumentException(
                        "a complaint with the same reference already exists, at or before "
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
            ImprovementIdeas.proposed(complaint, change, recorded.texts(), snapshot.procedure(complaint))
                    .forEach(idea -> items.add(table.transactPut(idea)));
            complaint = complaint.after(change);
            Item written = written(life, recorded);
            Item next = ChangeWriter.change(complaint, change, before, written);
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
        items.add(table.transactPut(Complaints.link(
                link, LinkHolder.COMPLAINANT, life.changes().getFirst().change().at())));
        new Pointers(snapshot).of(complaint).forEach(pointer -> items.add(table.transactPut(pointer)));
        items.add(table.transactPutIfAbsent(snapshot.now(complaint).with(Chain.HASH, before)));
        return items;
    }

    /** The item with the texts of a change; null if there are none. */
    private @Nullable Item written(Life life, RecordedChange recorded) {
        String pk = Keys.complaint(life.initial().reference());
        int number = recorded.change().number();
        if (number == 1) {
            return PersonIndex.entered(
                    Chain.salted(Item.of(pk, Keys.PERSON).json(life.particulars()), random),
                    life.particulars(),
                    snapshot.procedure(life.initial()),
                    random);
        }
        return recorded.texts().isEmpty()
                ? null
                : Chain.salted(Item.of(pk, Keys.text(number)).texts(recorded.texts()), random);
    }
}
