package io.redress.domain.rules.change;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.DateWords;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Limit;
import io.redress.domain.rules.form.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dates that staff can choose for an extension, a pause or a follow-on action: working days that are to come. */
public final class ExtensionDates {

    /** How much of the calendar must be left after the latest date, so that the alerts after it can be counted. */
    private static final Period FOR_THE_ALERTS = Period.ofMonths(1);

    private final WorkingCalendar calendar;
    private final TimeLimits limits;

    public ExtensionDates(WorkingCalendar calendar, TimeLimits limits) {
        this.calendar = calendar;
        this.limits = limits;
    }

    /** From the first to the last working day after today that the calendar covers, with room for the alerts after them. */
    public DayRange toCome(Instant now) {
        return workingDays(new DayRange(date(now).plusDays(1), calendar.until().minus(FOR_THE_ALERTS)));
    }

    /** The range without days off at its ends; empty if it has no working day. */
    private DayRange workingDays(DayRange days) {
        return days.isEmpty()
                ? days
                : new DayRange(calendar.nextWorkingDay(days.earliest()), calendar.lastWorkingDay(days.latest()));
    }

    /** The first and the last working day to whose end a time limit may be extended. */
    public DayRange of(Limit limit, Instant now) {
        DayRange toCome = toCome(now);
        LocalDate due = date(limit.due());
        LocalDate after = calendar.endOf(due).isAfter(limit.due()) ? due : due.plusDays(1);
        LocalDate latest = maxExtension(limit).map(this::lastDayUntil).orElse(toCome.latest());
        return workingDays(new DayRange(
                after.isAfter(toCome.earliest()) ? after : toCome.earliest(),
                latest.isBefore(toCome.latest()) ? latest : toCome.latest()));
    }

    private LocalDate lastDayUntil(Instant maxExtension) {
        LocalDate day = date(maxExtension);
        return calendar.endOf(day).isAfter(maxExtension) ? day.minusDays(1) : day;
    }

    /** The procedure bounds an extension. The bound counts from the first due time. */
    public Optional<Instant> maxExtension(Limit limit) {
        Span maxExtension = limits.definition(limit).maxExtension();
        // The first due time is the end of a day. That is no receipt after the cut-off hour, so the next day counts.
        return Optional.ofNullable(maxExtension)
                .map(span -> calendar.rest(limit.firstDue(), span).due());
    }

    /**
     * The end of a future working day. A day off is rejected, because nobody works on it to do what is said for it.
     *
     * @param field the field that names the day
     * @param possible the days that the field offers, among which a rejected day off names the nearest
     * @throws Rejection as a fault of that field when the day is a day off or not in the range of {@link #toCome}
     */
    public Instant endOf(String field, LocalDate day, DayRange possible, Instant now) {
        DayRange toCome = toCome(now);
        if (day.isAfter(toCome.latest())) {
            throw Rejection.invalid(field, "must be " + toCome.latest() + " at the latest");
        }
        if (!day.isAfter(date(now))) {
            throw Rejection.invalid(field, "must be later than today");
        }
        calendar.dayOffReason(day).ifPresent(why -> {
            throw Rejection.invalid(
                    field,
                    "must be a working day, and " + DateWords.dayAndYear(day) + " is a day off (" + why + ")"
                            + nearest(day, possible));
        });
        return calendar.endOf(day);
    }

    /** The last working day before a day off and the first one after it, if they are possible. */
    private String nearest(LocalDate dayOff, DayRange possible) {
        LocalDate before = calendar.lastWorkingDay(dayOff);
        LocalDate after = calendar.nextWorkingDay(dayOff);
        List<String> near = Stream.of(before, after.isBefore(possible.earliest()) ? possible.earliest() : after)
                .filter(day -> !day.isBefore(possible.earliest()) && !day.isAfter(possible.latest()))
                .map(day -> day + ", " + DateWords.dayAndYear(day))
                .toList();
        return near.isEmpty() ? "" : "; the nearest possible working days: " + String.join("; ", near);
    }

    private LocalDate date(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }
}
