package io.redress.domain.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which determinations go with a choice of the same form, so that no letter contradicts itself. A choice without an entry goes with every
 * determination.
 *
 * @param choice the choice, of any field of the action
 * @param determinations the determinations that go with it; none means all
 * @param finding how the determination relates to the last finding about the complaint, without which the choice cannot be made; absent
 *     when the last finding does not matter
 */
public record Combination(
        String choice,
        List<String> determinations,
        @Nullable Finding finding) {

    /** How a determination relates to the last finding. */
    public enum Finding {
        /** It is the same. */
        SAME,
        /** It is another one. */
        OTHER,
        /** It is any, but there is a finding. */
        ANY
    }

    public Combination {
        determinations = determinations == null ? List.of() : List.copyOf(determinations);
    }

    /**
     * Whether a determination goes with the choice.
     *
     * @param found the last finding about the complaint; absent if there is none
     */
    public boolean allows(String determination, @Nullable String found) {
        return (determinations.isEmpty() || determinations.contains(determination)) && fits(determination, found);
    }

    private boolean fits(String determination, @Nullable String found) {
        if (finding == null) {
            return true;
        }
        return found != null
                && switch (finding) {
                    case SAME -> determination.equals(found);
                    case OTHER -> !determination.equals(found);
                    case ANY -> true;
                };
    }
}
