package io.redress.domain.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of the personal data of a complaint.
 *
 * @param due when the data is erased, unless it is on hold then
 * @param begun when the deletion began, which nobody can stop; absent before that
 * @param done when it was erased; absent before that
 */
public record Erasure(
        String ground,
        Instant due,
        @Nullable Instant begun,
        @Nullable Instant done) {

    /** The ground of an erasure that nobody has ordered: the time is over for which the data is kept. */
    public static final String RETENTION = "retention";
}
