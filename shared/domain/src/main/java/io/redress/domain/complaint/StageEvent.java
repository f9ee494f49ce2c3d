package io.redress.domain.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which stage the complaint is in, which role owns it there, and whether it is paused or closed. */
public sealed interface StageEvent extends Event {

    /** @param owner the role that handles the complaint in this stage; absent when it is closed */
    record StageEntered(String stage, @Nullable String owner) implements StageEvent {}

    /**
     * The approval, advice or signature of this role is requested.
     *
     * @param by the member of staff who requests it; absent when it follows from an earlier request
     */
    record ConsultationRequested(String role, @Nullable String by) implements StageEvent {}

    /** Another role replaces the owner of the stage. */
    record OwnerReplaced(String owner) implements StageEvent {}

    /**
     * The complaint is paused.
     *
     * @param until when the pause ends if staff do not end it earlier
     */
    record Paused(String cause, Instant until) implements StageEvent {}

    /** The pause is over. */
    record Resumed(String cause) implements StageEvent {}

    /** A closed complaint is reopened. */
    record Reopened() implements StageEvent {}

    /** The complainant has written after the complaint was closed. Staff read it, and the end of the complaint stands. */
    record ContactedAfterEnd() implements StageEvent {}

    record Closed(String outcome) implements StageEvent {}
}
