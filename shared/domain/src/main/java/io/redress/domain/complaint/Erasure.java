package io.redress.domain.complaint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of the personal data of a complaint.
 *
 * @param due when the data is erased
 * @param begun when the deletion began, which nobody can stop; absent before that
 * @param done when it was erased; absent before that
 */
public record Erasure(
        String ground,
        Instant due,
        @Nullable Instant begun,
        @Nullable Instant done) {

    /** For how long a person who has been told can still look at the complaint. */
    private static final Duration LAST_LOOK = Duration.ofDays(1);

    /** The person has been told, so the data need not be kept for that any longer. */
    Erasure told(Instant at) {
        Instant over = at.plus(LAST_LOOK);
        return begun == null && done == null && over.isBefore(due) ? new Erasure(ground, over, null, null) : this;
    }
}
