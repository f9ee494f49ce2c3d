package io.redress.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check of a complaint's history.
 *
 * @param changes how many changes there are
 * @param erased the changes whose texts have been erased, which is no break
 * @param broken the first place where the history is not as it was written; null if there is none
 */
public record Verification(
        String reference,
        int changes,
        List<Integer> erased,
        @Nullable Break broken) {

    /**
     * A place where a history is not as it was written.
     *
     * @param change the number of the change
     * @param what what is wrong with the change, in words
     */
    public record Break(int change, String what) {}

    public Verification {
        erased = List.copyOf(erased);
    }

    public boolean whole() {
        return broken == null;
    }
}
