package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;

/** The rules of all organisations, in all versions of their procedures. */
@FunctionalInterface
public interface RuleBook {

    /** The rules of one version. Throws when this version was never deployed. */
    Rules of(String organisation, int version);

    /** The rules of the version that a complaint was submitted under. */
    default Rules of(Complaint complaint) {
        return of(complaint.organisation(), complaint.procedure());
    }
}
