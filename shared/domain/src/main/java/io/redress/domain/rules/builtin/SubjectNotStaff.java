package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.OPEN_STAGES;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.util.Optional;

/** Records that the person whom the complaint names is not a member of staff. */
record SubjectNotStaff() implements BuiltInAction {

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "The subject is not a member of staff",
                "Record that the person whom the complaint names does not work here, so that the usual staff handle it.",
                OPEN_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.confidentialText("reason", "Reason", true));
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(
                complaint.handling().subjectIsUnknown(), "this complaint gives no name that is still to be identified");
    }

    @Override
    public void take(Taking taking) {
        taking.rules().assignment().subjectNotStaff(taking.pending());
    }
}
