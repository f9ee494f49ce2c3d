package io.redress.domain.complaint;

import io.redress.domain.complaint.StageEvent.StageEntered;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stage that a complaint is in, and who handles it there.
 *
 * @param stage the stage; absent only before the first change of a complaint has set it, see {@link Complaint#stage}
 * @param owner the role that handles the complaint; absent when it is closed
 * @param pendingConsultation the role whose approval or advice is pending; absent when none is
 * @param consultationRequestedBy the members of staff who requested that approval or advice; they may not give it
 * @param entered since when the complaint is in the stage; absent like the stage
 * @param caseworker the caseworker who has the complaint now, or had it last; absent when there is none
 * @param unassignedSince since when no caseworker could be found; absent when the complaint has one
 * @param closed when the complaint was closed; absent while it is open
 * @param outcome how the complaint was closed; absent while it is open
 */
@RecordBuilder
public record Status(
        @Nullable String stage,
        @Nullable String owner,
        @Nullable String pendingConsultation,
        List<String> consultationRequestedBy,
        @Nullable Instant entered,
        @Nullable String caseworker,
        @Nullable Instant unassignedSince,
        @Nullable Instant closed,
        @Nullable String outcome) {

    public static final Status NOWHERE = new Status(null, null, null, List.of(), null, null, null, null, null);

    public Status {
        consultationRequestedBy = consultationRequestedBy == null ? List.of() : List.copyOf(consultationRequestedBy);
    }

    /** The role that handles an open complaint. It throws for a closed one. */
    public String openOwner() {
        if (owner == null) {
            throw new IllegalStateException("a closed complaint has no owner");
        }
        return owner;
    }

    /** A new owner begins without a caseworker. The same owner keeps the caseworker, and so does a closed complaint. */
    public Status entering(StageEntered event, Instant at) {
        boolean kept = event.owner() == null || event.owner().equals(owner);
        return new Status(
                event.stage(),
                event.owner(),
                null,
                pendingConsultation == null ? List.of() : consultationRequestedBy,
                at,
                kept ? caseworker : null,
                kept ? unassignedSince : null,
                null,
                null);
    }

    Status assignedTo(String newCaseworker) {
        return copy().caseworker(newCaseworker).unassignedSince(null).build();
    }

    Status unassigned(@Nullable Instant since) {
        return copy().caseworker(null).unassignedSince(since).build();
    }

    Status unassigned() {
        return unassigned(null);
    }

    /**
     * When one consultation leads to the next, everybody who requested an earlier one counts as having requested the later
     * ones too.
     */
    public Status consulting(String role, @Nullable String by) {
        List<String> all = by == null
                ? consultationRequestedBy
                : Stream.concat(consultationRequestedBy.stream(), Stream.of(by))
                        .distinct()
                        .toList();
        return copy().pendingConsultation(role).consultationRequestedBy(all).build();
    }

    Status owned(String newOwner) {
        return copy().owner(newOwner).caseworker(null).unassignedSince(null).build();
    }

    Status closed(String how, Instant at) {
        return new Status(stage, null, null, List.of(), entered, caseworker, null, at, how);
    }

    /** The end of a closed complaint. It throws for a complaint that is open. */
    Handling.End end(int steps) {
        if (closed == null || outcome == null) {
            throw new IllegalStateException("only a closed complaint has an end");
        }
        return new Handling.End(closed, outcome, steps);
    }

    private StatusBuilder copy() {
        return StatusBuilder.copy(this);
    }
}
