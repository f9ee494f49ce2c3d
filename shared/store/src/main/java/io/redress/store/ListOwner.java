package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.Restriction.Viewer;
import io.redress.domain.procedure.Role;
import java.util.List;
import java.util.stream.Stream;

/** The owner of a work list: a role or a person. */
record ListOwner(String whose) {

    static ListOwner role(String role) {
        return new ListOwner("role#" + role);
    }

    static ListOwner person(String caseworker) {
        return new ListOwner("person#" + caseworker);
    }

    /**
     * The owners of the lists of untold letters in which a complaint stands. No role owns a closed complaint, so those who had it
     * last have to see to its letters, and the administrators.
     */
    static List<ListOwner> ofUntoldLetters(Complaint complaint) {
        if (complaint.open() || complaint.restricted()) {
            return of(complaint);
        }
        return Stream.concat(
                        Stream.ofNullable(complaint.status().caseworker()).map(ListOwner::person),
                        Stream.of(role(Role.ADMINISTRATOR)))
                .toList();
    }

    /** The person or the role that has to complete a follow-on action. */
    static ListOwner of(FollowOnAction followOnAction) {
        if (followOnAction.caseworker() != null) {
            return person(followOnAction.caseworker());
        }
        if (followOnAction.role() != null) {
            return role(followOnAction.role());
        }
        throw new IllegalStateException("the follow-on action " + followOnAction.id() + " is for nobody");
    }

    /**
     * The owners of the work lists in which a complaint stands: the role that owns it; of a restricted complaint, its permanent
     * viewers with the caseworker first, or else the role that looks after it. So no other list has to skip it (NU-6).
     * No role owns a closed complaint.
     */
    static List<ListOwner> of(Complaint complaint) {
        Restriction restriction = complaint.handling().restriction();
        if (restriction == null) {
            return Stream.ofNullable(complaint.status().owner())
                    .map(ListOwner::role)
                    .toList();
        }
        String caseworker = complaint.status().caseworker();
        List<ListOwner> viewers = restriction.viewers().stream()
                .filter(viewer -> viewer.until() == null)
                .map(Viewer::caseworker)
                .distinct()
                .sorted((one, other) -> Boolean.compare(other.equals(caseworker), one.equals(caseworker)))
                .map(ListOwner::person)
                .toList();
        return viewers.isEmpty() ? List.of(role(restriction.role())) : viewers;
    }
}
