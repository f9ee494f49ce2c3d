package io.redress.store;

import io.redress.domain.Change;
import io.redress.domain.Complaint;
import io.redress.domain.Particulars;
import io.redress.domain.Reference;
import io.redress.domain.RuleBook;
import io.redress.runtime.Env;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Complaints that come with all that has happened to them, such as those of another system. What is stored of each is
 * what its birth and its changes would have left, the chain of hashes included; but nothing is written in transactions,
 * so it is for a table that nobody else writes to meanwhile.
 */
public final class Lives {

    private final Table table;
    private final Snapshot snapshot;
    private final SecureRandom random;

    /**
     * One complaint and its story.
     *
     * @param unborn the complaint before its first change
     * @param changes all of them in order, each with its texts; those of the first are the particulars
     */
    public record Life(Complaint unborn, Particulars particulars, List<Recorded> changes) {
        public Life {
            changes = List.copyOf(changes);
        }

        @Override
        public String toString() {
            return "Life[" + unborn.reference() + ", " + changes.size() + " changes]";
        }
    }

    private Lives(Table table, Snapshot snapshot, SecureRandom random) {
        this.table = table;
        this.snapshot = snapshot;
        this.random = random;
    }

    public static Lives in(Env env, Table table, RuleBook book) {
        return new Lives(table, Complaints.snapshot(env, book), env.random());
    }

    /**
     * Writes them, with a link for each that nobody knows.
     *
     * @throws IllegalArgumentException when there is a complaint of such a reference already; then none is written
     */
    public void write(List<Life> lives) {
        List<Map<String, AttributeValue>> there = table.getAll(lives.stream()
                .map(life -> Table.key(Keys.complaint(life.unborn().reference()), Keys.NOW))
                .toList());
        if (!there.isEmpty()) {
            Complaint known = Item.json(there.getFirst(), Complaint.class);
            throw new IllegalArgumentException("there is a complaint " + known.reference() + " already");
        }
        List<Item> items = new ArrayList<>();
        lives.forEach(life -> items.addAll(items(life)));
        table.putAll(items);
    }

    private List<Item> items(Life life) {
        List<Item> items = new ArrayList<>();
        Complaint complaint = life.unborn();
        String before = Chain.origin(complaint);
        for (Recorded recorded : life.changes()) {
            Change change = recorded.change();
            complaint = complaint.after(change);
            Item written = written(life, recorded);
            Item next = Complaints.change(complaint, change, before, written);
            before = Chain.hash(next.attributes());
            items.add(next);
            if (written != null) {
                items.add(written);
            }
        }
        items.add(snapshot.now(complaint).with(Chain.HASH, before));
        items.add(snapshot.register(complaint));
        items.add(Complaints.link(
                Link.random(new Reference(complaint.reference()), random),
                life.changes().getFirst().change().at()));
        Item pointer = snapshot.pointer(complaint);
        if (pointer.attributes().containsKey(Keys.WORK_PK)) {
            items.add(pointer);
        }
        return items;
    }

    /** What is stored beside a change; null for nothing. */
    private Item written(Life life, Recorded recorded) {
        String pk = Keys.complaint(life.unborn().reference());
        int number = recorded.change().number();
        if (number == 1) {
            return Chain.salted(Item.of(pk, Keys.PERSON).json(life.particulars()), random);
        }
        return recorded.texts().isEmpty()
                ? null
                : Chain.salted(Item.of(pk, Keys.text(number)).json(recorded.texts()), random);
    }
}
