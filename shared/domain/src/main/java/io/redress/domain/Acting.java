package io.redress.domain;

import io.redress.domain.Event.ActionTaken;
import io.redress.domain.Event.Assigned;
import io.redress.domain.Event.Decided;
import io.redress.domain.Event.LetterOrdered;
import io.redress.domain.Event.LetterOrderedAgain;
import io.redress.domain.Event.LetterOwed;
import io.redress.domain.Event.LimitExtended;
import io.redress.domain.Event.Reclassified;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.stream.Collectors;

/** What happens when an action is taken. */
final class Acting {

    /** How much of the calendar is left after the latest date that can be promised, so that its alerts can be counted. */
    private static final Period FOR_THE_LADDER = Period.ofMonths(1);

    /** How long a story may become by the complainant's own additions. */
    private static final int LONGEST_STORY = 200;

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final TimeLimits limits;
    private final Stages stages;
    private final Permission permission;

    Acting(Procedure procedure, WorkingCalendar calendar, TimeLimits limits, Stages stages, Permission permission) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.limits = limits;
        this.stages = stages;
        this.permission = permission;
    }

    Decision act(Story story, Command.Act act, Actor actor) {
        Complaint complaint = story.complaint();
        Action action = procedure
                .action(act.action(), complaint.stage())
                .orElseThrow(() -> notOffered(act.action(), complaint));
        permission.denied(complaint, action, actor).ifPresent(why -> {
            throw Refused.notAllowed(why);
        });
        if (actor instanceof Actor.Complainant && action.to() == null && complaint.version() >= LONGEST_STORY) {
            throw Refused.notNow("this complaint has " + complaint.version()
                    + " entries already, and no more can be added by the link; please contact us");
        }
        FieldValues values = FieldValues.of(action, act, complaint);
        story.add(new ActionTaken(action.id(), values.figures()));
        if (action.effect() != null) {
            stand(story, action, act, actor, values);
        }
        if (actor instanceof Actor.Caseworker caseworker && action.decides()) {
            story.add(new Decided(
                    new Decider(caseworker.id(), complaint.standing().owner(), complaint.stage())));
        }
        take(story, action);
        return new Decision(story.events(), values.texts());
    }

    /** The system's own action, which follows from something that the story has already told. */
    Decision follow(Story story, String action, Actor actor) {
        Decision then = act(story, new Command.Act(action, Map.of()), actor);
        return Decision.of(then.events());
    }

    private void take(Story story, Action action) {
        story.complaint()
                .running()
                .filter(limit -> limits.definition(limit).metBy().contains(action.id()))
                .toList()
                .forEach(limit -> limits.meet(story, limit));
        if (action.letter() != null) {
            order(story, action.letter(), action.effect());
        }
        if (action.to() != null) {
            stages.enter(story, action.to(), action.outcome());
        }
    }

    /** Without an e-mail address the letter is owed by hand; for an extension the complainant has been told already. */
    private static void order(Story story, String letter, Effect effect) {
        if (story.complaint().entry().reachable()) {
            story.add(new LetterOrdered(letter));
        } else if (effect != Effect.EXTEND) {
            story.add(new LetterOwed(letter));
        }
    }

    /** What the engine does besides for the actions that every procedure has. */
    private void stand(Story story, Action action, Command.Act act, Actor actor, FieldValues values) {
        switch (action.effect()) {
            case ASSIGN -> assign(story, person(act, values));
            case NAME_PERSON -> name(story, person(act, values));
            case EXTEND -> extend(story, values, actor);
            case RECLASSIFY -> reclassify(story, values.figure("kind"));
            case SEND_AGAIN -> sendAgain(story, Integer.parseInt(values.figure("change")));
            case NOTE, INFORM -> {
                // What was written is on the record with the action itself.
            }
        }
    }

    private static Candidate person(Command.Act act, FieldValues values) {
        return act.staff().stream()
                .filter(person -> person.id().equals(values.figure("caseworker")))
                .findFirst()
                .orElseThrow();
    }

    private void assign(Story story, Candidate person) {
        Assignment assignment = new Assignment(procedure, stages);
        if (person.id().equals(story.complaint().standing().caseworker())) {
            throw Refused.notNow(person.id() + " has this complaint already");
        }
        if (!assignment.fits(story.complaint(), person)) {
            throw Refused.invalid(
                    "caseworker",
                    "must be somebody of the role "
                            + story.complaint().standing().owner()
                            + " who works for its department and whom it is not about");
        }
        story.add(new Assigned(person.id()));
    }

    private void name(Story story, Candidate person) {
        new Assignment(procedure, stages).name(story, person);
    }

    /**
     * KW-7: a later date needs a reason, and the complainant is told; otherwise it does not exist. A date that has passed
     * stays missed, whatever is promised instead.
     */
    private void extend(Story story, FieldValues values, Actor actor) {
        Limit limit = story.complaint().running(values.figure("limit")).orElseThrow();
        if (!(actor instanceof Actor.Caseworker caseworker)
                || !permission.mayExtend(story.complaint(), limit, caseworker)) {
            throw Refused.notAllowed("you may not give " + limit.id() + " a later date");
        }
        limits.miss(story, limit);
        LocalDate day = LocalDate.parse(values.figure("until"));
        LocalDate latest = calendar.until().minus(FOR_THE_LADDER);
        if (day.isAfter(latest)) {
            throw Refused.invalid("until", "must be " + latest + " at the latest");
        }
        Instant until = calendar.endOf(day);
        if (!until.isAfter(limit.due()) || !until.isAfter(story.now())) {
            throw Refused.invalid(
                    "until",
                    "must be later than today and than the present date, "
                            + limit.due().atZone(calendar.zone()).toLocalDate());
        }
        if (!story.complaint().entry().reachable() && !values.texts().containsKey("told")) {
            throw Refused.invalid(
                    "told", "is required: there is no e-mail address, so say how the complainant was told");
        }
        story.add(new LimitExtended(limit.id(), limit.due(), until));
    }

    private void reclassify(Story story, String to) {
        Kind kind = procedure.kind(to).orElseThrow();
        if (kind.id().equals(story.complaint().entry().kind())) {
            throw Refused.notNow("it is recorded as " + kind.id() + " already");
        }
        if (!story.complaint().decided().isEmpty()) {
            throw Refused.notNow("it has been answered, so it stays what it was answered as");
        }
        story.add(new Reclassified(kind.id()));
        order(story, kind.letter(), Effect.RECLASSIFY);
        stages.enter(story, kind.stage(), null);
    }

    private static void sendAgain(Story story, int change) {
        if (change < 1 || change > story.complaint().version()) {
            throw Refused.invalid(
                    "change", "must be one of the " + story.complaint().version() + " changes so far");
        }
        story.add(new LetterOrderedAgain(change));
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
