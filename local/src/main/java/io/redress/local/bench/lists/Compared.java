package io.redress.local.bench.lists;

import io.redress.local.bench.lists.FirstPage.Measured;
import java.util.Locale;
import java.util.Optional;

/**
 * A list as one reader sees it in both worlds. The page has its usual length, or as many complaints as the smaller
 * world can fill with one more to follow; otherwise the two worlds would not do the same work.
 *
 * @param teams how many teams the reader sees; a list over several teams reads a page of each
 * @param fewer how many complaints are on the whole list in the smaller world
 * @param more the same in the larger one
 */
record Compared(String list, String who, int teams, int fewer, int more, Measured small, Measured large) {

    /** Each request is rounded up to the next half unit, and complaints differ in length. */
    private static final double ROUNDING = 0.5;

    private static final int USUAL = 25;

    /**
     * This list is read from the end of the register, so its cost depends on how many recent complaints are open (ADR
     * 23).
     */
    private static final String PASSES_OVER = "closed";

    /** The length of the pages that are compared. */
    static int size(int fewer) {
        return fewer < 2 ? USUAL : Math.min(USUAL, fewer - 1);
    }

    /**
     * Whether both worlds do the same work: both pages are full, with one more to follow. Other rows are only shown.
     */
    boolean full() {
        return !list.equals(PASSES_OVER) && fewer > small.complaints() && more > large.complaints();
    }

    /** What is wrong; empty if the list costs no more than it may: the same for each team, apart from rounding. */
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
