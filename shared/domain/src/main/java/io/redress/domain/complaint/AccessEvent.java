package io.redress.domain.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may see the complaint, by which links it opens, and who read it while it was restricted. */
public sealed interface AccessEvent extends Event {

    /**
     * From now on only some members of staff may see the complaint.
     *
     * @param role the role that may see it while no single member of staff may
     * @param named whether the reason is that the complaint names a member of staff (NU-6)
     */
    record Restricted(String role, boolean named) implements AccessEvent {}

    /**
     * This member of staff may see the restricted complaint.
     *
     * @param until the end of the access; absent for no end
     */
    record AccessGiven(String caseworker, @Nullable Instant until) implements AccessEvent {}

    /**
     * A member of staff who may not see the restricted complaint has opened it all the same, with a reason.
     *
     * @param until the end of the access
     */
    record GlassBroken(String caseworker, Instant until) implements AccessEvent {}

    record RestrictionLifted() implements AccessEvent {}

    /**
     * The tracking links that were issued before open the complaint no longer.
     *
     * @param representativeOnly whether only those of the representative; else those of everybody
     */
    record LinksEnded(boolean representativeOnly) implements AccessEvent {}

    /**
     * A member of staff has read the restricted complaint.
     *
     * @param what the part that they read
     */
    record Seen(String what) implements AccessEvent {}
}
