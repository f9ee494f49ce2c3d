package io.redress.domain.rules;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.Said;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.ProcedureActions;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.access.Access;
import io.redress.domain.rules.builtin.BuiltInAction;
import io.redress.domain.rules.builtin.BuiltInActions;
import io.redress.domain.rules.builtin.Situation;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may take which action on a complaint that they may see. */
final class Permission {

    private final Procedure procedure;
    private final ProcedureActions actions;
    private final SharedRules shared;
    private final Access access;
    private final FormRules forms;
    private final ErasureRules erasures;

    Permission(ProcedureActions actions, SharedRules shared, ErasureRules erasures) {
        this.procedure = actions.procedure();
        this.actions = actions;
        this.shared = shared;
        this.access = shared.access();
        this.forms = new FormRules(shared);
        this.erasures = erasures;
    }

    /** The actions that an actor may take on a complaint now. */
    List<Action> offered(Complaint complaint, Actor actor, Instant now) {
        boolean sees = !(actor instanceof Actor.Caseworker caseworker) || access.mayRead(complaint, caseworker, now);
        return actions.all().stream()
                .filter(action -> action.offeredIn(complaint.stage()))
                .filter(action -> sees || availableOnHidden(action))
                .filter(action -> rejection(complaint, action, actor, now).isEmpty())
                .map(action -> formFor(action, actor))
                .toList();
    }

    /** The action with the form that this actor fills in. */
    Action formFor(Action action, Actor actor) {
        return switch (actor) {
            case Actor.Caseworker _ -> actions.forStaff(action);
            case Actor.Public _, Actor.System _ -> action;
        };
    }

    /** Whether a caseworker may take the action on a restricted complaint that they may not see. */
    boolean availableOnHidden(Action action) {
        return BuiltInActions.of(action).map(BuiltInAction::availableOnHidden).orElse(false);
    }

    /**
     * Whether a caseworker who may not see a complaint may try an action on it, because they can take it, or because only the
     * state of the complaint is in the way and the action is for the data-protection contact, who may know that the complaint exists.
     */
    boolean mayTryOnHidden(Complaint complaint, Action action, Actor.Caseworker caseworker, Instant now) {
        Optional<Rejection> rejection = rejection(complaint, action, caseworker, now);
        return availableOnHidden(action)
                && (rejection.isEmpty()
                        || isOfContact(action) && rejection.get().reason() instanceof Rejection.Reason.Conflict);
    }

    /** Whether an action is for the data-protection contact alone, whether or not they may see the complaint. */
    private boolean isOfContact(Action action) {
        return availableOnHidden(action)
                && action.by().size() == 1
                && action.by().contains(procedure.dataProtection());
    }

    /**
     * Why an actor cannot take an action; empty when they can. If there are several reasons, the first counts: the action is for
     * others, nobody can take it now, or this caseworker may not take it here.
     */
    Optional<Rejection> rejection(Complaint complaint, Action action, Actor actor, Instant now) {
        return actor instanceof Actor.Caseworker caseworker
                ? rejection(complaint, action, caseworker, now)
                : rejectionOf(complaint, action, actor, now);
    }

    /** A caseworker may take an action that any of their capacities allows by itself. */
    private Optional<Rejection> rejection(
            Complaint complaint, Action action, Actor.Caseworker caseworker, Instant now) {
        return allowing(complaint, action, caseworker, now).isEmpty()
                ? rejectionOf(
                        complaint,
                        action,
                        access.capacities(complaint, caseworker, now).getFirst(),
                        now)
                : Optional.empty();
    }

    /** The capacities of a caseworker that allow an action; if possible, the caseworker's own is the first. */
    List<Actor.Caseworker> allowing(Complaint complaint, Action action, Actor.Caseworker caseworker, Instant now) {
        List<Actor.Caseworker> capacities =
                isOfContact(action) ? caseworker.capacities() : access.capacities(complaint, caseworker, now);
        return capacities.stream()
                .filter(capacity ->
                        rejectionOf(complaint, action, capacity, now).isEmpty())
                .toList();
    }

    private Optional<Rejection> rejectionOf(Complaint complaint, Action action, Actor actor, Instant now) {
        return notFor(complaint, action, actor)
                .map(Rejection::notAllowed)
                .or(() -> conflict(complaint, action, actor, now).map(Rejection::conflict))
                .or(() -> denial(complaint, action, actor, now).map(Rejection::notAllowed))
                .or(() -> readsOnly(complaint, action, actor, now).map(Rejection::notAllowed));
    }

    /** Why an action is for others than this actor; empty when it is for this actor. */
    private Optional<Said> notFor(Complaint complaint, Action action, Actor actor) {
        return switch (actor) {
            case Actor.Public _ ->
                action.by().contains(Action.COMPLAINANT)
                        ? Optional.empty()
                        : Optional.of(FaultWords.say("action.staffOnly", action.id()));
            case Actor.System _ ->
                action.by().contains(Action.SYSTEM)
                        ? Optional.empty()
                        : Optional.of(Said.english("the system does not take the action " + action.id()));
            case Actor.Caseworker caseworker -> notFor(complaint, action, caseworker);
        };
    }

