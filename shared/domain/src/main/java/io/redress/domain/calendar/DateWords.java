package io.redress.domain.calendar;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Writes dates in words. The names of days and months are among the messages of each language, and a test compares them with the
 * locale data of the JDK. Its formatters are not used, because loading that data costs a function tens of milliseconds at its first
 * request.
 */
public final class DateWords {

    private DateWords() {}

    static String weekday(DayOfWeek day, Language language) {
        return words(language).say("weekday." + day.getValue());
    }

    /** {@code Monday 9 March}. */
    static String day(LocalDate date, Language language) {
        return words(language)
                .say(
                        "date.day",
                        weekday(date.getDayOfWeek(), language),
                        date.getDayOfMonth(),
                        words(language).say("month." + date.getMonthValue()));
    }

    /** {@code Monday 9 March 2026}. */
    public static String dayAndYear(LocalDate date) {
        return dayAndYear(date, Language.ENGLISH);
    }

    /** {@code Jumatatu 9 Machi 2026}. */
    public static String dayAndYear(LocalDate date, Language language) {
        return words(language).say("date.year", day(date, language), date.getYear());
    }

    /** {@code Monday 9 March 2026, 14:05}, with the offset if it would be unclear without it. */
    public static String dayAndMinute(ZonedDateTime time, Language language) {
        return words(language).say("date.minute", dayAndYear(time.toLocalDate(), language), minute(time));
    }

    private static Wording words(Language language) {
        return Messages.OF_THE_DOMAIN.in(language);
    }

    /** {@code 01:15}. */
    private static String minute(LocalTime time) {
        return two(time.getHour()) + ":" + two(time.getMinute());
    }

    /**
     * {@code 14:05}; {@code 01:15 (UTC+1)} for a time that the clocks show twice in the night in which they go back, because it
     * would be unclear without the offset.
     */
    public static String minute(ZonedDateTime time) {
        boolean twice = time.getZone()
                        .getRules()
                        .getValidOffsets(time.toLocalDateTime())
                        .size()
                > 1;
        return twice ? minuteAndOffset(time) : minute(time.toLocalTime());
    }

    /** {@code 01:15 (UTC+1)}. */
    static String minuteAndOffset(ZonedDateTime time) {
        return minute(time.toLocalTime()) + " (" + offset(time.getOffset()) + ")";
    }

    /** {@code UTC}, {@code UTC+1}, {@code UTC-3:30}. */
    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds() / 60);
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String rest = minutes % 60 == 0 ? "" : ":" + two(minutes % 60);
        return minutes == 0 ? "UTC" : "UTC" + sign + minutes / 60 + rest;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    static String sentence(String words) {
        return capital(words) + ".";
    }

    /** The words with a capital letter, as a sentence begins. */
    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
