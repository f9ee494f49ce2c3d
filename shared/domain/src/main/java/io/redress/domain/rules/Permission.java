package io.redress.domain.rules;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who may take which action on a complaint that they may see. */
final class Permission {

    private final Procedure procedure;
    private final TimeLimits limits;
    private final Access access;

    Permission(Procedure procedure, TimeLimits limits, Access access) {
        this.procedure = procedure;
        this.limits = limits;
        this.access = access;
    }

    /** What an actor may do to a complaint now. */
    List<Action> offered(Complaint complaint, Actor actor, Instant now) {
        boolean sees = !(actor instanceof Actor.Caseworker caseworker) || access.mayRead(complaint, caseworker, now);
        return procedure.everyAction().stream()
                .filter(action -> action.offeredIn(complaint.stage()))
                .filter(action -> sees || action.effect() == Effect.BREAK_GLASS)
                .filter(action -> refusal(complaint, action, actor, now).isEmpty())
                .toList();
    }

    /**
     * Why an actor cannot take an action, the first reason that counts: it is not theirs, it makes no sense as things stand,
     * or there is nothing that they may do it to. Empty when they can.
     */
    Optional<Rejection> refusal(Complaint complaint, Action action, Actor actor, Instant now) {
        return denied(complaint, action, actor)
                .map(Rejection::notAllowed)
                .or(() -> pointless(complaint, action).map(Rejection::conflict))
                .or(() -> hindered(complaint, action, actor, now).map(Rejection::notAllowed));
    }

