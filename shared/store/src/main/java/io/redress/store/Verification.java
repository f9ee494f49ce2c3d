package io.redress.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a complaint's history has found.
 *
 * @param changes how many changes there are
 * @param erased the changes whose text is no longer there, which is no break
 * @param broken where the history is first not as it was written; null when it is whole
 */
public record Verification(
        String reference,
        int changes,
        List<Integer> erased,
        @Nullable Break broken) {

    /**
     * Where a history is not as it was written.
     *
     * @param change the number of the change
     * @param what is wrong with it, in words
     */
    public record Break(int change, String what) {}

    public Verification {
        erased = List.copyOf(erased);
    }

    public boolean whole() {
        return broken == null;
    }
}
