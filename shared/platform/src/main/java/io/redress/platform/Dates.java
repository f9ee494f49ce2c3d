package io.redress.platform;

import io.redress.domain.calendar.DateWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Dates in plain English. They do not use the locale data of the JDK's formatters, because loading it would delay the first
 * answer.
 */
public final class Dates {

    private static final int LAST_SECOND = 86_399;

    private Dates() {}

    /** Such as {@code Friday 8 January 2027}. */
    public static String day(Instant at, ZoneId zone) {
        return day(at.atZone(zone).toLocalDate());
    }

    /** A day, as in {@code 30 June 2026}. */
    public static String day(LocalDate day) {
        return DateWords.dayAndYear(day);
    }

    /**
     * Such as {@code Friday 8 January 2027, 14:05}. In the night in which the clocks go back, a time that they show twice has its
     * offset, such as {@code 01:15 (UTC+1)}.
     */
    public static String minute(Instant at, ZoneId zone) {
        ZonedDateTime time = at.atZone(zone);
        return day(at, zone) + ", " + DateWords.minute(time);
    }

    /** A due time: the day, and the time of day unless it is the end of the day. */
    public static String due(Instant due, ZoneId zone) {
        return due.atZone(zone).toLocalTime().toSecondOfDay() == LAST_SECOND ? day(due, zone) : minute(due, zone);
    }
}
