package io.redress.domain.rules.change;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.WaitingReplies;
import io.redress.domain.complaint.WaitingReply;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts off what follows from silence. As long as a reply waits for a person, nobody knows whether the complainant has been silent, so a
 * time limit of theirs goes on running after its due time.
 */
public final class PutOffLimits {

    /** A person who has decided about a reply has time to do something else about the complaint before it ends by silence. */
    private static final Span AFTER_DECISION = new Span(1, Span.Unit.WORKING_DAYS);

    private final WorkingCalendar calendar;
    private final DueTimes dueTimes;

    PutOffLimits(WorkingCalendar calendar, DueTimes dueTimes) {
        this.calendar = calendar;
        this.dueTimes = dueTimes;
    }

    /** Whether a limit can neither run out nor be reminded of now. */
    public boolean isPutOff(Complaint complaint, Limit limit, Instant now) {
        return until(complaint, limit).filter(until -> until.isAfter(now)).isPresent();
    }

    /** Until when a limit can neither run out nor be reminded of; empty if no reply ever put it off. That may be over. */
    public Optional<Instant> until(Complaint complaint, Limit limit) {
        if (dueTimes.definition(limit).owedBy() != TimeLimit.OwedBy.COMPLAINANT) {
            return Optional.empty();
        }
        WaitingReplies replies = WaitingReplies.of(complaint);
        return Stream.concat(
                        replies.waiting().stream().map(WaitingReply::until),
                        Optional.ofNullable(replies.decided()).map(this::nextDay).stream())
                .max(Comparator.naturalOrder());
    }

    private Instant nextDay(Instant decided) {
        return DueTime.tooLateFrom(calendar.due(decided, AFTER_DECISION).due());
    }
}
