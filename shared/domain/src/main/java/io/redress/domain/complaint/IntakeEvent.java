package io.redress.domain.complaint;

import java.time.Instant;
import java.util.Map;

/** How the complaint came in, and where it is recorded. */
public sealed interface IntakeEvent extends Event {

    /**
     * The first event of every complaint.
     *
     * @param addressedTo to whom in person; absent for nobody
     * @param reachable whether an e-mail address was given
     * @param contactable whether any way to reach the complainant was given
     * @param origin what is recorded of the way it came, such as an ombudsman's reference
     */
    record Submitted(
            String kind,
            String channel,
            String addressedTo,
            String category,
            String department,
            Instant received,
            boolean reachable,
            boolean contactable,
            String relatesTo,
            Map<String, String> origin)
            implements IntakeEvent {

        public Submitted {
            origin = origin == null ? Map.of() : Map.copyOf(origin);
        }

        Submitted as(String newKind) {
            return new Submitted(
                    newKind,
                    channel,
                    addressedTo,
                    category,
                    department,
                    received,
                    reachable,
                    contactable,
                    relatesTo,
                    origin);
        }

        Submitted in(String newDepartment) {
            return new Submitted(
                    kind,
                    channel,
                    addressedTo,
                    category,
                    newDepartment,
                    received,
                    reachable,
                    contactable,
                    relatesTo,
                    origin);
        }
    }

    /** It belongs to this department from now on (KN-3). */
    record Referred(String department) implements IntakeEvent {}

    /** It has been entered in a department's own register, under a running number of that register (KN-4). */
    record Registered(String department, int number) implements IntakeEvent {}

    /** The entry is of another kind than was thought; reference and receipt stay. */
    record Reclassified(String kind) implements IntakeEvent {}

    /** It has to do with another complaint. */
    record Related(String reference) implements IntakeEvent {}
}
