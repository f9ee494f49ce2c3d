package io.redress.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Writes dates in plain English. It does not use the JDK's formatters, because their locale data costs a function tens of
 * milliseconds at its first request.
 */
public final class DateWords {

    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private DateWords() {}

    static String weekday(DayOfWeek day) {
        return WEEKDAYS.get(day.ordinal());
    }

    /** {@code Monday 9 March}. */
    static String day(LocalDate date) {
        Month month = date.getMonth();
        return weekday(date.getDayOfWeek()) + " " + date.getDayOfMonth() + " " + MONTHS.get(month.ordinal());
    }

    /** {@code Monday 9 March 2026}. */
    public static String dayAndYear(LocalDate date) {
        return day(date) + " " + date.getYear();
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

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
