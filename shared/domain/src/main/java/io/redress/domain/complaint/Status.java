package io.redress.domain.complaint;

import io.redress.domain.complaint.StageEvent.StageEntered;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a complaint stands and who has it.
 *
 * @param owner the role that has it; absent when it is closed
 * @param asked the role whose word is waited for; absent when none is
 * @param askedBy who of the staff led it to where that word is waited for; they do not give it
 * @param caseworker who has it now, or had it last; absent when nobody
 * @param unassignedSince when nobody was found for it; absent unless that is so
 * @param closed when it was closed; absent while it is open
 * @param outcome how it was closed
 */
public record Status(
        String stage,
        String owner,
        String pendingConsultation,
        List<String> consultationRequestedBy,
        Instant entered,
        String caseworker,
        Instant unassignedSince,
        Instant closed,
        String outcome) {

    public static final Status NOWHERE = new Status(null, null, null, List.of(), null, null, null, null, null);

    public Status {
        consultationRequestedBy = consultationRequestedBy == null ? List.of() : List.copyOf(consultationRequestedBy);
    }

    /** Another owner begins without a caseworker; the same owner keeps theirs, and a closed complaint its last. */
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

    Status with(String newCaseworker, Instant nobodySince) {
        return new Status(
                stage,
                owner,
                pendingConsultation,
                consultationRequestedBy,
                entered,
                newCaseworker,
                nobodySince,
                closed,
                outcome);
    }

    /** From one such stage to the next, whoever has asked so far has asked for all that follows. */
    public Status consulting(String role, String by) {
        List<String> all = by == null
                ? consultationRequestedBy
                : Stream.concat(consultationRequestedBy.stream(), Stream.of(by))
                        .distinct()
                        .toList();
        return new Status(stage, owner, role, all, entered, caseworker, unassignedSince, closed, outcome);
    }

    Status owned(String newOwner) {
        return new Status(
                stage, newOwner, pendingConsultation, consultationRequestedBy, entered, null, null, closed, outcome);
    }

    Status closed(String how, Instant at) {
        return new Status(stage, null, null, List.of(), entered, caseworker, null, at, how);
    }
}
