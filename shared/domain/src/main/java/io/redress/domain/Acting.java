package io.redress.domain;

import io.redress.domain.Event.ActedFor;
import io.redress.domain.Event.ActionTaken;
import io.redress.domain.Event.Decided;
import io.redress.domain.Event.Determined;
import io.redress.domain.Event.LetterDrafted;
import io.redress.domain.Event.Referred;
import io.redress.domain.Refused.Fault;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Procedure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens when an action is taken. */
final class Acting {

    /** How long a story may become by the complainant's own additions. */
    private static final int LONGEST_STORY = 200;

    private final Procedure procedure;
    private final TimeLimits limits;
    private final Stages stages;
    private final Permission permission;
    private final Access access;
    private final Outgoing outgoing;
    private final Effects effects;

    Acting(
            Procedure procedure,
            TimeLimits limits,
            Stages stages,
            Permission permission,
            Access access,
            Outgoing outgoing,
            Effects effects) {
        this.procedure = procedure;
        this.limits = limits;
        this.stages = stages;
        this.permission = permission;
        this.access = access;
        this.outgoing = outgoing;
        this.effects = effects;
    }

    Decision act(Story story, Command.Act act, Actor actor) {
        Complaint complaint = story.complaint();
        Action action = allowed(story, act, actor);
        if (actor instanceof Actor.Complainant && action.to() == null && complaint.version() >= LONGEST_STORY) {
            throw Refused.notNow("this complaint has " + complaint.version()
                    + " entries already, and no more can be added by the link; please contact us");
        }
        FieldValues values = FieldValues.of(action, act, complaint, procedure);
        complete(action, values, complaint);
        if (actor instanceof Actor.Caseworker caseworker) {
            onBehalfOf(story, caseworker).ifPresent(whom -> story.add(new ActedFor(whom)));
        }
        story.add(new ActionTaken(action.id(), values.figures()));
        if (actor instanceof Actor.Complainant) {
            heard(story, action);
        }
        if (action.effect() != null) {
            effects.follow(story, action, act, actor, values);
        }
        found(story, action, values);
        if (actor instanceof Actor.Caseworker caseworker && action.decides()) {
            story.add(new Decided(
                    new Decider(caseworker.id(), complaint.standing().owner(), complaint.stage())));
        }
        take(story, action);
        return new Decision(story.events(), values.texts());
    }

    /** The colleague for whom somebody acts: the one who has it, or by whom alone they see it. */
    private Optional<String> onBehalfOf(Story story, Actor.Caseworker caseworker) {
        Complaint complaint = story.complaint();
        return Optional.ofNullable(complaint.standing().caseworker())
                .filter(caseworker.actsFor()::contains)
                .or(() -> access.seesFor(complaint, caseworker, story.now()));
    }

    /** The system's own action, which follows from something that the story has already told. */
    void follow(Story story, String action, Actor actor) {
        act(story, new Command.Act(action, Map.of()), actor);
    }

    /**
     * The action, if it is offered, and to whoever asks for it. Whom a complaint is about may be told so when they come upon
     * it, but not of a restricted one.
     */
    private Action allowed(Story story, Command.Act act, Actor actor) {
        Complaint complaint = story.complaint();
        Optional<Action> offered = procedure.action(act.action(), complaint.stage());
        boolean breaks = offered.isPresent() && offered.get().effect() == Effect.BREAK_GLASS;
        if (actor instanceof Actor.Caseworker caseworker
                && !access.mayRead(complaint, caseworker, story.now())
                && !(breaks
                        && permission
                                .denied(complaint, offered.get(), actor, story.now())
                                .isEmpty())
                && (complaint.restricted() || !complaint.isAbout(caseworker.id()))) {
            throw Refused.unknown("there is no complaint " + complaint.reference());
        }
        Action action = offered.orElseThrow(() -> notOffered(act.action(), complaint));
        permission.denied(complaint, action, actor, story.now()).ifPresent(why -> {
            throw Refused.notAllowed(why);
        });
        permission.pointless(complaint, action).ifPresent(why -> {
            throw Refused.notNow(why);
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
                    throw Refused.invalid(missing);
                }
            } else if (sent && !complaint.handling().drafts().containsKey(letter.id())) {
                throw Refused.notNow("the letter " + letter.id() + " has not been written yet");
            }
        }
    }

    /**
     * What was waited for from the complainant has come. They are told the new dates, as they were promised, unless they
     * have moved it on: then that has a letter of its own.
     */
    private void heard(Story story, Action action) {
        Handling.Pause pause = story.complaint().handling().pause();
        if (pause != null
                && procedure
                        .pause(pause.cause())
                        .map(PauseCause::complainantEnds)
                        .orElse(false)) {
            stages.goOn(story);
            if (action.to() == null) {
                outgoing.order(story, "resumed", null);
            }
        }
    }

    /** What the fields say that is a fact about the complaint itself. */
    private void found(Story story, Action action, FieldValues values) {
        values.figure(action, Field.Type.DETERMINATION).ifPresent(found -> story.add(new Determined(found)));
        values.figure(action, Field.Type.DEPARTMENT)
                .filter(department ->
                        !department.equals(story.complaint().entry().department()))
                .ifPresent(department -> story.add(new Referred(department)));
        for (Letter letter : procedure.letters()) {
            if (action.id().equals(letter.draftedBy())) {
                story.add(new LetterDrafted(letter.id()));
            }
        }
    }

    private void take(Story story, Action action) {
        story.complaint()
                .openLimits()
                .filter(limit -> limits.definition(limit).metBy().contains(action.id()))
                .toList()
                .forEach(limit -> limits.meet(story, limit));
        if (action.letter() != null) {
            outgoing.order(story, action.letter(), action.effect());
        }
        if (action.to() != null) {
            stages.enter(story, action.to(), action.outcome());
        }
        limits.startBy(story, action.id());
        limits.again(story);
    }

    private Refused notOffered(String action, Complaint complaint) {
        if (!procedure.knowsAction(action)) {
            return Refused.unknown("there is no action " + action);
        }
        return Refused.notNow(action + " is not offered in the stage " + complaint.stage() + "; offered are "
                + procedure.everyAction().stream()
                        .filter(offered -> offered.offeredIn(complaint.stage()))
                        .map(Action::id)
                        .collect(Collectors.joining(", ")));
    }
}
