package io.redress.domain.complaint;

import java.time.Instant;

/** Which stage the complaint is in, who owns it there, and whether it waits. */
public sealed interface StageEvent extends Event {

    /** @param owner the role that has the complaint in this stage; absent when it is closed */
    record StageEntered(String stage, String owner) implements StageEvent {}

    /**
     * The word of this role is waited for: an approval, advice, a signature.
     *
     * @param by who of the staff asks for it; absent where it is asked for again by what somebody else was asked
     */
    record ConsultationRequested(String role, String by) implements StageEvent {}

    /** Another role takes the place of the stage's owner. */
    record OwnerReplaced(String owner) implements StageEvent {}

    /**
     * The complaint waits for something.
     *
     * @param until when it goes on by itself
     */
    record Paused(String cause, Instant until) implements StageEvent {}

    /** The wait is over. */
    record Resumed(String cause) implements StageEvent {}

    /** It had been closed and is looked at again. */
    record Reopened() implements StageEvent {}

    record Closed(String outcome) implements StageEvent {}
}
