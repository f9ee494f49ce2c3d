package io.redress.domain.rules.change;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitPaused;
import io.redress.domain.complaint.LimitEvent.LimitResumed;
import java.time.Instant;

/** Pauses the time limits of a complaint, which keep what is left of them, and resumes them. */
public final class PausedLimits {

    private final WorkingCalendar calendar;
    private final DueTimes dueTimes;

    PausedLimits(WorkingCalendar calendar, DueTimes dueTimes) {
        this.calendar = calendar;
        this.dueTimes = dueTimes;
    }

    /** Whether a limit is paused with its complaint. A missed limit is not. */
    public boolean canPause(Limit limit, Instant now) {
        return limit.running()
                && limit.missed() == null
                && !limit.overdue(now)
                && dueTimes.definition(limit).pausable();
    }

    /**
     * Pauses a limit that runs again while the complaint is paused, with what was left of it when the pause began.
     *
     * @return whether it is paused
     */
    boolean pauseWithComplaint(PendingChange pending, Limit limit) {
        Handling.Pause pause = pending.complaint().handling().pause();
        if (pause == null || !canPause(limit, pause.since())) {
            return false;
        }
        Span.Unit unit = dueTimes.definition(limit).span().unit();
        pending.add(new LimitPaused(limit.id(), calendar.left(pause.since(), limit.due(), unit), pause.since()));
        return true;
    }

    /** Pauses the limits and records how much of each is left. */
    public void pause(PendingChange pending) {
        for (Limit limit : pending.complaint().running().toList()) {
            if (canPause(limit, pending.now())) {
                Span.Unit unit = dueTimes.definition(limit).span().unit();
                pending.add(
                        new LimitPaused(limit.id(), calendar.left(pending.now(), limit.due(), unit), pending.now()));
            }
        }
    }

    /**
     * Resumes the paused limits; the rest of each counts from this instant. A limit that started later, before the end of the
     * pause was recorded, counts from its start.
     */
    public void resume(PendingChange pending, Instant end) {
        for (Limit limit : pending.complaint().openLimits().toList()) {
            if (!limit.running()) {
                Instant from = limit.started().isAfter(end) ? limit.started() : end;
                DueTime counted = calendar.rest(from, limit.leftWhenPaused());
                pending.add(new LimitResumed(
                        limit.id(),
                        from,
                        counted.due(),
                        dueTimes.declaredIn(counted),
                        pending.nowIfAfter(counted.due())));
            }
        }
    }
}
