package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.Restriction.Viewer;
import java.util.List;

/** Whose lists something stands in: those of a role, or of one person. */
record ListOwner(String whose) {

    static ListOwner role(String role) {
        return new ListOwner("role#" + role);
    }

    static ListOwner person(String caseworker) {
        return new ListOwner("person#" + caseworker);
    }

    /** Whoever has to see to something promised. */
    static ListOwner of(FollowOnAction followOnAction) {
        return followOnAction.caseworker() == null ? role(followOnAction.role()) : person(followOnAction.caseworker());
    }

    /**
     * In whose lists of open work a complaint stands: its owner's; if it is restricted, only theirs who see it for good,
     * whoever has it first, or those of the role that looks after it. So nobody else's list has to pass over it (NU-6).
     */
    static List<ListOwner> of(Complaint complaint) {
        Restriction restriction = complaint.handling().restriction();
        if (restriction == null) {
            return List.of(role(complaint.status().owner()));
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
