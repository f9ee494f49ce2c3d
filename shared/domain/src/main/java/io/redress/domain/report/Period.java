package io.redress.domain.report;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Report.Every;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * The days that a report is about: a month, or a quarter or year of the organisation's financial year, in the time zone that the
 * caller names. {@link PeriodWords} reads and writes it.
 *
 * @param from the first day
 * @param year the financial year that it is a part of
 */
public record Period(Every every, LocalDate from, FinancialYear year) {

    public Period {
        if (!from.equals(firstDay(every, from, year))) {
            throw new IllegalArgumentException("no " + every + " begins on " + from);
        }
    }

    /** The period of that length that a day is in. */
    public static Period of(Every every, LocalDate day, FinancialYear year) {
        return new Period(every, firstDay(every, day, year), year);
    }

    /** The last period of that length that had ended when a day began. */
    public static Period lastBefore(Every every, LocalDate day, FinancialYear year) {
        return of(every, day, year).previous();
    }

    /**
     * Reads the written form or the key of a period; throws for anything else. A quarter or year of the calendar is read for every
     * organisation, because earlier reports were named so.
     *
     * @param year the financial year of the organisation
     */
    public static Period parse(String written, FinancialYear year) {
        return PeriodWords.read(written, year);
    }

    /** How the period with a key is written in addresses. One of a year that the organisation no longer has is written as its key. */
    public static String written(String key, FinancialYear year) {
        Period period = parse(key, year);
        boolean known = period.year.equals(year) || period.year.equals(FinancialYear.CALENDAR);
        return known ? period.toString() : key;
    }

    /**
     * Reads the period of a requested report.
     *
     * @throws Rejection when the text is no period, when the report has periods of another length or of another year, or when the
     *     period has not ended: its figures are not final yet, and a report is never made again
     */
    public static Period requested(Report report, String written, Instant now, ZoneId zone, FinancialYear year) {
        Period period = parse(written, year);
        if (period.every != report.every() || !period.year.equals(year)) {
            throw Rejection.invalid(
                    "period",
                    "must be a " + report.every().name().toLowerCase(Locale.ROOT) + " such as "
                            + lastBefore(report.every(), now.atZone(zone).toLocalDate(), year));
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
        return of(every, from.minusDays(1), year);
    }

    public Period next() {
        return of(every, until(), year);
    }

    /** The period of the same months in the year before. */
    public Period ofYearBefore() {
        return of(every, from.minusYears(1), year);
    }

    /** In words: {@code October to December 2026}, {@code 2026/2027 Q2 (October to December 2026)}. */
    public String title() {
        return PeriodWords.title(this);
    }

    /** As it is stored: as in the calendar where it has such a period, such as {@code 2026-Q4}. */
    public String key() {
        return PeriodWords.key(this);
    }

    /** As it is written in addresses: {@code 2026-Q4}, or {@code 2026-2027-Q2} in a year that does not begin in January. */
    @Override
    public String toString() {
        return PeriodWords.written(this);
    }

    /** The number of the quarter in the financial year. */
    int quarter() {
        return (monthsSince(from, year) / 3) + 1;
    }

    /** The first day of the financial year that it is in. */
    LocalDate firstOfYear() {
        return firstDay(Every.YEAR, from, year);
    }

    private static LocalDate firstDay(Every every, LocalDate day, FinancialYear year) {
        return day.withDayOfMonth(1).minusMonths(monthsSince(day, year) % months(every));
    }

    /** How many months of its financial year are over in the month of a day. */
    private static int monthsSince(LocalDate day, FinancialYear year) {
        return Math.floorMod(day.getMonthValue() - year.begins(), 12);
    }

    static int months(Every every) {
        return switch (every) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
        };
    }

    static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
