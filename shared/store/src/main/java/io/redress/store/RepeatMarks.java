package io.redress.store;

import org.jspecify.annotations.Nullable;

/**
 * The records by which a later submission is known as a repetition of this one.
 *
 * @param recent for the same person with the same words; absent when the person cannot be known again
 * @param replacing whether it replaces such a record whose complaint is not open any more
 * @param idempotency for the same idempotency key; absent without a key
 */
public record RepeatMarks(
        @Nullable RecentSubmission recent,
        boolean replacing,
        @Nullable IdempotencyRecord idempotency) {

    public static final RepeatMarks NONE = new RepeatMarks(null, false, null);

    /** The record for an idempotency key alone. */
    public static RepeatMarks of(IdempotencyRecord idempotency) {
        return new RepeatMarks(null, false, idempotency);
    }

    /** The same records, which replace that of an earlier submission. */
    public RepeatMarks again() {
        return new RepeatMarks(recent, true, idempotency);
    }
}
