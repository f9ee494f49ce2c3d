package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.CLOSED_STAGES;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.Collections;
import java.util.Optional;

/** Opens a closed complaint again (KW-14). */
record Reopen() implements BuiltInAction {

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                        "Reopen",
                        "Handle a closed complaint again, in the last stage in which staff worked on it. Its time limits start again.",
                        CLOSED_STAGES,
                        STAFF,
                        Field.quotedText("reason", "Reason, as the complainant will read it"))
                .sending(BuiltInLetter.STAGE_OPENED);
    }

    @Override
    public Optional<String> denial(Situation situation) {
        String caseworker = situation.caseworker().holder();
        return unless(
                lastWorkedOn(situation.complaint(), situation.rules().procedure())
                        .filter(stage ->
                                caseworker.equals(situation.complaint().status().caseworker())
                                        || !Collections.disjoint(stage.team(stage.owner()), situation.roles())
                                        || situation.roles().contains(stage.standIn()))
                        .isPresent(),
                "only the caseworker or the role that handled this complaint last can reopen it");
    }

    @Override
    public void take(Taking taking) {
        Stage stage =
                lastWorkedOn(taking.complaint(), taking.rules().procedure()).orElseThrow();
        taking.rules().stages().enter(taking.pending(), stage.id(), null);
    }

    /** The last stage in which staff had to act. */
    private static Optional<Stage> lastWorkedOn(Complaint complaint, Procedure procedure) {
        return complaint.path().reversed().stream()
                .map(procedure::stageOf)
                .filter(stage ->
                        stage.awaits() == Stage.Awaits.STAFF && stage.consults() == null && !stage.afterTheEnd())
                .findFirst();
    }
}
