package io.redress.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
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
