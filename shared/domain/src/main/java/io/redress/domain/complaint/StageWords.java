package io.redress.domain.complaint;

import io.redress.domain.language.Messages;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.Objects;

/**
 * What a complainant reads about the stage of a complaint, in letters and on the page alike. It names the role that really has the
 * complaint there (KW-4).
 *
 * @param goFurther what the complainant can do from here; empty if nothing
 */
public record StageWords(String description, String goFurther) {

    public static StageWords of(Complaint complaint, Procedure procedure) {
        Stage stage = procedure.stageOf(complaint.stage());
        String owner = complaint.status().owner();
        String goFurther = Objects.requireNonNullElse(stage.goFurther(), "");
        if (owner == null || owner.equals(stage.owner()) || stage.sharedWith().contains(owner)) {
            return new StageWords(stage.description(), goFurther);
        }
        if (owner.equals(stage.standIn()) && stage.standInDescription() != null) {
            return new StageWords(
                    stage.standInDescription(), Objects.requireNonNullElse(stage.standInGoFurther(), goFurther));
        }
        String who = procedure
                .role(owner)
                .map(role -> role.atTheBeginning(procedure.language()))
                .orElse(procedure.name());
        return new StageWords(Messages.OF_THE_DOMAIN.in(procedure.language()).say("stage.takenOver", who), goFurther);
    }
}
