package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.OPEN_STAGES;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.StageEvent.Paused;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pauses the time limits while the complaint waits for something outside, and tells the complainant. */
record Pause() implements BuiltInAction {

    private static final String CAUSE = "cause";
    private static final String UNTIL = "until";

    @Override
    public boolean isIn(Procedure procedure) {
        return !procedure.pauses().isEmpty();
    }

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                        "Pause",
                        "Wait for something outside. The time limits keep what is left of them, and the complainant gets a letter.",
                        OPEN_STAGES,
                        STAFF,
                        Field.choice(CAUSE, "What it waits for", causes(procedure)),
                        Field.required(UNTIL, "When the pause ends at the latest, a working day", Type.DATE),
                        Field.quotedText("reason", "Reason, as the complainant will read it"))
                .sending(BuiltInLetter.PAUSED);
    }

    private static List<Choice> causes(Procedure procedure) {
        List<Choice> causes = new ArrayList<>();
        for (PauseCause cause : procedure.pauses()) {
            causes.add(Choice.of(cause.id(), cause.title()));
        }
        return causes;
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(complaint.handling().pause() == null, "this complaint is already paused");
    }

    @Override
    public Optional<String> denial(Situation situation) {
        return unless(
                situation
                        .complaint()
                        .running()
                        .anyMatch(limit -> situation.rules().limits().pauses().canPause(limit, situation.now())
                                && situation.mayExtend(limit)),
                "no time limit runs here that you may pause");
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        return situation.futureDays(field);
    }

    @Override
    public void take(Taking taking) {
        Instant until = taking.endOf(UNTIL);
        taking.rules().limits().pauses().pause(taking.pending());
        taking.add(new Paused(taking.filledIn().required(CAUSE), until));
    }
}
