package io.redress.domain;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import java.util.Objects;
import java.util.Optional;

/** Who may take which action on a complaint. */
final class Permission {

    private final Procedure procedure;

    Permission(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Why an actor may not take an action; empty when they may. */
    Optional<String> denied(Complaint complaint, Action action, Actor actor) {
        return switch (actor) {
            case Actor.Complainant _ ->
                action.by().contains(Action.COMPLAINANT)
                        ? Optional.empty()
                        : Optional.of("only staff can take the action " + action.id());
            case Actor.System _ ->
                action.by().contains(Action.SYSTEM)
                        ? Optional.empty()
                        : Optional.of("the action " + action.id() + " is not taken by itself");
            case Actor.Caseworker caseworker -> denied(complaint, action, caseworker);
        };
    }

    private Optional<String> denied(Complaint complaint, Action action, Actor.Caseworker caseworker) {
        if (complaint.isAbout(caseworker.id())) {
            return Optional.of("nobody takes part in a complaint about themselves");
        }
        boolean named = action.by().stream().filter(Permission::isRole).anyMatch(caseworker.roles()::contains);
        if (!named && !standsIn(complaint, action, caseworker)) {
            return Optional.of("the action " + action.id() + " is for " + String.join(", ", action.by()));
        }
        if (action.decides() && complaint.decidedElsewhere(caseworker.id(), complaint.stage())) {
            return Optional.of("nobody reviews a decision of their own");
        }
        if (action.effect() == Effect.EXTEND
                && complaint.running().noneMatch(limit -> mayExtend(complaint, limit, caseworker))) {
            return Optional.of("there is no time limit here to which you may give a later date");
        }
        return Optional.empty();
    }

    /** Nobody becomes the complainant or the system by a role of that name. */
    private static boolean isRole(String by) {
        return !by.equals(Action.COMPLAINANT) && !by.equals(Action.SYSTEM);
    }

    /** When somebody stands in for the owner of a stage, they may do what the owner might. */
    private boolean standsIn(Complaint complaint, Action action, Actor.Caseworker caseworker) {
        Stage stage = procedure.stageOf(complaint.stage());
        return stoodInFor(complaint, stage)
                && caseworker.roles().contains(stage.standIn())
                && action.by().contains(stage.owner());
    }

    /** Whether a caseworker may give that limit a later date (KW-7): by their role, or standing in for its. */
    boolean mayExtend(Complaint complaint, Limit limit, Actor.Caseworker caseworker) {
        Stage stage = procedure.stageOf(complaint.stage());
        return procedure
                .limit(limit.id())
                .map(definition -> definition.extendableBy().stream()
                        .anyMatch(role -> caseworker.roles().contains(role)
                                || (role.equals(stage.owner())
                                        && stoodInFor(complaint, stage)
                                        && caseworker.roles().contains(stage.standIn()))))
                .orElse(false);
    }

    private static boolean stoodInFor(Complaint complaint, Stage stage) {
        return stage.standIn() != null && Objects.equals(complaint.standing().owner(), stage.standIn());
    }

    /** Whether somebody is a member of the organisation's staff at all, or keeps its directory. */
    boolean isStaff(Actor.Caseworker caseworker) {
        return caseworker.roles().stream()
                .anyMatch(role ->
                        role.equals(Role.ADMINISTRATOR) || procedure.role(role).isPresent());
    }
}
