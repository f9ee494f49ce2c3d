package io.redress.domain.rules.change;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitMoved;
import io.redress.domain.complaint.LimitEvent.NewDateTold;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves due times because of days off that were declared late, and tells the complainant the new dates. */
public final class MovedDates {

    /** How long a moved date waits for further moves before the complainant is told. */
    private static final Duration BEFORE_TELLING = Duration.ofHours(1);

    private final TimeLimits limits;
    private final LetterOrders letters;

    MovedDates(TimeLimits limits, LetterOrders letters) {
        this.limits = limits;
        this.letters = letters;
    }

    /**
     * Counts the running limits again, because a day off was declared late. The date of an extended limit stays, and no due time
     * becomes earlier.
     */
    public void recount(PendingChange pending) {
        for (Limit limit : pending.complaint().running().toList()) {
            DueTime counted = limits.dueTimes().count(limit);
            if (limit.missed() == null && !limit.wasExtended() && counted.due().isAfter(limit.due())) {
                pending.add(new LimitMoved(
                        limit.id(),
                        limit.due(),
                        counted.due(),
                        limits.dueTimes().declaredIn(counted),
                        isTold(limit, pending.complaint())));
            }
        }
    }

    /**
     * Whether the complainant is told the date of a time limit: one that the organisation owes, that is not for staff only, and that
     * no mailed letter meets.
     */
    public boolean isTold(Limit limit, Complaint complaint) {
        TimeLimit definition = limits.definition(limit);
        boolean metByMail =
                definition.metByLetter() != null && complaint.entry().reachable();
        return definition.owedBy() == TimeLimit.OwedBy.ORGANISATION
                && definition.shownTo() == TimeLimit.ShownTo.EVERYBODY
                && !metByMail;
    }

    /**
     * Orders one letter about all moved dates that the complainant has not been told, when the first of them has to be told: an hour
     * after its last move, so that several moves are one letter, and not after the date that the complainant knows.
     */
    public void tell(PendingChange pending) {
        List<Limit> moved = pending.complaint()
                .running()
                .filter(limit -> limit.untoldMove() != null)
                .toList();
        if (moved.stream().flatMap(limit -> tellAt(limit).stream()).noneMatch(at -> !at.isAfter(pending.now()))) {
            return;
        }
        for (Limit limit : moved) {
            Optional.ofNullable(limit.untoldMove())
                    .ifPresent(move -> pending.add(new NewDateTold(limit.id(), move.from(), limit.due(), move.days())));
        }
        letters.order(pending, BuiltInLetter.NEW_DATES.id());
    }

    /** When the complainant has to be told that the due time of a limit has moved; empty when it has not moved. */
    public Optional<Instant> tellAt(Limit limit) {
        return Optional.ofNullable(limit.untoldMove()).map(move -> {
            Instant quiet = move.at().plus(BEFORE_TELLING);
            return quiet.isBefore(move.from()) ? quiet : move.from();
        });
    }
}
