package io.redress.domain.complaint;

import org.jspecify.annotations.Nullable;

/** Which caseworker has the complaint. */
public sealed interface AssignmentEvent extends Event {

    record Assigned(String caseworker) implements AssignmentEvent {}

    /**
     * No member of staff with the owner's role can take the complaint.
     *
     * @param aboutHead true if it is about somebody at the top of the staff, and nobody could take it who does not report to that
     *     person; otherwise absent
     */
    record LeftUnassigned(String owner, @Nullable Boolean aboutHead) implements AssignmentEvent {

        // Written out, because the event is also read from JSON and there is a shorter constructor.
        public LeftUnassigned(String owner, @Nullable Boolean aboutHead) {
            this.owner = owner;
            this.aboutHead = aboutHead;
        }

        public LeftUnassigned(String owner) {
            this(owner, null);
        }

        public boolean isAboutHead() {
            return Boolean.TRUE.equals(aboutHead);
        }
    }

    /** The complaint has no caseworker, and the system looks for one again. */
    record AssignmentSought() implements AssignmentEvent {}
}
