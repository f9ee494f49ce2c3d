package io.redress.domain.complaint;

import java.time.Instant;

/** What happened to the personal data of the complaint. None of these events holds any of it. */
public sealed interface ErasureEvent extends Event {

    /**
     * The data-protection contact has ordered that the personal data be erased, or has ended the hold for which that waited.
     *
     * @param ground why, as one of the grounds that the action offers
     * @param due when it is erased, even if the person has not been told before
     */
    record ErasureOrdered(String ground, Instant due) implements ErasureEvent {}

    /** The personal data is kept until this time, although it would be erased before. The reason is stored apart. */
    record RetentionHeld(Instant until) implements ErasureEvent {}

    /** The personal data is no longer kept for longer than usual. */
    record RetentionReleased() implements ErasureEvent {}

    /**
     * The time for which the personal data is kept is over soon or already. It is erased then, and not before it was foreseen for
     * a month.
     */
    record ErasurePlanned(Instant due) implements ErasureEvent {}

    /** The deletion of the personal data begins now. From here on, nobody can do anything with the complaint. */
    record ErasureBegun(String ground) implements ErasureEvent {}

    /** The personal data has been erased. */
    record Erased(String ground) implements ErasureEvent {}
}
