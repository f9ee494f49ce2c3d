package io.redress.domain.report;

/**
 * One line of a breakdown.
 *
 * @param id as in the procedure; absent for those that state none
 * @param percent its share of the whole breakdown
 */
public record Tally(String id, String title, int count, int percent) {

    /** In whole percent; 100 and 0 are said of all and none only. Absent when there is nothing to have a share of. */
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
