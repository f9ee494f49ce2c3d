package io.redress.local.bench.lists;

import io.redress.local.bench.lists.FirstPage.Measured;
import java.util.Locale;
import java.util.Optional;

/**
 * A list as somebody sees it in both worlds. The page is as long as a page is, or as long as the smaller world fills it
 * with one more to come: only then is the same done in both.
 *
 * @param teams of how many teams the reader sees the work: a list of theirs is read as a page of each
 * @param fewer how many complaints are on the whole list in the smaller world
 * @param more the same in the larger one
 */
record Compared(String list, String who, int teams, int fewer, int more, Measured small, Measured large) {

    /** Each request is rounded up to the next half, and complaints are not all of one length. */
    private static final double ROUNDING = 0.5;

    private static final int USUAL = 25;

    /** Read from the end of the register: what it passes over there is as much as is open of late (ADR 23). */
    private static final String PASSES_OVER = "closed";

    /** How long a page is compared. */
    static int size(int fewer) {
        return fewer < 2 ? USUAL : Math.min(USUAL, fewer - 1);
    }

    /** Whether the same is done in both: both pages are full, with one more to come. Others are shown and not judged. */
    boolean full() {
        return !list.equals(PASSES_OVER) && fewer > small.complaints() && more > large.complaints();
    }

    /** What is wrong with it; absent when it costs no more than it may: as much for each team, but for rounding. */
    Optional<String> objection() {
        Cost few = small.cost();
        Cost many = large.cost();
        if (full() && many.requests() > few.requests()) {
            return Optional.of(costs(many.requests(), few.requests(), "requests"));
        }
        double most = teams * few.units() + few.requests() * ROUNDING;
        return full() && many.units() > most ? Optional.of(costs(many.units(), most, "units")) : Optional.empty();
    }

    private String costs(double is, double may, String what) {
        return String.format(Locale.ROOT, "%s (%s) costs %.1f %s rather than %.1f", list, who, is, what, may);
    }
}
