package io.redress.domain.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Incidents, follow-on actions and lessons. */
public sealed interface FollowOnEvent extends Event {

    /** Staff recorded an incident: abuse, a threat or harassment. An incident requires several follow-on actions (KW-13). */
    record IncidentRecorded() implements FollowOnEvent {}

    /**
     * A person or a role has to complete a follow-on action.
     *
     * @param id the number of this change; for a duty, followed by its name
     * @param duty the duty that an incident requires; absent for any other follow-on action
     * @param role the role that has to complete it, if it is a role; else absent
     * @param caseworker the member of staff who has to complete it, if it is one person; else absent
     */
    record FollowOnActionAdded(
            String id,
            @Nullable String duty,
            @Nullable String role,
            @Nullable String caseworker,
            Instant due) implements FollowOnEvent {}

    record FollowOnActionCompleted(String id) implements FollowOnEvent {}

    /** A follow-on action was not completed in time. */
    record FollowOnActionOverdue(String id) implements FollowOnEvent {}

    /**
     * @param cause the root cause; absent if no cause in the list applies
     * @param textsOf the number of the change that has the texts of the lesson; absent if it was recorded before the register had them
     */
    record LessonLearned(@Nullable String cause, @Nullable Integer textsOf) implements FollowOnEvent {}
}
