package io.redress.domain;

import io.redress.domain.calendar.Day;
import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** How the due times of a complaint's limits are counted, and were. */
final class DueTimes {

    /** So few are declared within one time limit that all their combinations can be tried. */
    private static final int MOST_LATE_DAYS = 8;

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final List<LocalDate> declared;

    /** @param declared the days off of the calendar that have been declared since it was made */
    DueTimes(Procedure procedure, WorkingCalendar calendar, Collection<LocalDate> declared) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.declared = declared.stream().sorted().toList();
    }

    /** How the due time of a limit was counted that nobody has given a later date. */
    DueTime count(Limit limit) {
        return count(limit, calendar);
    }

    private DueTime count(Limit limit, WorkingCalendar by) {
        return limit.resumed() == null
                ? by.due(limit.started(), definition(limit).span())
                : by.rest(limit.resumed(), limit.left());
    }

    /**
     * How the due time was counted that a limit has or, before it was put off, had: without the days off that were declared
     * too late to move it.
     */
    DueTime asItWas(Limit limit) {
        DueTime today = count(limit);
        Instant promised = limit.wasExtended() ? limit.firstDue() : limit.due();
        if (today.due().equals(promised)) {
            return today;
        }
        List<LocalDate> late = today.days().stream()
                .map(Day::date)
                .filter(declared::contains)
                .limit(MOST_LATE_DAYS)
                .toList();
        for (int chosen = 1; chosen < 1 << late.size(); chosen++) {
            DueTime without = count(limit, calendar.without(some(late, chosen)));
            if (without.due().equals(promised)) {
                return without;
            }
        }
        return today;
    }

    /** Those of a list whose bits are set. */
    private static List<LocalDate> some(List<LocalDate> days, int bits) {
        return IntStream.range(0, days.size())
                .filter(index -> (bits & 1 << index) != 0)
                .mapToObj(days::get)
                .toList();
    }

    TimeLimit definition(Limit limit) {
        return procedure
                .limit(limit.id())
                .orElseThrow(() -> new IllegalStateException("version " + procedure.version() + " of "
                        + procedure.organisation() + "'s procedure has no time limit " + limit.id()));
    }
}
