package io.redress.domain.report;

import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.List;

/** In which stage a complaint ended. */
final class Endings {

    private final Procedure procedure;

    Endings(Procedure procedure) {
        this.procedure = procedure;
    }

    /**
     * The last stage in which staff handled the complaint: one that was closed while the complainant considered the answer of
     * stage 1 ended in stage 1. If there is none, the last open stage; if there is none either, the last stage.
     */
    String stage(RegisterRow row, AsOf.Ending ending) {
        List<String> latestFirst = row.path().subList(0, ending.steps()).reversed();
        return latestFirst.stream()
                .filter(id -> awaits(id, Stage.Awaits.STAFF) && !isAfterTheEnd(id))
                .findFirst()
                .or(() -> latestFirst.stream()
                        .filter(id -> !awaits(id, Stage.Awaits.NOBODY))
                        .findFirst())
                .orElse(row.stage());
    }

    /** Whether staff only read there what came after the end. */
    private boolean isAfterTheEnd(String id) {
        return procedure.stage(id).map(Stage::afterTheEnd).orElse(false);
    }

    /** A stage that the procedure no longer has counts as one in which staff handled the complaint. */
    private boolean awaits(String id, Stage.Awaits whom) {
        return procedure.stage(id).map(Stage::awaits).orElse(Stage.Awaits.STAFF) == whom;
    }
}
