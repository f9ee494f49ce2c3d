package io.redress.domain.procedure;

import io.redress.domain.procedure.Alert.To;
import io.redress.domain.procedure.Role.Sees;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the faults in the escalation of a time limit. Each level must fall to a role of its own that may read the complaint. All
 * staff who may read a complaint can act on it: at least, they can assign it.
 */
final class EscalationFaults {

    private final Procedure procedure;
    private final FaultCollector findings;

    EscalationFaults(Procedure procedure, FaultCollector findings) {
        this.procedure = procedure;
        this.findings = findings;
    }

    void find(TimeLimit limit) {
        int levels = levels(limit);
        for (String id : limit.stages()) {
            procedure.stage(id).filter(stage -> !stage.closed()).ifPresent(stage -> Stream.concat(
                            Stream.of(stage.owner(), stage.standIn()), stage.sharedWith().stream())
                    .forEach(owner -> levels(limit, stage, owner, levels)));
        }
    }

    /** How many levels above the caseworker the alerts of a limit have. */
    private static int levels(TimeLimit limit) {
        return limit.alerts().stream()
                .map(Alert::to)
                .mapToInt(to -> to == To.DIRECTOR ? 2 : to == To.MANAGER ? 1 : 0)
                .max()
                .orElse(0);
    }

    private void levels(TimeLimit limit, Stage stage, @Nullable String owner, int levels) {
        List<String> above = owner == null
                ? List.of()
                : procedure.role(owner).map(Role::escalatesTo).orElse(List.of());
        String place = "time limit " + limit.id() + " in the stage " + stage.id() + ": ";
        if (owner == null || procedure.role(owner).isEmpty()) {
            return;
        }
        findings.check(
                above.size() >= levels,
                place + "its alerts have " + levels + " levels above the role " + owner + ", whose escalatesTo names "
                        + above.size());
        for (String role : above.subList(0, Math.min(levels, above.size()))) {
            findings.check(
                    mayRead(role, stage),
                    place + "an alert falls to the role " + role + ", which may not read the complaint there");
        }
    }

    /** Administrators may read every complaint that is not restricted. */
    private boolean mayRead(String role, Stage stage) {
        return role.equals(Role.ADMINISTRATOR)
                || role.equals(stage.owner())
                || role.equals(stage.consults())
                || procedure
                        .role(role)
                        .filter(known -> known.sees() == Sees.EVERYTHING)
                        .isPresent();
    }
}