    /** Why an action is not an actor's at all; empty when it is. */
    private Optional<String> denied(Complaint complaint, Action action, Actor actor) {
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
            return Optional.of(
                    complaint.names(caseworker.id())
                            ? "nobody takes part in a complaint about themselves"
                            : "this complaint may be about you, so somebody else has to find out whom it names");
        }
        Set<String> roles = access.rolesOn(complaint, caseworker);
        boolean named = action.by().stream().filter(Permission::isRole).anyMatch(roles::contains);
        if (!named && !standsIn(complaint, action, roles)) {
            return Optional.of("the action " + action.id() + " is for " + String.join(", ", action.by()));
        }
        if (action.decides() && complaint.decidedElsewhere(caseworker.id(), complaint.stage())) {
            return Optional.of("nobody reviews a decision of their own");
        }
        if (isWord(complaint, action)
                && complaint.status().consultationRequestedBy().contains(caseworker.id())) {
            return Optional.of("nobody gives the word that they have asked for");
        }
        if (asksOthers(complaint, action)) {
            return Optional.of("this complaint names a member of staff, so nobody else is asked about it");
        }
        return Optional.empty();
    }

    /** Whether an action gives the word that is waited for, as only whoever is asked may (KN-6). */
    boolean isWord(Complaint complaint, Action action) {
        String consulted = complaint.status().pendingConsultation();
        String owner = procedure.stageOf(complaint.stage()).owner();
        return consulted != null
                && action.effect() == null
                && action.by().contains(consulted)
                && (owner == null || !action.by().contains(owner));
    }

    /** What a line manager alone may see cannot wait for anybody else's word (NU-6). */
    private boolean asksOthers(Complaint complaint, Action action) {
        return complaint.restricted()
                && complaint.handling().restriction().named()
                && action.to() != null
                && procedure.stageOf(action.to()).consults() != null;
    }

    /** Why an action that every procedure has is not open to somebody here, although it is theirs; empty when it is. */
    private Optional<String> hindered(Complaint complaint, Action action, Actor actor, Instant now) {
        if (action.effect() == null || !(actor instanceof Actor.Caseworker caseworker)) {
            return Optional.empty();
        }
        Set<String> roles = access.rolesOn(complaint, caseworker);
        return switch (action.effect()) {
            case EXTEND ->
                unless(
                        complaint.running().anyMatch(limit -> mayExtend(complaint, limit, caseworker)),
                        "there is no time limit here to which you may give a later date");
            case PAUSE ->
                unless(
                        complaint
                                .running()
                                .anyMatch(limit ->
                                        limits.canPause(limit, now) && mayExtend(complaint, limit, caseworker)),
                        "there is no time limit here that you may let wait");
            case RESUME ->
                unless(
                        complaint.openLimits().anyMatch(limit -> mayExtend(complaint, limit, caseworker)),
                        "there is no time limit here that you may let go on");
            case REOPEN ->
                unless(
                        lastWorkedOn(complaint)
                                .filter(stage -> caseworker
                                                .id()
                                                .equals(complaint.status().caseworker())
                                        || roles.contains(stage.owner())
                                        || roles.contains(stage.standIn()))
                                .isPresent(),
                        "it is reopened by whoever had it last");
            case BREAK_GLASS ->
                unless(
                        complaint.restricted() && !access.mayRead(complaint, caseworker, now),
                        "there is nothing here that you may not see");
            case LIFT_RESTRICTION -> deniedLifting(complaint, caseworker, now);
            case ASSIGN,
                    NOTE,
                    INFORM,
                    RECLASSIFY,
                    NAME_PERSON,
                    UNNAME_PERSON,
                    SUBJECT_NOT_STAFF,
                    SEND_AGAIN,
                    RESTRICT,
                    RELATE,
                    RECORD_INCIDENT,
                    ADD_FOLLOW_ON_ACTION,
                    COMPLETE_FOLLOW_ON_ACTION,
                    LESSON -> Optional.empty();
        };
    }

    private Optional<String> deniedLifting(Complaint complaint, Actor.Caseworker caseworker, Instant now) {
        if (complaint.namesPerson()) {
            return Optional.of("a complaint that names a member of staff stays with the line manager");
        }
        return unless(
                access.readsForGood(complaint, caseworker, now),
                "whoever has insisted on seeing it cannot show it to everybody else");
    }

    /** Why an action makes no sense as things stand, whoever takes it; empty when it does. */
    Optional<String> pointless(Complaint complaint, Action action) {
        Handling handling = complaint.handling();
        if (action.effect() == null) {
            return unless(!limits.isDone(complaint, action), "what it is there to record has been done")
                    .or(() -> unless(
                            !action.decides() || !handling.subjectIsUnknown(),
                            "it names somebody who was not found among the staff: before it is decided on, take"
                                    + " name-person, or subject-not-staff"));
        }
        return switch (action.effect()) {
            case PAUSE -> unless(handling.pause() == null, "it waits already");
            case RESUME -> unless(handling.pause() != null, "it does not wait for anything");
            case RESTRICT -> unless(!complaint.restricted(), "it is restricted already");
            case LIFT_RESTRICTION -> unless(complaint.restricted(), "it is not restricted");
            case UNNAME_PERSON -> unless(!complaint.about().isEmpty(), "it names nobody of the staff");
            case SUBJECT_NOT_STAFF -> unless(handling.subjectIsUnknown(), "it gives no name that is still to be found");
            case COMPLETE_FOLLOW_ON_ACTION ->
                unless(handling.open().findAny().isPresent(), "nothing is promised that is not done");
            case ASSIGN,
                    NOTE,
                    INFORM,
                    EXTEND,
                    RECLASSIFY,
                    NAME_PERSON,
                    SEND_AGAIN,
                    BREAK_GLASS,
                    RELATE,
                    RECORD_INCIDENT,
                    ADD_FOLLOW_ON_ACTION,
                    LESSON,
                    REOPEN -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean holds, String why) {
        return holds ? Optional.empty() : Optional.of(why);
    }

    /** The last stage in which staff had to move: where a closed complaint goes when it is reopened. */
    Optional<Stage> lastWorkedOn(Complaint complaint) {
        List<String> path = complaint.path();
        for (int i = path.size() - 1; i >= 0; i--) {
            Stage stage = procedure.stageOf(path.get(i));
            if (stage.awaits() == Stage.Awaits.STAFF && stage.consults() == null) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** Nobody becomes the complainant or the system by a role of that name. */
    private static boolean isRole(String by) {
        return !by.equals(Action.COMPLAINANT) && !by.equals(Action.SYSTEM);
    }

    /** When somebody stands in for the owner of a stage, they may do what the owner might. */
    private boolean standsIn(Complaint complaint, Action action, Set<String> roles) {
        Stage stage = procedure.stageOf(complaint.stage());
        return stoodInFor(complaint, stage)
                && roles.contains(complaint.status().owner())
                && action.by().contains(stage.owner());
    }

    /**
     * Whether a caseworker may give that limit a later date (KW-7): by their role, or standing in for its. Whoever has a
     * complaint as line manager has nobody beside them to ask (NU-6), and counts for every role that may (NU-9).
     */
    boolean mayExtend(Complaint complaint, Limit limit, Actor.Caseworker caseworker) {
        Stage stage = procedure.stageOf(complaint.stage());
        Set<String> roles = access.rolesOn(complaint, caseworker);
        return procedure
                .limit(limit.id())
                .map(definition -> definition.extendableBy().stream()
                        .anyMatch(role -> roles.contains(role)
                                || isLineManager(roles)
                                || (role.equals(stage.owner())
                                        && stoodInFor(complaint, stage)
                                        && roles.contains(complaint.status().owner()))))
                .orElse(false);
    }

    private boolean isLineManager(Set<String> roles) {
        return procedure.aboutPersons() != null
                && roles.contains(procedure.aboutPersons().owner());
    }

    /** By the stage's stand-in, or by the line manager of whoever the complaint names. */
    private boolean stoodInFor(Complaint complaint, Stage stage) {
        String owner = complaint.status().owner();
        boolean lineManager = procedure.aboutPersons() != null
                && Objects.equals(owner, procedure.aboutPersons().owner());
        return owner != null && !owner.equals(stage.owner()) && (owner.equals(stage.standIn()) || lineManager);
    }

    /** Whether somebody is a member of the organisation's staff at all, or keeps its directory. */
    boolean isStaff(Actor.Caseworker caseworker) {
        return caseworker.roles().stream()
                .anyMatch(role ->
                        role.equals(Role.ADMINISTRATOR) || procedure.role(role).isPresent());
    }
}
