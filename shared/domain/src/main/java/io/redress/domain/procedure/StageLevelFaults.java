package io.redress.domain.procedure;

import java.util.Objects;
import java.util.Set;

/**
 * Finds the faults in the levels of stages. A procedure may have none at all; its reports then do not say how far complaints went. If
 * one stage has a level, every stage in which a complaint may be open needs one.
 */
final class StageLevelFaults {

    private static final int HIGHEST = 4;

    private final Procedure procedure;
    private final FaultCollector findings;

    StageLevelFaults(Procedure procedure, FaultCollector findings) {
        this.procedure = procedure;
        this.findings = findings;
    }

    void find() {
        if (procedure.stages().stream().map(Stage::level).allMatch(Objects::isNull)) {
            return;
        }
        Set<String> ofComplaints = ReachableStages.ofComplaints(procedure);
        for (Stage stage : procedure.stages()) {
            String place = "stage " + stage.id();
            Integer level = stage.level();
            findings.check(
                    level == null || (level >= 1 && level <= HIGHEST), place + " needs a level from 1 to " + HIGHEST);
            findings.check(
                    level == null || !stage.afterTheEnd(),
                    place + " has a level, but a complaint that is read there has ended");
            findings.check(
                    level != null || stage.closed() || stage.afterTheEnd() || !ofComplaints.contains(stage.id()),
                    place + " has no level, but other stages have one and a complaint can be open there");
        }
    }
}
