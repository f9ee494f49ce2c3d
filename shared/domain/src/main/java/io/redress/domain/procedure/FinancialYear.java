package io.redress.domain.procedure;

/**
 * The year that an organisation reports by: its quarters and years are counted from the month in which it begins.
 *
 * @param begins the number of the month, 1 for January; its first day is the first of the year
 */
public record FinancialYear(int begins) {

    /** The year of an organisation whose procedure names none. */
    public static final FinancialYear CALENDAR = new FinancialYear(1);
}
