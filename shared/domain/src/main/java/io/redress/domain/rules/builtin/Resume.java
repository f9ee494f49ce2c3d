package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.OPEN_STAGES;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.util.Optional;

/** Ends a pause, and tells the complainant the new dates. */
record Resume() implements BuiltInAction {

    @Override
    public boolean isIn(Procedure procedure) {
        return !procedure.pauses().isEmpty();
    }

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                        "Resume",
                        "End the pause. The time limits go on with what was left of them, and the complainant gets a letter.",
                        OPEN_STAGES,
                        STAFF,
                        Field.confidentialText("note", "Note", false))
                .sending(BuiltInLetter.RESUMED);
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(complaint.handling().pause() != null, "this complaint is not paused");
    }

    @Override
    public Optional<String> denial(Situation situation) {
        return unless(
                situation.complaint().openLimits().anyMatch(situation::mayExtend),
                "there is no time limit here that you may resume");
    }

    @Override
    public void take(Taking taking) {
        taking.rules().stages().endPause(taking.pending());
    }
}
