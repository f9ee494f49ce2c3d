package io.redress.domain.rules.change;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Limit;
import io.redress.domain.rules.form.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** The dates that staff can choose for an extension, a pause or a follow-on action. */
public final class ExtensionDates {

    /** How much of the calendar must be left after the latest date, so that the alerts after it can be counted. */
    private static final Period FOR_THE_ALERTS = Period.ofMonths(1);

    private final WorkingCalendar calendar;
    private final TimeLimits limits;

    public ExtensionDates(WorkingCalendar calendar, TimeLimits limits) {
        this.calendar = calendar;
        this.limits = limits;
    }

    /** All future days that the calendar covers, with room for the alerts after them. */
    public DayRange toCome(Instant now) {
        return new DayRange(date(now).plusDays(1), calendar.until().minus(FOR_THE_ALERTS));
    }

    /** The days to whose end a time limit may be extended. */
    public DayRange of(Limit limit, Instant now) {
        DayRange toCome = toCome(now);
        LocalDate due = date(limit.due());
        LocalDate after = calendar.endOf(due).isAfter(limit.due()) ? due : due.plusDays(1);
        LocalDate latest = maxExtension(limit).map(this::lastDayUntil).orElse(toCome.latest());
        return new DayRange(
                after.isAfter(toCome.earliest()) ? after : toCome.earliest(),
                latest.isBefore(toCome.latest()) ? latest : toCome.latest());
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
     * The end of a future day.
     *
     * @param field the field that names the day
     * @throws Rejection as a fault of that field when the day is not in the range of {@link #toCome}
     */
    public Instant endOf(String field, LocalDate day, Instant now) {
        DayRange toCome = toCome(now);
        if (day.isAfter(toCome.latest())) {
            throw Rejection.invalid(field, "must be " + toCome.latest() + " at the latest");
        }
        if (day.isBefore(toCome.earliest())) {
            throw Rejection.invalid(field, "must be later than today");
        }
        return calendar.endOf(day);
    }

    private LocalDate date(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }
}
