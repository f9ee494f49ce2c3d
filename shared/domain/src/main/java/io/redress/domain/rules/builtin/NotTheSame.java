package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import java.util.Optional;

/** Records that this complaint and one that may be the same are two complaints. They stay related. */
record NotTheSame() implements BuiltInAction {

    private static final String COMPLAINT = "complaint";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Not the same complaint",
                "The same person sent another complaint within a day. Record that the two are different complaints.",
                ALL_STAGES,
                STAFF,
                Field.required(COMPLAINT, "Reference of the other complaint", Type.REFERENCE));
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(
                !complaint.handling().possiblySame().isEmpty(),
                "no complaint is noted here as possibly the same; the later of two complaints has the note");
    }

    @Override
    public void take(Taking taking) {
        String reference = Reference.parse(taking.filledIn().required(COMPLAINT))
                .orElseThrow()
                .value();
        if (!taking.complaint().handling().possiblySame().contains(reference)) {
            throw Rejection.invalid(COMPLAINT, "is not one of the complaints that may be the same");
        }
        taking.add(new IntakeEvent.NotTheSame(reference));
    }
}
