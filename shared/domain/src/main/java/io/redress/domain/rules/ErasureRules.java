package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.ErasureEvent.Erased;
import io.redress.domain.complaint.ErasureEvent.ErasureBegun;
import io.redress.domain.complaint.Handling;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When the personal data of a complaint is erased, and what can still be done with a complaint whose data goes or has gone. */
public final class ErasureRules {

    /** The ground of an erasure that nobody has ordered: the time is over for which the data is kept. */
    static final String RETENTION = "retention";

    /** What can be done between the order and the erasure: seeing to it that the person is told. */
    private static final Set<BuiltInActionId> TELLING =
            Set.of(BuiltInActionId.TOLD, BuiltInActionId.IT_ARRIVED, BuiltInActionId.SEND_AGAIN);

    private final SharedRules shared;

    ErasureRules(SharedRules shared) {
        this.shared = shared;
    }

    /** Why nobody can take an action on a complaint whose data is erased; empty when the erasure does not stand in the way. */
    static Optional<String> conflict(Complaint complaint, Optional<BuiltInActionId> action) {
        Erasure erasure = complaint.handling().erasure();
        if (erasure == null) {
            return Optional.empty();
        }
        if (erasure.done() != null) {
            return Optional.of(
                    "the personal data of this complaint has been erased, so nothing more can be done with it");
        }
        if (complaint.handling().erasureHasBegun()) {
            return Optional.of(
                    "the erasure of the personal data of this complaint has begun, so nothing more can be done with it");
        }
        return action.filter(TELLING::contains).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "the personal data of this complaint is being erased, so only the person can still be told");
    }

    /** When the data is erased, because that was ordered or its time is over; empty while that is not known, and after it. */
    public Optional<Instant> at(Complaint complaint) {
        Erasure erasure = complaint.handling().erasure();
        if (erasure == null) {
            return retentionEnd(complaint);
        }
        return erasure.done() == null ? Optional.of(erasure.due()) : Optional.empty();
    }

    /** When the data is erased because its time is over; empty while that is not known, as for an open complaint. */
    public Optional<Instant> retentionEnd(Complaint complaint) {
        boolean waits = complaint.open()
                || complaint.handling().erasure() != null
                || complaint.handling().open().findAny().isPresent();
        return waits
                ? Optional.empty()
                : complaint
                        .end()
                        .map(end -> later(
                                usualEnd(complaint, end), complaint.handling().heldUntil()));
    }

    private Instant usualEnd(Complaint complaint, Handling.End end) {
        return shared.procedure()
                .retention()
                .endsAfter(
                        end.closed().atZone(shared.calendar().zone()),
                        complaint.entry().kind(),
                        end.outcome())
                .toInstant();
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** The ground on which the data has to be erased now; empty when it is kept. */
    public Optional<String> due(Complaint complaint, Instant now) {
        Erasure erasure = complaint.handling().erasure();
        return at(complaint)
                .filter(time -> !time.isAfter(now))
                .map(_ -> erasure == null ? RETENTION : erasure.ground());
    }

    /** The first record says that the deletion begins, and the second one that it is done. */
    void record(PendingChange pending) {
        boolean begun = pending.complaint().handling().erasureHasBegun();
        due(pending.complaint(), pending.now())
                .ifPresent(ground -> pending.add(begun ? new Erased(ground) : new ErasureBegun(ground)));
    }
}
