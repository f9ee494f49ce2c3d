package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.CountedDue;
import io.redress.domain.complaint.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts how often one time limit was met, missed or cancelled in one period, and how long it took. */
final class LimitCount {

    private final String id;
    private final String title;
    private final Instant start;
    private final AsOf end;
    private final WorkingCalendar calendar;
    private final List<Integer> days = new ArrayList<>();
    private int met;
    private int missed;
    private int cancelled;
    private int extended;
    private int running;
    private int paused;

    LimitCount(String id, String title, Instant start, AsOf end, WorkingCalendar calendar) {
        this.id = id;
        this.title = title;
        this.start = start;
        this.end = end;
        this.calendar = calendar;
    }

    void add(Limit limit) {
        if (!end.started(limit)) {
            return;
        }
        Limit.State state = end.state(limit);
        if (state == Limit.State.NOT_APPLICABLE) {
            return;
        }
        if (state == Limit.State.RUNNING || state == Limit.State.PAUSED) {
            running++;
            return;
        }
        Instant due = CountedDue.of(limit);
        if (due.isBefore(start) || !due.isBefore(end.moment())) {
            return;
        }
        switch (state) {
            case MET -> met++;
            case MISSED -> missed++;
            case CANCELLED -> cancelled++;
            case RUNNING, PAUSED, NOT_APPLICABLE ->
                throw new IllegalStateException("a limit that was due is met, missed or cancelled");
        }
        if (state != Limit.State.CANCELLED) {
            extended += limit.wasExtended() ? 1 : 0;
            paused += limit.left() != null ? 1 : 0;
            if (limit.ended() != null && end.happened(limit.ended())) {
                days.add(calendar.workingDaysBetween(limit.started(), limit.ended()));
            }
        }
    }

    LimitFigures kept() {
        return LimitFigures.of(id, title, met, missed, cancelled, extended, running);
    }

    /** Only how many were met and missed: what else became of the time limits of restricted complaints is not told. */
    LimitFigures keptOfRestricted() {
        return LimitFigures.of(id, title, met, missed, 0, 0, 0);
    }

    LimitDays days() {
        return new LimitDays(id, title, paused, Pace.of(days).orElse(null));
    }
}
