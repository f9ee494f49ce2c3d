package io.redress.domain.rules.change;

import io.redress.domain.calendar.Day;
import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts the due times of time limits, and explains how they were counted. */
public final class DueTimes {

    private static final String TAKEN_BACK = "a day off that has been taken back since";

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final Set<LocalDate> declared;

    /** @param declared the days off of the calendar that have been declared since it was made */
    public DueTimes(Procedure procedure, WorkingCalendar calendar, Collection<LocalDate> declared) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.declared = Set.copyOf(declared);
    }

    /** How the due time of a limit is counted by the present calendar, without any extension. */
    public DueTime count(Limit limit) {
        return count(limit, calendar);
    }

    private DueTime count(Limit limit, WorkingCalendar by) {
        return limit.resumed() == null
                ? by.due(limit.started(), definition(limit).span())
                : by.rest(limit.resumed(), limit.leftWhenPaused());
    }

    /** The declared days off that were left out of a count. They are stored with the due time, because staff can take them back. */
    public List<LocalDate> declaredIn(DueTime counted) {
        return declared.isEmpty()
                ? List.of()
                : counted.days().stream()
                        .map(Day::date)
                        .filter(declared::contains)
                        .toList();
    }

    /**
     * How the due time of a limit was counted then, or that before its extension, whatever days have been declared or taken back
     * since. Empty when it is not known: older limits do not have the declared days with them.
     */
    public Optional<DueTime> asItWas(Limit limit) {
        DueTime then = count(limit, calendarOf(limit));
        if (limit.wasExtended() ? isBetween(then.due(), limit) : then.due().equals(limit.due())) {
            return Optional.of(then);
        }
        Instant promised = limit.wasExtended() ? limit.firstDue() : limit.due();
        return Optional.of(count(limit)).filter(now -> now.due().equals(promised));
    }

    /** How the first due time of a limit was counted; empty if no calendar that is still known gives it. */
    public Optional<DueTime> first(Limit limit) {
        Span span = definition(limit).span();
        return Stream.of(calendar, calendarOf(limit), calendar.without(declared))
                .map(by -> by.due(limit.started(), span))
                .filter(counted -> counted.due().equals(limit.firstDue()))
                .findFirst();
    }

    /** Before the extension, a day off or a pause may have moved the due time. */
    private static boolean isBetween(Instant counted, Limit limit) {
        return !counted.isBefore(limit.firstDue()) && !counted.isAfter(limit.due());
    }

    private WorkingCalendar calendarOf(Limit limit) {
        if (declared.isEmpty() && limit.declared().isEmpty()) {
            return calendar;
        }
        Map<LocalDate, String> names = new TreeMap<>();
        for (LocalDate day : limit.declared()) {
            names.put(day, calendar.daysOff().getOrDefault(day, TAKEN_BACK));
        }
        return calendar.without(declared).with(names);
    }

    public TimeLimit definition(Limit limit) {
        return procedure
                .limit(limit.id())
                .orElseThrow(() -> new IllegalStateException("version " + procedure.version() + " of "
                        + procedure.organisation() + "'s procedure has no time limit " + limit.id()));
    }
}
