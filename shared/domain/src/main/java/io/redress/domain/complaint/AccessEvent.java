package io.redress.domain.complaint;

import java.time.Instant;

/** Who may see the complaint, and who looked at it while it was restricted. */
public sealed interface AccessEvent extends Event {

    /**
     * From now on only some people see the complaint.
     *
     * @param role the role that sees it as long as there are no such people
     * @param named whether that is because it names a member of staff (NU-6)
     */
    record Restricted(String role, boolean named) implements AccessEvent {}

    /**
     * Somebody may see the restricted complaint.
     *
     * @param until until when; absent for no end
     */
    record AccessGiven(String caseworker, Instant until) implements AccessEvent {}

    /**
     * Somebody who may not see the restricted complaint has insisted, with a reason.
     *
     * @param until until when they may see it
     */
    record GlassBroken(String caseworker, Instant until) implements AccessEvent {}

    record RestrictionLifted() implements AccessEvent {}

    /**
     * Somebody has read the restricted complaint.
     *
     * @param what which part of it
     */
    record Seen(String what) implements AccessEvent {}
}
