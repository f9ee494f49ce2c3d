package io.redress.domain.rules.access;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** Decides who may act in the place of the role that owns a stage. */
public final class StandIns {

    private final Procedure procedure;
    private final Access access;

    public StandIns(Procedure procedure, Access access) {
        this.procedure = procedure;
        this.access = access;
    }

    /**
     * Whether a caseworker with these roles may take an action in the place of the role that it is for: the owner of the stage or, if
     * a request about a named person waits there, the role that is consulted.
     */
    public boolean standsIn(Complaint complaint, Action action, Set<String> roles) {
        Stage stage = procedure.stageOf(complaint.stage());
        return isReplaced(complaint, stage)
                && roles.contains(complaint.status().owner())
                && (complaint.namesPerson() && stage.consults() != null
                        ? approves(stage, action)
                        : action.by().contains(stage.owner()));
    }

    /**
     * The manager to whom a complaint about a person was handed up acts for the consulted role, and not for who handed it up.
     * Actions that leave the complaint there, and those of the complainant, are for both.
     */
    private static boolean approves(Stage stage, Action action) {
        return action.by().contains(stage.consults())
                || (action.by().contains(stage.owner())
                        && (action.to() == null || action.by().contains(Action.COMPLAINANT)));
    }

    /**
     * Whether a caseworker may extend this time limit (KW-7): by one of the caseworker's own roles, or as stand-in for a role.
     * A line manager has every role that may extend it (NU-9), because no colleague may see the complaint (NU-6).
     */
    public boolean mayExtend(Complaint complaint, Limit limit, Actor.Caseworker caseworker, Instant now) {
        return access.capacities(complaint, caseworker, now).stream()
                .anyMatch(capacity -> mayExtend(complaint, limit, access.rolesOn(complaint, capacity)));
    }

    private boolean mayExtend(Complaint complaint, Limit limit, Set<String> roles) {
        Stage stage = procedure.stageOf(complaint.stage());
        boolean standsInForOwner = isReplaced(complaint, stage)
                && roles.contains(complaint.status().owner());
        return procedure
                .limit(limit.id())
                .map(definition -> definition.extendableBy().stream()
                        .anyMatch(role -> roles.contains(role)
                                || isLineManager(roles)
                                || (role.equals(stage.owner()) && standsInForOwner)))
                .orElse(false);
    }

    private boolean isLineManager(Set<String> roles) {
        return procedure.aboutPersons() != null
                && roles.contains(procedure.aboutPersons().owner());
    }

    /** Whether the stage's stand-in or the line manager of the subject owns the complaint instead of the stage's owner. */
    private boolean isReplaced(Complaint complaint, Stage stage) {
        String owner = complaint.status().owner();
        boolean lineManager = procedure.aboutPersons() != null
                && Objects.equals(owner, procedure.aboutPersons().owner());
        return owner != null && !owner.equals(stage.owner()) && (owner.equals(stage.standIn()) || lineManager);
    }
}
