package io.redress.domain.complaint;

import java.time.Instant;

/** Incidents, follow-on actions and lessons. */
public sealed interface FollowOnEvent extends Event {

    /** Abuse, a threat or harassment, about which several things have to be done (KW-13). */
    record IncidentRecorded() implements FollowOnEvent {}

    /**
     * Something has been promised that is still to be done.
     *
     * @param id the number of this change; for a duty, followed by its name
     * @param duty what an incident calls for; absent for anything else
     * @param role who has to see to it, if it is a role
     * @param caseworker who has to see to it, if it is a person
     */
    record FollowOnActionAdded(String id, String duty, String role, String caseworker, Instant due)
            implements FollowOnEvent {}

    record FollowOnActionCompleted(String id) implements FollowOnEvent {}

    /** What was promised has not been done in time. */
    record FollowOnActionOverdue(String id) implements FollowOnEvent {}

    /** @param cause the root cause that was found; absent when none of the list was */
    record LessonLearned(String cause) implements FollowOnEvent {}
}
