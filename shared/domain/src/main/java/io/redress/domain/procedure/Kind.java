package io.redress.domain.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A kind of register entry: complaint, query, compliment. All are recorded; only some start time limits.
 *
 * @param stage the first stage of an entry of this kind; absent when the kind is not accepted
 * @param startsLimits whether time limits run for it
 * @param letter the letter that acknowledges the receipt; absent when the kind is not accepted
 * @param staffOnly whether only staff record entries of this kind
 * @param refused the sentence that the sender gets when this kind belongs elsewhere; absent when it is accepted (KT-1)
 */
public record Kind(
        String id,
        String title,
        @Nullable String stage,
        boolean startsLimits,
        @Nullable String letter,
        boolean staffOnly,
        @Nullable String refused)
        implements Identified {

    /** Whether the organisation accepts entries of this kind. */
    public boolean accepted() {
        return refused == null;
    }

    /** The first stage of an accepted kind. It throws for a kind that is not accepted. */
    public String firstStage() {
        return ofAccepted(stage);
    }

    /** The letter that acknowledges an entry of an accepted kind. It throws for a kind that is not accepted. */
    public String receiptLetter() {
        return ofAccepted(letter);
    }

    private String ofAccepted(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("the kind " + id + " is not accepted");
        }
        return value;
    }
}
