package io.redress.domain.complaint;

import java.time.Instant;

/**
 * Something that was promised to be done about a complaint, be it after the answer. What exactly is with the text of the
 * change that promised it.
 *
 * @param id the number of the change that promised it; for an incident's duty, followed by the duty
 * @param duty what an incident calls for; absent for anything else
 * @param role who has to see to it, if it is a role
 * @param caseworker who has to see to it, if it is a person
 * @param done when it was done; absent while it is not
 * @param told whether its being overdue has been told
 */
public record FollowOnAction(
        String id, String duty, String role, String caseworker, Instant due, Instant done, boolean told) {

    FollowOnAction done(Instant at) {
        return new FollowOnAction(id, duty, role, caseworker, due, at, told);
    }

    FollowOnAction wasTold() {
        return new FollowOnAction(id, duty, role, caseworker, due, done, true);
    }

    /** Strictly later than due, and not done. */
    public boolean overdue(Instant now) {
        return done == null && now.isAfter(due);
    }
}
