package io.redress.domain.report;

import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.List;

/** At which stage complaints ended. */
final class Endings {

    private final Procedure procedure;

    Endings(Procedure procedure) {
        this.procedure = procedure;
    }

    /**
     * The last stage in which staff had the complaint: one that was closed while the answer to stage 1 was weighed ended
     * at stage 1. Failing that, the last stage that was not a closed one, or the last.
     */
    String stage(RegisterRow row, Closing closing) {
        List<String> latestFirst = row.path().subList(0, closing.steps()).reversed();
        return latestFirst.stream()
                .filter(id -> awaits(id, Stage.Awaits.STAFF))
                .findFirst()
                .or(() -> latestFirst.stream()
                        .filter(id -> !awaits(id, Stage.Awaits.NOBODY))
                        .findFirst())
                .orElse(row.stage());
    }

    /** A stage of an earlier version that the procedure no longer has was most likely the staff's. */
    private boolean awaits(String id, Stage.Awaits whom) {
        return procedure.stage(id).map(Stage::awaits).orElse(Stage.Awaits.STAFF) == whom;
    }
}
