package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.DATA_PROTECTION;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.ErasureEvent.RetentionReleased;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.change.Erasures;
import java.time.Instant;
import java.util.Optional;

/** Ends the hold on the personal data of a complaint. An erasure that waited goes on, on a day that the person is told. */
record KeepNoLonger() implements BuiltInAction {

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Keep the personal data no longer than usual",
                "End the hold. The personal data is erased when its usual time is over. If its erasure was ordered, the person is told the day first.",
                ALL_STAGES,
                DATA_PROTECTION,
                Field.confidentialText("reason", "Reason", true));
    }

    @Override
    public boolean availableOnHidden() {
        return true;
    }

    @Override
    public Optional<String> conflict(Complaint complaint, Instant now) {
        return unless(complaint.isOnHold(now), "the data of this complaint is not on hold");
    }

    @Override
    public void take(Taking taking) {
        Erasure waiting = taking.complaint().handling().erasure();
        taking.add(new RetentionReleased());
        if (waiting != null) {
            Erasures.order(
                    taking.pending(),
                    waiting.ground(),
                    taking.rules().calendar().zone());
            taking.rules().letters().order(taking.pending(), BuiltInLetter.ERASURE.id());
        }
    }
}
