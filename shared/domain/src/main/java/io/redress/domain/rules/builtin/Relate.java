package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Rejection;
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

    @Override
    public void take(Taking taking) {
        String reference = OtherComplaint.of(
                        taking.complaint(),
                        taking.lookedUp(),
                        COMPLAINT,
                        taking.filledIn().required(COMPLAINT))
                .reference();
        boolean undecided = taking.complaint().handling().possiblySame().contains(reference);
        if (taking.complaint().handling().related().contains(reference) && !undecided) {
            throw Rejection.conflict("these complaints are related already");
        }
        taking.add(new Related(reference));
    }
}
