package io.redress.domain.rules;

import io.redress.domain.FaultWords;
import io.redress.domain.Said;
import io.redress.domain.calendar.DateWords;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.ErasureEvent.Erased;
import io.redress.domain.complaint.ErasureEvent.ErasureBegun;
import io.redress.domain.complaint.ErasureEvent.ErasurePlanned;
import io.redress.domain.complaint.Handling;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.rules.change.Erasures;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When the personal data of a complaint is erased, and what can still be done with a complaint whose data goes or has gone. */
public final class ErasureRules {

    /** For how long everybody can foresee that data is erased because its time is over. */
    public static final Duration NOTICE = Duration.ofDays(31);

    /** What can be done between the order and the erasure: seeing to it that the person is told, and keeping the data. */
    private static final Set<BuiltInActionId> BEFORE = Set.of(
            BuiltInActionId.TOLD,
            BuiltInActionId.IT_ARRIVED,
            BuiltInActionId.SEND_AGAIN,
            BuiltInActionId.KEEP_LONGER,
            BuiltInActionId.KEEP_NO_LONGER);

    private final SharedRules shared;

    ErasureRules(SharedRules shared) {
        this.shared = shared;
    }

    /** Why nobody can take an action on a complaint whose data is erased; empty when the erasure does not stand in the way. */
    Optional<Said> conflict(Complaint complaint, Optional<BuiltInActionId> action, Actor actor) {
        Erasure erasure = complaint.handling().erasure();
        if (erasure == null) {
            return Optional.empty();
        }
        if (erasure.done() != null) {
            return Optional.of(FaultWords.say("erasure.done"));
        }
        if (complaint.handling().erasureHasBegun()) {
            return Optional.of(FaultWords.say("erasure.begun"));
        }
        return action.filter(BEFORE::contains).isPresent()
                ? Optional.empty()
                : Optional.of(coming(
                        Erasures.begin(complaint, erasure)
                                .atZone(shared.calendar().zone())
                                .toLocalDate(),
                        actor));
    }

    /** What is still possible between the order and the erasure. */
    private static Said coming(LocalDate day, Actor actor) {
        Said.Part inWords = language -> DateWords.dayAndYear(day, language);
        return switch (actor) {
            case Actor.Public _ -> FaultWords.say("erasure.coming", inWords);
            case Actor.Caseworker _, Actor.System _ -> FaultWords.say("erasure.coming.staff", inWords);
        };
    }

    /** When the data is erased, because that was ordered or its time is over; empty while that is not known, and after it. */
    public Optional<Instant> at(Complaint complaint) {
        Erasure erasure = complaint.handling().erasure();
        if (erasure == null) {
            return retentionEnd(complaint)
                    .map(end -> later(end, complaint.handling().erasurePlanned()));
        }
        if (erasure.done() != null) {
            return Optional.empty();
        }
        return Optional.of(erasure.begun() == null ? Erasures.begin(complaint, erasure) : erasure.due());
    }

    /** When the data is erased as far as that can be foreseen now: nothing that is over is erased without a month in which it is seen. */
    public Optional<Instant> foreseen(Complaint complaint, Instant now) {
        return isPlanned(complaint) || complaint.handling().erasure() != null
                ? at(complaint)
                : at(complaint).map(end -> later(end, now.plus(NOTICE)));
    }

    /** When the system has to do something for the erasure: plan it, or erase the data; empty while that is not known. */
    public Optional<Instant> nextStep(Complaint complaint) {
        return isPlanned(complaint) || complaint.handling().erasure() != null
                ? at(complaint)
                : at(complaint).map(end -> end.minus(NOTICE));
    }

    private boolean isPlanned(Complaint complaint) {
        Instant planned = complaint.handling().erasurePlanned();
        return planned != null
                && retentionEnd(complaint).filter(end -> !end.isAfter(planned)).isPresent();
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
                .filter(_ -> erasure != null || isPlanned(complaint))
                .map(_ -> erasure == null ? Erasure.RETENTION : erasure.ground());
    }

    /** The first record plans the erasure if nobody has ordered it, the next says that the deletion begins, and the last that it is done. */
    void record(PendingChange pending) {
        Complaint complaint = pending.complaint();
        if (complaint.handling().erasure() == null
                && !isPlanned(complaint)
                && nextStep(complaint)
                        .filter(step -> !step.isAfter(pending.now()))
                        .isPresent()) {
            foreseen(complaint, pending.now()).ifPresent(due -> pending.add(new ErasurePlanned(due)));
            return;
        }
        boolean begun = pending.complaint().handling().erasureHasBegun();
        if (begun && !AttachedDocuments.of(complaint).isEmpty()) {
            // The function of the documents deletes the files first, and records that.
            return;
        }
        due(pending.complaint(), pending.now())
                .ifPresent(ground -> pending.add(begun ? new Erased(ground) : new ErasureBegun(ground)));
    }
}
