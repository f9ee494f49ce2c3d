package io.redress.store;

import io.redress.domain.Complaint;
import io.redress.domain.PromisedAction;
import io.redress.domain.Restriction;
import io.redress.domain.Restriction.Viewer;
import java.util.List;

/** Whose lists something stands in: those of a role, or of one person. */
record Audience(String whose) {

    static Audience role(String role) {
        return new Audience("role#" + role);
    }

    static Audience person(String caseworker) {
        return new Audience("person#" + caseworker);
    }

    /** Whoever has to see to something promised. */
    static Audience of(PromisedAction promise) {
        return promise.caseworker() == null ? role(promise.role()) : person(promise.caseworker());
    }

    /**
     * In whose lists of open work a complaint stands: its owner's; if it is restricted, only theirs who see it for good,
     * whoever has it first, or those of the role that looks after it. So nobody else's list has to pass over it (NU-6).
     */
    static List<Audience> of(Complaint complaint) {
        Restriction restriction = complaint.handling().restriction();
        if (restriction == null) {
            return List.of(role(complaint.standing().owner()));
        }
        String caseworker = complaint.standing().caseworker();
        List<Audience> viewers = restriction.viewers().stream()
                .filter(viewer -> viewer.until() == null)
                .map(Viewer::caseworker)
                .distinct()
                .sorted((one, other) -> Boolean.compare(other.equals(caseworker), one.equals(caseworker)))
                .map(Audience::person)
                .toList();
        return viewers.isEmpty() ? List.of(role(restriction.role())) : viewers;
    }
}
