package io.redress.domain.report;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Report.Every;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How periods are written in addresses, stored, and named in words. */
final class PeriodWords {

    private static final int FIRST_YEAR = 2000;
    private static final Pattern OF_CALENDAR = Pattern.compile("([0-9]{4})(?:-(?:Q([0-9])|([0-9]{2})))?");
    private static final Pattern OF_YEAR = Pattern.compile("([0-9]{4})-([0-9]{4})(?:-Q([0-9]))?");
    private static final Pattern MONTHS = Pattern.compile("([0-9]{4}-[0-9]{2})-to-([0-9]{4}-[0-9]{2})");

    private PeriodWords() {}

    static Period read(String written, FinancialYear year) {
        Matcher calendar = OF_CALENDAR.matcher(written);
        if (calendar.matches()) {
            return ofCalendar(calendar, year);
        }
        Matcher own = OF_YEAR.matcher(written);
        if (own.matches() && !calendar(year)) {
            return ofYear(own, year);
        }
        Matcher months = MONTHS.matcher(written);
        if (months.matches()) {
            return ofMonths(months, year);
        }
        throw refused(
                calendar(year)
                        ? "must be a quarter such as 2026-Q4, a month such as 2026-11 or a year such as 2026"
                        : "must be a quarter such as 2026-2027-Q2, a month such as 2026-11 or a year such as 2026-2027");
    }

    private static Period ofCalendar(Matcher parts, FinancialYear year) {
        int first = year(parts.group(1));
        if (parts.group(2) != null) {
            return own(Every.QUARTER, LocalDate.of(first, quarter(parts.group(2)) * 3 - 2, 1), year);
        }
        if (parts.group(3) != null) {
            return Period.of(Every.MONTH, LocalDate.of(first, month(parts.group(3)), 1), year);
        }
        return own(Every.YEAR, LocalDate.of(first, 1, 1), year);
    }

    private static Period ofYear(Matcher parts, FinancialYear year) {
        int first = year(parts.group(1));
        if (year(parts.group(2)) != first + 1) {
            throw refused("does not exist: the year that begins in " + first + " ends in " + (first + 1));
        }
        LocalDate begins = LocalDate.of(first, year.begins(), 1);
        return parts.group(3) == null
                ? Period.of(Every.YEAR, begins, year)
                : Period.of(Every.QUARTER, begins.plusMonths(3L * (quarter(parts.group(3)) - 1)), year);
    }

    private static Period ofMonths(Matcher parts, FinancialYear year) {
        YearMonth first = yearMonth(parts.group(1));
        YearMonth last = yearMonth(parts.group(2));
        for (Every every : Every.values()) {
            if (first.plusMonths(Period.months(every) - 1L).equals(last)) {
                return own(every, first.atDay(1), year);
            }
        }
        throw refused("does not exist: a period has one, three or twelve months");
    }

    /** The organisation's own period from that day on, if it has one; or else that of a year that begins with it. */
    private static Period own(Every every, LocalDate from, FinancialYear year) {
        return Period.of(every, from, year).from().equals(from)
                ? Period.of(every, from, year)
                : Period.of(every, from, new FinancialYear((from.getMonthValue() - 1) % Period.months(every) + 1));
    }

    static String written(Period period) {
        LocalDate first = period.firstOfYear();
        return switch (period.every()) {
            case MONTH -> ofMonth(period.from());
            case QUARTER -> years(first, "-") + "-Q" + period.quarter();
            case YEAR -> years(first, "-");
        };
    }

    static String key(Period period) {
        Period calendar = Period.of(period.every(), period.from(), FinancialYear.CALENDAR);
        return calendar.from().equals(period.from())
                ? written(calendar)
                : ofMonth(period.from()) + "-to-" + ofMonth(period.lastDay());
    }

    static String title(Period period) {
        String years = years(period.firstOfYear(), "/");
        return switch (period.every()) {
            case MONTH -> inWords(period.from());
            case QUARTER ->
                calendar(period.year())
                        ? months(period)
                        : years + " Q" + period.quarter() + " (" + months(period) + ")";
            case YEAR -> calendar(period.year()) ? years : years + " (" + months(period) + ")";
        };
    }

    /** {@code October to December 2026}, {@code November 2026 to January 2027}. */
    private static String months(Period period) {
        LocalDate last = period.lastDay();
        return (period.from().getYear() == last.getYear() ? Period.month(period.from()) : inWords(period.from()))
                + " to " + inWords(last);
    }

    private static String inWords(LocalDate day) {
        return Period.month(day) + " " + day.getYear();
    }

    private static String ofMonth(LocalDate day) {
        return "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
    }

    /** {@code 2026}, or {@code 2026-2027} if it does not begin in January. */
    private static String years(LocalDate first, String between) {
        String begins = "%04d".formatted(first.getYear());
        return first.getMonthValue() == 1 ? begins : begins + between + "%04d".formatted(first.getYear() + 1);
    }

    private static boolean calendar(FinancialYear year) {
        return year.equals(FinancialYear.CALENDAR);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (year < FIRST_YEAR) {
            throw refused("must not begin before the year " + FIRST_YEAR);
        }
        return year;
    }

    private static int quarter(String digits) {
        return ranged(Integer.parseInt(digits), 4, "quarters from Q1 to Q4");
    }

    private static int month(String digits) {
        return ranged(Integer.parseInt(digits), 12, "months from 01 to 12");
    }

    private static YearMonth yearMonth(String written) {
        return YearMonth.of(year(written.substring(0, 4)), month(written.substring(5)));
    }

    private static int ranged(int number, int most, String what) {
        if (number < 1 || number > most) {
            throw refused("does not exist: a year has " + what);
        }
        return number;
    }

    private static Rejection refused(String message) {
        return Rejection.invalid("period", message);
    }
}
