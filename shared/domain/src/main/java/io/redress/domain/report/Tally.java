package io.redress.domain.report;

/**
 * One value of a breakdown.
 *
 * @param id the id in the procedure; absent for complaints without a value
 * @param percent its share of the whole breakdown
 */
public record Tally(String id, String title, int count, int percent) {

    /** The share in whole percent. Only all is 100 and only none is 0. Absent when the whole is empty. */
    static Integer percent(int part, int whole) {
        if (whole == 0) {
            return null;
        }
        int rounded = Math.round(100f * part / whole);
        if (part > 0 && part < whole) {
            return Math.clamp(rounded, 1, 99);
        }
        return rounded;
    }
}
