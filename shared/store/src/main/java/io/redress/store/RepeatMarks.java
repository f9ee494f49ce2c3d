package io.redress.store;

import org.jspecify.annotations.Nullable;

/**
 * The records by which a later submission is known as a repetition of this one.
 *
 * @param recent for the same person with the same words; absent when the person cannot be known again
 * @param replaced the reference in the record that it replaces, because that complaint is not open any more; absent if it replaces
 *     none
 * @param idempotency for the same idempotency key; absent without a key
 */
public record RepeatMarks(
        @Nullable RecentSubmission recent,
        @Nullable String replaced,
        @Nullable IdempotencyRecord idempotency) {

    public static final RepeatMarks NONE = new RepeatMarks(null, null, null);

    /** The record for an idempotency key alone. */
    public static RepeatMarks of(IdempotencyRecord idempotency) {
        return new RepeatMarks(null, null, idempotency);
    }

    /** The same records, which replace that of an earlier submission. */
    public RepeatMarks replacing(RecentSubmission earlier) {
        return new RepeatMarks(recent, earlier.reference(), idempotency);
    }

    /** The same records, which replace none. */
    public RepeatMarks replacingNone() {
        return new RepeatMarks(recent, null, idempotency);
    }
}
