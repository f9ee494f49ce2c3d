package io.redress.domain;

import io.redress.domain.Event.StageEntered;
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
public record Standing(
        String stage,
        String owner,
        String asked,
        List<String> askedBy,
        Instant entered,
        String caseworker,
        Instant unassignedSince,
        Instant closed,
        String outcome) {

    static final Standing NOWHERE = new Standing(null, null, null, List.of(), null, null, null, null, null);

    public Standing {
        askedBy = askedBy == null ? List.of() : List.copyOf(askedBy);
    }

    /** Another owner begins without a caseworker; the same owner keeps theirs, and a closed complaint its last. */
    Standing entering(StageEntered event, Instant at) {
        boolean kept = event.owner() == null || event.owner().equals(owner);
        return new Standing(
                event.stage(),
                event.owner(),
                null,
                asked == null ? List.of() : askedBy,
                at,
                kept ? caseworker : null,
                kept ? unassignedSince : null,
                null,
                null);
    }

    Standing with(String newCaseworker, Instant nobodySince) {
        return new Standing(stage, owner, asked, askedBy, entered, newCaseworker, nobodySince, closed, outcome);
    }

    /** From one such stage to the next, whoever has asked so far has asked for all that follows. */
    Standing asking(String role, String by) {
        List<String> all = by == null
                ? askedBy
                : Stream.concat(askedBy.stream(), Stream.of(by)).distinct().toList();
        return new Standing(stage, owner, role, all, entered, caseworker, unassignedSince, closed, outcome);
    }

    Standing owned(String newOwner) {
        return new Standing(stage, newOwner, asked, askedBy, entered, null, null, closed, outcome);
    }

    Standing closed(String how, Instant at) {
        return new Standing(stage, null, null, List.of(), entered, caseworker, null, at, how);
    }
}
