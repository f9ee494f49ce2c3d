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
     * @param returned when its mail came back; absent if it was never mailed
     */
    record LetterOwed(
            String letter,
            @Nullable Integer orderedBy,
            @Nullable Instant returned) implements LetterEvent {
        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public LetterOwed {}

        public LetterOwed(String letter, @Nullable Integer orderedBy) {
            this(letter, orderedBy, null);
        }

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
     * @param messageId the id by which the mail service knows the mail; absent if nobody knows it, and in the histories of earlier
     *     versions
     */
    record LetterSent(
            String letter,
            int change,
            @Nullable Instant at,
            @Nullable String messageId) implements LetterEvent {
        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public LetterSent {}

        public LetterSent(String letter, int change, @Nullable Instant at) {
            this(letter, change, at, null);
        }

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

    /**
     * The mail of a letter came back, so the letter has not reached the complainant.
     *
     * @param change the change that ordered it
     * @param at when it came back
     */
    record LetterReturned(String letter, int change, Instant at) implements LetterEvent {}

    /**
     * The mail service could not deliver the mail of a letter yet, and goes on trying.
     *
     * @param change the change that ordered it
     * @param at since when it is delayed
     */
    record LetterDelayed(String letter, int change, Instant at) implements LetterEvent {}

    /**
     * A letter that was delayed has arrived.
     *
     * @param change the change that ordered it
     * @param at when it arrived
     */
    record LetterDelivered(String letter, int change, Instant at) implements LetterEvent {}

    /**
     * The mail of a letter arrived, and its reader marked it as spam, so staff have to find another way to the complainant.
     *
     * @param change the change that ordered it
     * @param at when it was marked
     */
    record LetterMarkedAsSpam(String letter, int change, Instant at) implements LetterEvent {}

    /** No letter about this complaint is mailed to an e-mail address any more, until the address is corrected. */
    record AddressUnusable(LinkHolder holder, UnusableAddress.Why why) implements LetterEvent {}
}
