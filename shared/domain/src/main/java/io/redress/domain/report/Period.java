package io.redress.domain.report;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Report.Every;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a report is about: a month ({@code 2026-11}), a quarter of the calendar ({@code 2026-Q4}) or a year
 * ({@code 2026}), in the time zone that the caller names.
 *
 * @param from the first day
 */
public record Period(Every every, LocalDate from) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})(?:-(?:Q([0-9])|([0-9]{2})))?");
    private static final int FIRST_YEAR = 2000;

    public Period {
        if (!from.equals(firstDay(every, from))) {
            throw new IllegalArgumentException("no " + every + " begins on " + from);
        }
    }

    /** The period of that length that a day is in. */
    public static Period of(Every every, LocalDate day) {
        return new Period(every, firstDay(every, day));
    }

    /** The last period of that length that had ended when a day began. */
    public static Period lastBefore(Every every, LocalDate day) {
        return of(every, day).previous();
    }

    /** Reads {@code 2026-Q4}, {@code 2026-11} or {@code 2026}; throws for anything else. */
    public static Period parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw refused("must be a quarter such as 2026-Q4, a month such as 2026-11 or a year such as 2026");
        }
        int year = Integer.parseInt(parts.group(1));
        if (year < FIRST_YEAR) {
            throw refused("must not begin before the year " + FIRST_YEAR);
        }
        if (parts.group(2) != null) {
            int quarter = Integer.parseInt(parts.group(2));
            return of(Every.QUARTER, firstOf(year, ranged(quarter, 4, "quarters from Q1 to Q4") * 3 - 2));
        }
        if (parts.group(3) != null) {
            int month = Integer.parseInt(parts.group(3));
            return of(Every.MONTH, firstOf(year, ranged(month, 12, "months from 01 to 12")));
        }
        return of(Every.YEAR, firstOf(year, 1));
    }

    /**
     * Reads the period of a requested report.
     *
     * @throws Rejection when the text is no period, when the report has periods of another length, or when the period has not
     *     ended: its figures are not final yet, and a report is never made again
     */
    public static Period requested(Report report, String written, Instant now, ZoneId zone) {
        Period period = parse(written);
        if (period.every != report.every()) {
            throw refused("must be a " + report.every().name().toLowerCase(Locale.ROOT) + " such as "
                    + lastBefore(report.every(), now.atZone(zone).toLocalDate()));
        }
        if (!period.ended(now, zone)) {
            throw Rejection.conflict(
                    period + " does not end before " + period.until() + ", and has no final figures until then");
        }
        return period;
    }

    /** The first day after it. */
    public LocalDate until() {
        return from.plusMonths(months(every));
    }

    public LocalDate lastDay() {
        return until().minusDays(1);
    }

    /** Its first instant in a time zone. */
    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it in a time zone. */
    public Instant end(ZoneId zone) {
        return until().atStartOfDay(zone).toInstant();
    }

    public boolean ended(Instant now, ZoneId zone) {
        return !now.isBefore(end(zone));
    }

    public Period previous() {
        return of(every, from.minusDays(1));
    }

    /** In words: {@code October to December 2026}. */
    public String title() {
        return switch (every) {
            case MONTH -> month(from) + " " + from.getYear();
            case QUARTER -> month(from) + " to " + month(lastDay()) + " " + from.getYear();
            case YEAR -> String.valueOf(from.getYear());
        };
    }

    /** As it is written in addresses and keys: {@code 2026-Q4}. */
    @Override
    public String toString() {
        return switch (every) {
            case MONTH -> "%04d-%02d".formatted(from.getYear(), from.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(from.getYear(), from.getMonthValue() / 3 + 1);
            case YEAR -> "%04d".formatted(from.getYear());
        };
    }

    private static LocalDate firstDay(Every every, LocalDate day) {
        int length = months(every);
        return firstOf(day.getYear(), (day.getMonthValue() - 1) / length * length + 1);
    }

    private static int months(Every every) {
        return switch (every) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
        };
    }

    private static LocalDate firstOf(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    private static int ranged(int number, int most, String what) {
        if (number < 1 || number > most) {
            throw refused("does not exist: a year has " + what);
        }
        return number;
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static Rejection refused(String message) {
        return Rejection.invalid("period", message);
    }
}
