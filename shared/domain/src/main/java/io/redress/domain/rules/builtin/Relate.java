package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.IntakeEvent.Related;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;

/** Records that two complaints are connected. */
record Relate() implements BuiltInAction {

    private static final String COMPLAINT = "complaint";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Relate to another complaint",
                "Record that this complaint and another one are connected.",
                ALL_STAGES,
                STAFF,
                Field.required(COMPLAINT, "Reference of the other complaint", Type.REFERENCE),
                Field.confidentialText("note", "How they are connected", false));
    }

    /**
     * The caller looks up only a complaint that the caseworker may see, so a hidden one and one that does not exist are rejected
     * in the same words. A complaint that is not restricted must not name a restricted one.
     */
    @Override
    public void take(Taking taking) {
        String reference = Reference.parse(taking.filledIn().required(COMPLAINT))
                .orElseThrow()
                .value();
        if (reference.equals(taking.complaint().reference())) {
            throw Rejection.invalid(COMPLAINT, "must be another complaint");
        }
        Complaint other = taking.lookedUp()
                .other()
                .filter(found -> found.reference().equals(reference))
                .orElseThrow(() -> Rejection.invalid(COMPLAINT, "is not a complaint of this organisation"));
        if (other.restricted() && !taking.complaint().restricted()) {
            throw Rejection.invalid(
                    COMPLAINT,
                    "is restricted: relate that complaint to this one instead, where fewer staff can see it");
        }
        if (taking.complaint().handling().related().contains(reference)) {
            throw Rejection.conflict("these complaints are related already");
        }
        taking.add(new Related(reference));
    }
}
