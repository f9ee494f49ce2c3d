package io.redress.domain.procedure;

import io.redress.domain.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours of a working day in which an organisation works, in its own time zone.
 *
 * @param from when it opens
 * @param until when it closes; at that instant nobody works any more
 */
public record WorkingHours(LocalTime from, LocalTime until) {

    /** The working hours of an organisation that sets none. */
    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0));

    /** The instant itself if somebody works then, otherwise when the organisation opens next. */
    public Instant atOrAfter(Instant at, WorkingCalendar calendar) {
        ZonedDateTime local = at.atZone(calendar.zone());
        LocalDate date = local.toLocalDate();
        if (calendar.isWorkingDay(date)) {
            if (local.toLocalTime().isBefore(from)) {
                return opening(date, calendar);
            }
            if (local.toLocalTime().isBefore(until)) {
                return at;
            }
        }
        return opening(calendar.nextWorkingDay(date.plusDays(1)), calendar);
    }

    /** The last time before an instant at which the organisation opens. */
    public Instant openingBefore(Instant at, WorkingCalendar calendar) {
        LocalDate date = calendar.lastWorkingDay(at.atZone(calendar.zone()).toLocalDate());
        Instant opening = opening(date, calendar);
        return opening.isBefore(at) ? opening : opening(calendar.lastWorkingDay(date.minusDays(1)), calendar);
    }

    /** The next time after an instant at which the organisation opens. */
    public Instant openingAfter(Instant at, WorkingCalendar calendar) {
        LocalDate date = calendar.nextWorkingDay(at.atZone(calendar.zone()).toLocalDate());
        Instant opening = opening(date, calendar);
        return opening.isAfter(at) ? opening : opening(calendar.nextWorkingDay(date.plusDays(1)), calendar);
    }

    private Instant opening(LocalDate date, WorkingCalendar calendar) {
        return date.atTime(from).atZone(calendar.zone()).toInstant();
    }
}
