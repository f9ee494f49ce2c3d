package io.redress.domain.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a letter to the complainant. */
public sealed interface LetterEvent extends Event {

    /** A member of staff has written a letter. A member of staff still has to send it (NU-12). */
    record LetterDrafted(String letter) implements LetterEvent {}

    /** The system has to send a letter to the complainant. */
    record LetterOrdered(String letter) implements LetterEvent {}

    /**
     * A letter to the complainant cannot be sent by e-mail; staff have to tell the complainant by hand.
     *
     * @param orderedBy the number of the change that ordered it; absent in histories that were stored before staff recorded the
     *     telling. Nothing is known of what became of such a letter
     */
    record LetterOwed(String letter, @Nullable Integer orderedBy) implements LetterEvent {
        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public LetterOwed {}

        public LetterOwed(String letter) {
            this(letter, null);
        }

        /**
         * The number of the change that ordered the letter.
         *
         * @param number the number of the change that this event belongs to
         */
        public int orderNumber(int number) {
            return orderedBy == null ? number : orderedBy;
        }
    }

    /** The system has to send again a letter that an earlier change ordered. */
    record LetterOrderedAgain(int change) implements LetterEvent {}

    /**
     * The mail service has accepted a letter, or it has arrived all the same.
     *
     * @param at when it was handed over to the mail service, if that was before it was recorded; else absent
     */
    record LetterSent(String letter, int change, @Nullable Instant at) implements LetterEvent {
        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public LetterSent {}

        public LetterSent(String letter, int change) {
            this(letter, change, null);
        }
    }

    /**
     * The mail service did not say whether it accepted a letter, so nobody knows whether it arrived.
     *
     * @param change the change that ordered it
     * @param at when it was handed over to the mail service
     */
    record LetterDoubted(String letter, int change, Instant at) implements LetterEvent {}

    /**
     * Staff have told the complainant a letter by hand.
     *
     * @param change the change that ordered it
     * @param at when the complainant was told
     */
    record LetterTold(String letter, int change, Instant at) implements LetterEvent {}
}
