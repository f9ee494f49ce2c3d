package io.redress.domain.rules;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.ActionEvent.ActedFor;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.ActionEvent.Decided;
import io.redress.domain.complaint.ActionEvent.Determined;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.IntakeEvent.Referred;
import io.redress.domain.complaint.LetterEvent.LetterDrafted;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens when an action is taken. */
final class ActionRules {

    /** How long a story may become by the complainant's own additions. */
    private static final int MAX_CHANGES = 200;

    private final Procedure procedure;
    private final TimeLimits limits;
    private final Stages stages;
    private final Permission permission;
    private final Access access;
    private final LetterOrders letterOrders;
    private final BuiltInEffects effects;

    ActionRules(
            Procedure procedure,
            TimeLimits limits,
            Stages stages,
            Permission permission,
            Access access,
            LetterOrders letterOrders,
            BuiltInEffects effects) {
        this.procedure = procedure;
        this.limits = limits;
        this.stages = stages;
        this.permission = permission;
        this.access = access;
        this.letterOrders = letterOrders;
        this.effects = effects;
    }

    Decision act(PendingChange pending, Command.Act act, Actor actor) {
        Complaint complaint = pending.complaint();
        Action action = allowed(pending, act, actor);
        if (actor instanceof Actor.Complainant && action.to() == null && complaint.version() >= MAX_CHANGES) {
            throw Rejection.conflict("this complaint has " + complaint.version()
                    + " entries already, and no more can be added by the link; please contact us");
        }
        FieldValues values = FieldValues.of(action, act, complaint, procedure);
        complete(action, values, complaint);
        if (actor instanceof Actor.Caseworker caseworker) {
            onBehalfOf(pending, caseworker).ifPresent(whom -> pending.add(new ActedFor(whom)));
        }
        if (actor instanceof Actor.Caseworker caseworker && !permission.isWord(complaint, action)) {
            pending.consultationRequestedBy(caseworker.id());
        }
        pending.add(new ActionTaken(action.id(), values.figures()));
        if (actor instanceof Actor.Complainant) {
            heard(pending, action);
        }
        if (action.effect() != null) {
            effects.follow(pending, action, act, actor, values);
        }
        found(pending, action, values);
        if (actor instanceof Actor.Caseworker caseworker && action.decides()) {
            pending.add(
                    new Decided(new Decider(caseworker.id(), complaint.status().owner(), complaint.stage())));
        }
        take(pending, action);
        return new Decision(pending.events(), values.texts());
    }

    /** The colleague for whom somebody acts: the one who has it, or by whom alone they see it. */
    private Optional<String> onBehalfOf(PendingChange pending, Actor.Caseworker caseworker) {
        Complaint complaint = pending.complaint();
        return Optional.ofNullable(complaint.status().caseworker())
                .filter(caseworker.actsFor()::contains)
                .or(() -> access.seesFor(complaint, caseworker, pending.now()));
    }

    /** The system's own action, which follows from something that the story has already told. */
    void follow(PendingChange pending, String action, Actor actor) {
        act(pending, new Command.Act(action, Map.of()), actor);
    }

    /**
     * The action, if it is offered, and to whoever asks for it. Whom a complaint is about may be told so when they come upon
     * it, but not of a restricted one.
     */
    private Action allowed(PendingChange pending, Command.Act act, Actor actor) {
        Complaint complaint = pending.complaint();
        Optional<Action> offered = procedure.action(act.action(), complaint.stage());
        boolean breaks = offered.isPresent() && offered.get().effect() == Effect.BREAK_GLASS;
        if (actor instanceof Actor.Caseworker caseworker
                && !access.mayRead(complaint, caseworker, pending.now())
                && !(breaks
                        && permission
                                .refusal(complaint, offered.get(), actor, pending.now())
                                .isEmpty())
                && (complaint.restricted() || !complaint.isAbout(caseworker.id()))) {
            throw Rejection.notFound("there is no complaint " + complaint.reference());
        }
        Action action = offered.orElseThrow(() -> notOffered(act.action(), pending, actor));
        permission.refusal(complaint, action, actor, pending.now()).ifPresent(why -> {
            throw why;
        });
        return action;
    }

    /** A letter cannot leave, or be handed on to be signed, while a part of it is missing (CP-10, NU-12). */
    private void complete(Action action, FieldValues values, Complaint complaint) {
        for (Letter letter : procedure.letters()) {
            boolean written = action.id().equals(letter.draftedBy());
            boolean sent = letter.id().equals(action.letter());
            if (written || (sent && letter.draftedBy() == null)) {
                List<Fault> missing = letter.parts().stream()
                        .filter(part -> !values.has(part))
                        .map(part -> new Fault(part, "is required: the letter cannot leave without it"))
                        .toList();
                if (!missing.isEmpty()) {
                    throw Rejection.invalid(missing);
                }
            } else if (sent && !complaint.handling().drafts().containsKey(letter.id())) {
                throw Rejection.conflict("the letter " + letter.id() + " has not been written yet");
            }
        }
    }

    /**
     * What was waited for from the complainant has come. They are told the new dates, as they were promised, unless they
     * have moved it on: then that has a letter of its own.
     */
    private void heard(PendingChange pending, Action action) {
        Handling.Pause pause = pending.complaint().handling().pause();
        if (pause != null
                && procedure
                        .pause(pause.cause())
                        .map(PauseCause::complainantEnds)
                        .orElse(false)) {
            stages.goOn(pending);
            if (action.to() == null) {
                letterOrders.order(pending, "resumed", null);
            }
        }
    }

    /** What the fields say that is a fact about the complaint itself. */
    private void found(PendingChange pending, Action action, FieldValues values) {
        values.figure(action, Field.Type.DETERMINATION).ifPresent(found -> pending.add(new Determined(found)));
        values.figure(action, Field.Type.DEPARTMENT)
                .filter(department ->
                        !department.equals(pending.complaint().entry().department()))
                .ifPresent(department -> pending.add(new Referred(department)));
        for (Letter letter : procedure.letters()) {
            if (action.id().equals(letter.draftedBy())) {
                pending.add(new LetterDrafted(letter.id()));
            }
        }
    }

    private void take(PendingChange pending, Action action) {
        pending.complaint()
                .openLimits()
                .filter(limit -> limits.definition(limit).metBy().contains(action.id()))
                .toList()
                .forEach(limit -> limits.meet(pending, limit));
        if (action.letter() != null) {
            letterOrders.order(pending, action.letter(), action.effect());
        }
        if (action.to() != null) {
            stages.enter(pending, action.to(), action.outcome());
        }
        limits.startBy(pending, action.id());
        limits.again(pending);
    }

    private Rejection notOffered(String action, PendingChange pending, Actor actor) {
        if (!procedure.knowsAction(action)) {
            return Rejection.notFound("there is no action " + action);
        }
        Complaint complaint = pending.complaint();
        String offered = permission.offered(complaint, actor, pending.now()).stream()
                .map(Action::id)
                .collect(Collectors.joining(", "));
        return Rejection.conflict(action + " is not offered in the stage " + complaint.stage() + "; "
                + (offered.isEmpty() ? "nothing is offered to you there" : "offered to you are " + offered));
    }
}
