package io.redress.domain;

import io.redress.domain.Event.AccessGiven;
import io.redress.domain.Event.ActionPromised;
import io.redress.domain.Event.Assigned;
import io.redress.domain.Event.GlassBroken;
import io.redress.domain.Event.IncidentRecorded;
import io.redress.domain.Event.LessonLearned;
import io.redress.domain.Event.LetterOrderedAgain;
import io.redress.domain.Event.LimitExtended;
import io.redress.domain.Event.Paused;
import io.redress.domain.Event.PromiseKept;
import io.redress.domain.Event.Reclassified;
import io.redress.domain.Event.Related;
import io.redress.domain.Event.Restricted;
import io.redress.domain.Event.RestrictionLifted;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import java.time.Instant;
import java.time.LocalDate;

/** What the actions do that every procedure has. */
final class Effects {

    /** How long somebody sees what they insisted on seeing. */
    private static final Span BROKEN_FOR = new Span(24, Span.Unit.HOURS);

    private static final String UNTIL = "until";

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final TimeLimits limits;
    private final Stages stages;
    private final Permission permission;
    private final Access access;
    private final Outgoing outgoing;
    private final Assignment assignment;
    private final LaterDates laterDates;

    Effects(
            Procedure procedure,
            WorkingCalendar calendar,
            TimeLimits limits,
            Stages stages,
            Permission permission,
            Access access,
            Outgoing outgoing,
            Assignment assignment,
            LaterDates laterDates) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.limits = limits;
        this.stages = stages;
        this.permission = permission;
        this.access = access;
        this.outgoing = outgoing;
        this.assignment = assignment;
        this.laterDates = laterDates;
    }

    void follow(Story story, Action action, Command.Act act, Actor actor, FieldValues values) {
        switch (action.effect()) {
            case ASSIGN -> assign(story, person(act, values));
            case NAME_PERSON -> assignment.name(story, person(act, values));
            case UNNAME_PERSON -> assignment.unname(story, values.figure("caseworker"));
            case NOBODY_OF_OURS -> assignment.nobodyMeant(story);
            case EXTEND -> extend(story, values, actor);
            case PAUSE -> pause(story, values);
            case RESUME -> stages.goOn(story);
            case RECLASSIFY -> reclassify(story, values.figure("kind"), action);
            case SEND_AGAIN -> sendAgain(story, Integer.parseInt(values.figure("change")));
            case RESTRICT -> restrict(story, actor);
            case LIFT_RESTRICTION -> story.add(new RestrictionLifted());
            case BREAK_GLASS ->
                story.add(new GlassBroken(actor.name(), story.now().plus(BROKEN_FOR.byTheClock())));
            case RELATE -> relate(story, values.figure("complaint"));
            case RECORD_INCIDENT -> incident(story);
            case PROMISE -> promise(story, act, values, actor);
            case FULFIL -> story.add(new PromiseKept(values.figure("promise")));
            case LESSON -> story.add(new LessonLearned(values.figure("cause")));
            case REOPEN ->
                stages.enter(
                        story,
                        permission.lastWorkedOn(story.complaint()).orElseThrow().id(),
                        null);
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
        if (person.away() && story.complaint().namesPerson()) {
            throw Refused.invalid("caseworker", "must be somebody who is there: nobody else would see this complaint");
        }
        story.add(new Assigned(person.id()));
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
        LocalDate day = LocalDate.parse(values.figure(UNTIL));
        Instant until = endOf(story, day);
        if (!until.isAfter(limit.due())) {
            throw Refused.invalid(
                    UNTIL,
                    "must be later than today and than the present date, "
                            + limit.due().atZone(calendar.zone()).toLocalDate());
        }
        furthest(limit, until);
        Event.Submitted entry = story.complaint().entry();
        if (!entry.reachable() && entry.contactable() && !values.texts().containsKey("told")) {
            throw Refused.invalid(
                    "told", "is required: there is no e-mail address, so say how the complainant was told");
        }
        story.add(new LimitExtended(limit.id(), limit.due(), until));
    }

    private void furthest(Limit limit, Instant until) {
        laterDates.furthest(limit).filter(until::isAfter).ifPresent(furthest -> {
            throw Refused.invalid(
                    UNTIL,
                    "must be " + furthest.atZone(calendar.zone()).toLocalDate() + " at the latest, "
                            + limits.definition(limit).furthest() + " after what was promised first");
        });
    }

    private Instant endOf(Story story, LocalDate day) {
        Choosable.Window toCome = laterDates.toCome(story.now());
        if (day.isAfter(toCome.latest())) {
            throw Refused.invalid(UNTIL, "must be " + toCome.latest() + " at the latest");
        }
        if (day.isBefore(toCome.earliest())) {
            throw Refused.invalid(UNTIL, "must be later than today");
        }
        return calendar.endOf(day);
    }

    private void pause(Story story, FieldValues values) {
        Instant until = endOf(story, LocalDate.parse(values.figure(UNTIL)));
        limits.pause(story);
        story.add(new Paused(values.figure("cause"), until));
    }

    private void reclassify(Story story, String to, Action action) {
        Kind kind = procedure.kind(to).orElseThrow();
        if (kind.id().equals(story.complaint().entry().kind())) {
            throw Refused.notNow("it is recorded as " + kind.id() + " already");
        }
        if (!story.complaint().decided().isEmpty()) {
            throw Refused.notNow("it has been answered, so it stays what it was answered as");
        }
        story.add(new Reclassified(kind.id()));
        outgoing.order(story, kind.letter(), action.effect());
        stages.enter(story, stages.first(story.complaint().entry()), null);
    }

    private static void sendAgain(Story story, int change) {
        if (change < 1 || change > story.complaint().version()) {
            throw Refused.invalid(
                    "change", "must be one of the " + story.complaint().version() + " changes so far");
        }
        story.add(new LetterOrderedAgain(change));
    }

    /** Whoever has it goes on seeing it, and so does whoever restricts it. */
    private static void restrict(Story story, Actor actor) {
        story.add(new Restricted(Role.ADMINISTRATOR, false));
        String caseworker = story.complaint().standing().caseworker();
        if (caseworker != null && !story.complaint().isAbout(caseworker)) {
            story.add(new AccessGiven(caseworker, null));
        }
        if (!actor.name().equals(caseworker)) {
            story.add(new AccessGiven(actor.name(), null));
        }
    }

    private static void relate(Story story, String reference) {
        String other = Reference.parse(reference).orElseThrow().value();
        if (other.equals(story.complaint().reference())) {
            throw Refused.invalid("complaint", "must be another complaint");
        }
        if (story.complaint().handling().related().contains(other)) {
            throw Refused.notNow("that is on record already");
        }
        story.add(new Related(other));
    }

    /** KW-13: what has to be done about it is promised at once, so that what is left undone shows. */
    private void incident(Story story) {
        story.add(new IncidentRecorded());
        String change = String.valueOf(story.complaint().version() + 1);
        for (Duty duty : procedure.duties()) {
            Instant due = calendar.due(story.now(), duty.within()).due();
            story.add(new ActionPromised(change + "-" + duty.id(), duty.id(), duty.role(), null, due));
        }
    }

    /** Whoever has to do it must be able to see what it is about. */
    private void promise(Story story, Command.Act act, FieldValues values, Actor actor) {
        Instant due = endOf(story, LocalDate.parse(values.figure(UNTIL)));
        String caseworker = values.figure("caseworker") == null ? actor.name() : values.figure("caseworker");
        if (!caseworker.equals(actor.name())
                && !access.mayRead(story.complaint(), person(act, values).asCaseworker(), story.now())) {
            throw Refused.invalid("caseworker", "must be somebody who may see this complaint");
        }
        story.add(new ActionPromised(String.valueOf(story.complaint().version() + 1), null, null, caseworker, due));
    }
}
