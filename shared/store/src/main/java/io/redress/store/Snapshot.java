package io.redress.store;

import io.redress.domain.Complaint;
import io.redress.domain.RegisterRow;
import io.redress.domain.RuleBook;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Procedure;
import java.time.Instant;
import java.util.Optional;

/**
 * The items that show a complaint as it stands: the snapshot, and its line in the register; see {@link Pointers}
 * for its places in further lists. An
 * item is in an index only while somebody waits for it.
 */
final class Snapshot {

    private final RuleBook book;
    private final int shards;

    Snapshot(RuleBook book, int shards) {
        this.book = book;
        this.shards = shards;
    }

    Item now(Complaint complaint) {
        Rules rules = book.of(complaint);
        Item item = Item.of(Keys.complaint(complaint.reference()), Keys.NOW)
                .json(complaint)
                .with("version", complaint.version())
                .with("organisation", complaint.organisation())
                .with("caseworker", complaint.standing().caseworker());
        if (complaint.open()) {
            Audience audience = Audience.of(complaint).getFirst();
            item.with(Keys.WORK_PK, Keys.list(list(complaint), complaint.organisation(), audience))
                    .with(Keys.WORK_SK, urgency(complaint));
        }
        rules.wakeAt(complaint).ifPresent(at -> item.with(Keys.DUE_PK, shard(complaint.reference()))
                .with(Keys.DUE_SK, Keys.wake(at, complaint)));
        return item;
    }

    /** The list of open work that it stands in. */
    static WorkList list(Complaint complaint) {
        return complaint.standing().caseworker() == null ? WorkList.UNASSIGNED : WorkList.TEAM;
    }

    Item register(Complaint complaint) {
        return Item.of(
                        Keys.register(complaint.organisation()),
                        Keys.registered(complaint.entry().received(), complaint.reference()))
                .json(row(complaint));
    }

    RegisterRow row(Complaint complaint) {
        return RegisterRow.of(complaint, procedure(complaint));
    }

    Procedure procedure(Complaint complaint) {
        return book.of(complaint).procedure();
    }

    String urgency(Complaint complaint) {
        Optional<Instant> due = book.of(complaint).due(complaint);
        return Keys.urgency(due.orElse(null), complaint);
    }

    private String shard(String reference) {
        return Keys.shard(Math.floorMod(reference.hashCode(), shards));
    }
}
