package io.redress.domain.rules;

import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Limit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** The days that can be promised instead of another, or at all. */
final class ExtensionDates {

    /** How much of the calendar is left after the latest date that can be promised, so that its alerts can be counted. */
    private static final Period FOR_THE_LADDER = Period.ofMonths(1);

    private final WorkingCalendar calendar;
    private final TimeLimits limits;

    ExtensionDates(WorkingCalendar calendar, TimeLimits limits) {
        this.calendar = calendar;
        this.limits = limits;
    }

    /** Every day that is to come and that the calendar knows, with room for what follows it. */
    FieldOptions.Window toCome(Instant now) {
        return new FieldOptions.Window(date(now).plusDays(1), calendar.until().minus(FOR_THE_LADDER));
    }

    /** The days at whose end a limit may be due instead. */
    FieldOptions.Window of(Limit limit, Instant now) {
        FieldOptions.Window toCome = toCome(now);
        LocalDate due = date(limit.due());
        LocalDate after = calendar.endOf(due).isAfter(limit.due()) ? due : due.plusDays(1);
        LocalDate latest = maxExtension(limit).map(this::lastDayUntil).orElse(toCome.latest());
        return new FieldOptions.Window(
                after.isAfter(toCome.earliest()) ? after : toCome.earliest(),
                latest.isBefore(toCome.latest()) ? latest : toCome.latest());
    }

    private LocalDate lastDayUntil(Instant maxExtension) {
        LocalDate day = date(maxExtension);
        return calendar.endOf(day).isAfter(maxExtension) ? day.minusDays(1) : day;
    }

    /** How far a date may be put off is a matter of the procedure, and counts from the first that was promised. */
    Optional<Instant> maxExtension(Limit limit) {
        Span maxExtension = limits.definition(limit).maxExtension();
        // A promise ends at the end of a day, which is no late receipt: the days after it count at once.
        return Optional.ofNullable(maxExtension)
                .map(span -> calendar.rest(limit.firstDue(), span).due());
    }

    private LocalDate date(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }
}
