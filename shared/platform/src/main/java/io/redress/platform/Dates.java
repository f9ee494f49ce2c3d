package io.redress.platform;

import io.redress.domain.calendar.DateWords;
import io.redress.domain.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Dates in words, in English if no language is given. They do not use the locale data of the JDK's formatters, because loading it would delay the first
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

    /** Such as {@code Jumanne 30 Juni 2026}. */
    public static String day(LocalDate day, Language language) {
        return DateWords.dayAndYear(day, language);
    }

    /**
     * Such as {@code Friday 8 January 2027, 14:05}. In the night in which the clocks go back, a time that they show twice has its
     * offset, such as {@code 01:15 (UTC+1)}.
     */
    public static String minute(Instant at, ZoneId zone) {
        return minute(at, zone, Language.ENGLISH);
    }

    /** The same in another language. */
    public static String day(Instant at, ZoneId zone, Language language) {
        return DateWords.dayAndYear(at.atZone(zone).toLocalDate(), language);
    }

    public static String minute(Instant at, ZoneId zone, Language language) {
        return DateWords.dayAndMinute(at.atZone(zone), language);
    }

    /** A due time: the day, and the time of day unless it is the end of the day. */
    public static String due(Instant due, ZoneId zone) {
        return due(due, zone, Language.ENGLISH);
    }

    public static String due(Instant due, ZoneId zone, Language language) {
        return due.atZone(zone).toLocalTime().toSecondOfDay() == LAST_SECOND
                ? day(due, zone, language)
                : minute(due, zone, language);
    }
}
