package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;

/** The rules of every organisation, in every version that a complaint may have begun under. */
@FunctionalInterface
public interface RuleBook {

    /** The rules of one version; one that was never published is a fault of the deployment. */
    Rules of(String organisation, int version);

    /** The rules that a complaint keeps. */
    default Rules of(Complaint complaint) {
        return of(complaint.organisation(), complaint.procedure());
    }
}
