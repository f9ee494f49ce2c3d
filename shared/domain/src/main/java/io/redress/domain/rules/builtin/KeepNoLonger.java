package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.DATA_PROTECTION;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ErasureEvent.RetentionReleased;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.util.Optional;

/** Ends the hold on the personal data of a complaint. */
record KeepNoLonger() implements BuiltInAction {

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Keep the personal data no longer than usual",
                "End the hold. The personal data is erased when its usual time is over.",
                ALL_STAGES,
                DATA_PROTECTION,
                Field.confidentialText("reason", "Reason", true));
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(complaint.handling().heldUntil() != null, "the data of this complaint is not on hold");
    }

    @Override
    public void take(Taking taking) {
        taking.add(new RetentionReleased());
    }
}