    private Optional<Said> notFor(Complaint complaint, Action action, Actor.Caseworker caseworker) {
        if (caseworker.isAnyOf(complaint::isAbout)) {
            return Optional.of(
                    Said.english(
                            complaint.names(caseworker.id())
                                    ? "this complaint is about you, so you cannot take part in it"
                                    : "this complaint may be about you, so another member of staff has to identify its subject"));
        }
        Set<String> roles = access.rolesOn(complaint, caseworker);
        boolean named = action.by().stream().filter(Permission::isRole).anyMatch(roles::contains);
        if (!named && !shared.standIns().standsIn(complaint, action, roles)) {
            return Optional.of(Said.english("the action " + action.id() + " is for " + String.join(", ", action.by())));
        }
        if (action.decides() && caseworker.isAnyOf(person -> complaint.decidedElsewhere(person, complaint.stage()))) {
            return Optional.of(Said.english("you decided this complaint in an earlier stage, so you cannot review it"));
        }
        if (isConsultationReply(complaint, action)
                && caseworker.isAnyOf(complaint.status().consultationRequestedBy()::contains)) {
            return Optional.of(
                    Said.english("you requested this approval or advice, so another member of staff has to give it"));
        }
        return Optional.empty();
    }

    /** Whether an action gives the pending approval or advice, which only the consulted role may give (KN-6). */
    boolean isConsultationReply(Complaint complaint, Action action) {
        String consulted = complaint.status().pendingConsultation();
        String owner = procedure.stageOf(complaint.stage()).owner();
        return consulted != null
                && action.builtIn().isEmpty()
                && action.by().contains(consulted)
                && (owner == null || !action.by().contains(owner));
    }

    /** Why a caseworker may not take a built-in action here, although it is for their role; empty when they may. */
    private Optional<Said> denial(Complaint complaint, Action action, Actor actor, Instant now) {
        return actor instanceof Actor.Caseworker caseworker
                ? BuiltInActions.of(action)
                        .flatMap(builtIn -> builtIn.denial(new Situation(complaint, caseworker, now, shared)))
                        .map(Said::english)
                : Optional.empty();
    }

    /**
     * Break-glass lets somebody read for a time. Somebody who sees the complaint by nothing else takes only those actions on it that
     * they could take without seeing it.
     */
    private Optional<Said> readsOnly(Complaint complaint, Action action, Actor actor, Instant now) {
        return !availableOnHidden(action)
                        && actor instanceof Actor.Caseworker caseworker
                        && access.mayRead(complaint, caseworker, now)
                        && !access.readsForGood(complaint, caseworker, now)
                ? Optional.of(Said.english(
                        "you see this complaint only by break-glass, which lets you read it and nothing else"))
                : Optional.empty();
    }

    /** Why nobody can take an action on the complaint now; empty when somebody can. */
    private Optional<Said> conflict(Complaint complaint, Action action, Actor actor, Instant now) {
        Optional<Said> erasure = erasures.conflict(complaint, action.builtIn(), actor);
        if (erasure.isPresent()) {
            return erasure;
        }
        return BuiltInActions.of(action)
                .map(builtIn -> builtIn.conflict(complaint, now).map(Said::english))
                .orElseGet(() -> unless(!shared.limits().isDone(complaint, action), FaultWords.say("action.recorded"))
                        .or(() -> unless(
                                !action.decides() || !complaint.handling().subjectIsUnknown(),
                                FaultWords.say("action.subjectUnknown")))
                        .or(() -> withoutChoice(complaint, action)));
    }

    /** Why nobody can fill in the form of an action: nothing can be chosen in a field that it requires. */
    private Optional<Said> withoutChoice(Complaint complaint, Action action) {
        return action.fields().stream()
                .filter(field -> field.required()
                        && forms.forComplainant(action, field, complaint).nothingFits())
                .findFirst()
                .map(field -> FaultWords.say("action.noValue", action.id(), field.title()));
    }

    private static Optional<Said> unless(boolean holds, Said why) {
        return holds ? Optional.empty() : Optional.of(why);
    }

    /** No role makes a caseworker the complainant or the system, whatever the role is called. */
    private static boolean isRole(String by) {
        return !by.equals(Action.COMPLAINANT) && !by.equals(Action.SYSTEM);
    }

    /** Whether a caseworker has any role in this organisation. */
    boolean isStaff(Actor.Caseworker caseworker) {
        return caseworker.roles().stream()
                .anyMatch(role ->
                        role.equals(Role.ADMINISTRATOR) || procedure.role(role).isPresent());
    }
}
