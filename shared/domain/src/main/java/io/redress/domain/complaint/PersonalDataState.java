package io.redress.domain.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be counted about the personal data of a complaint.
 *
 * @param holds the times for which it was kept for longer; the last may go on
 * @param erased when it was erased; absent before that, like the ground
 */
public record PersonalDataState(
        List<Hold> holds,
        @Nullable Instant erased,
        @Nullable String ground) {

    public PersonalDataState {
        holds = holds == null ? List.of() : List.copyOf(holds);
    }

    /** Null as long as it was neither kept for longer nor erased. */
    static @Nullable PersonalDataState of(Handling handling) {
        Erasure erasure = handling.erasure();
        if (erasure == null || erasure.done() == null) {
            return handling.holds().isEmpty() ? null : new PersonalDataState(handling.holds(), null, null);
        }
        return new PersonalDataState(handling.holds(), erasure.done(), erasure.ground());
    }
}
