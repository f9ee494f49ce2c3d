package io.redress.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * One value of a breakdown.
 *
 * @param id the id in the procedure; absent for complaints without a value
 * @param percent its share of the whole breakdown
 */
public record Tally(@Nullable String id, String title, int count, int percent) {

    /** The id of the line that counts the restricted entries of a breakdown. No value of a breakdown has it. */
    public static final String RESTRICTED = "restricted-not-broken-down";

    static final String RESTRICTED_TITLE = "Restricted, not broken down";

    static Tally restricted(int count, int whole) {
        return new Tally(RESTRICTED, RESTRICTED_TITLE, count, percent(count, whole));
    }

    /** Whether this line counts the restricted entries. */
    public boolean ofRestricted() {
        return RESTRICTED.equals(id);
    }

    /** The share of a whole, which is not 0, in whole percent. Only all is 100 and only none is 0. */
    public static int percent(int part, int whole) {
        int rounded = Math.round(100f * part / whole);
        if (part > 0 && part < whole) {
            return Math.clamp(rounded, 1, 99);
        }
        return rounded;
    }
}
