package io.redress.domain.rules.builtin;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.form.LookedUp;

/** Another complaint that an action names. */
public final class OtherComplaint {

    private OtherComplaint() {}

    /**
     * The other complaint. The caller looks up only a complaint that the caseworker may see, so a hidden one and one that does not
     * exist are rejected in the same words. A complaint that is not restricted must not name a restricted one.
     *
     * @param field the field that names it
     * @param value what was filled in there
     */
    public static Complaint of(Complaint complaint, LookedUp lookedUp, String field, String value) {
        String reference = Reference.parse(value).orElseThrow().value();
        if (reference.equals(complaint.reference())) {
            throw Rejection.invalid(field, "must be another complaint");
        }
        Complaint other = lookedUp.other()
                .filter(found -> found.reference().equals(reference))
                .orElseThrow(() -> Rejection.invalid(field, "is not a complaint of this organisation"));
        if (isTooRestricted(complaint, other)) {
            throw Rejection.invalid(
                    field, "is restricted: relate that complaint to this one instead, where fewer staff can see it");
        }
        return other;
    }

    /** Whether more people can see the complaint than the other one, which therefore must not be named there. */
    public static boolean isTooRestricted(Complaint complaint, Complaint other) {
        return other.restricted() && !complaint.restricted();
    }
}
