package io.redress.procedures.walks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the few steps that a fault needs: leaves out halves, quarters and so on down to single steps. */
final class Shrinking {

    private Shrinking() {}

    /**
     * Returns a part of the steps, in their order, that still fails and of which no single step can be left out. At least
     * one step remains.
     */
    static <T> List<T> shrink(List<T> failing, Predicate<List<T>> fails) {
        List<T> shortest = failing;
        for (int length = failing.size() / 2; length > 1; length /= 2) {
            shortest = withoutPartsOf(length, shortest, fails);
        }
        List<T> before;
        do {
            // A step may become unnecessary when a later one is left out.
            before = shortest;
            shortest = withoutPartsOf(1, shortest, fails);
        } while (shortest.size() < before.size());
        return shortest;
    }

    /** Leaves out every run of this many steps without which the walk still fails. */
    private static <T> List<T> withoutPartsOf(int length, List<T> failing, Predicate<List<T>> fails) {
        List<T> shortest = failing;
        int from = 0;
        while (from < shortest.size()) {
            List<T> shorter = without(shortest, from, Math.min(from + length, shortest.size()));
            if (!shorter.isEmpty() && fails.test(shorter)) {
                shortest = shorter;
            } else {
                from += length;
            }
        }
        return shortest;
    }

    private static <T> List<T> without(List<T> steps, int from, int to) {
        List<T> shorter = new ArrayList<>(steps.subList(0, from));
        shorter.addAll(steps.subList(to, steps.size()));
        return shorter;
    }
}
