package io.redress.domain.rules;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.AccessEvent.AccessGiven;
import io.redress.domain.complaint.AccessEvent.GlassBroken;
import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.AccessEvent.RestrictionLifted;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionAdded;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionCompleted;
import io.redress.domain.complaint.FollowOnEvent.IncidentRecorded;
import io.redress.domain.complaint.FollowOnEvent.LessonLearned;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.IntakeEvent.Reclassified;
import io.redress.domain.complaint.IntakeEvent.Related;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitExtended;
import io.redress.domain.complaint.StageEvent.Paused;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.time.Instant;
import java.time.LocalDate;

/** What the actions do that every procedure has. */
final class BuiltInEffects {

    /** How long somebody sees what they insisted on seeing. */
    private static final Span BROKEN_FOR = new Span(24, Span.Unit.HOURS);

    private static final String UNTIL = "until";

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final TimeLimits limits;
    private final Stages stages;
    private final Permission permission;
    private final Access access;
    private final LetterOrders letterOrders;
    private final Assignment assignment;
    private final ExtensionDates extensionDates;

    BuiltInEffects(
            Procedure procedure,
            WorkingCalendar calendar,
            TimeLimits limits,
            Stages stages,
            Permission permission,
            Access access,
            LetterOrders letterOrders,
            Assignment assignment,
            ExtensionDates extensionDates) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.limits = limits;
        this.stages = stages;
        this.permission = permission;
        this.access = access;
        this.letterOrders = letterOrders;
        this.assignment = assignment;
        this.extensionDates = extensionDates;
    }

    void follow(PendingChange pending, Action action, Command.Act act, Actor actor, FieldValues values) {
        switch (action.effect()) {
            case ASSIGN -> assign(pending, person(act, values));
            case NAME_PERSON -> assignment.name(pending, person(act, values));
            case UNNAME_PERSON -> assignment.unname(pending, values.figure("caseworker"));
            case SUBJECT_NOT_STAFF -> assignment.subjectNotStaff(pending);
            case EXTEND -> extend(pending, values, actor);
            case PAUSE -> pause(pending, values);
            case RESUME -> stages.goOn(pending);
            case RECLASSIFY -> reclassify(pending, values.figure("kind"), action);
            case SEND_AGAIN -> sendAgain(pending, Integer.parseInt(values.figure("change")));
            case RESTRICT -> restrict(pending, actor);
            case LIFT_RESTRICTION -> pending.add(new RestrictionLifted());
            case BREAK_GLASS ->
                pending.add(new GlassBroken(actor.name(), pending.now().plus(BROKEN_FOR.byTheClock())));
            case RELATE -> relate(pending, values.figure("complaint"));
            case RECORD_INCIDENT -> incident(pending);
            case ADD_FOLLOW_ON_ACTION -> followOnAction(pending, act, values, actor);
            case COMPLETE_FOLLOW_ON_ACTION ->
                pending.add(new FollowOnActionCompleted(values.figure("follow-on-action")));
            case LESSON -> pending.add(new LessonLearned(values.figure("cause")));
            case REOPEN ->
                stages.enter(
                        pending,
                        permission
                                .lastWorkedOn(pending.complaint())
                                .orElseThrow()
                                .id(),
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

    private void assign(PendingChange pending, Candidate person) {
        if (person.id().equals(pending.complaint().status().caseworker())) {
            throw Rejection.conflict(person.id() + " has this complaint already");
        }
        if (!assignment.fits(pending.complaint(), person)) {
            throw Rejection.invalid(
                    "caseworker",
                    "must be somebody of the role "
                            + pending.complaint().status().owner()
                            + " who works for its department and whom it is not about");
        }
        if (person.away() && pending.complaint().namesPerson()) {
            throw Rejection.invalid(
                    "caseworker", "must be somebody who is there: nobody else would see this complaint");
        }
        pending.add(new Assigned(person.id()));
    }

    /**
     * KW-7: a later date needs a reason, and the complainant is told; otherwise it does not exist. A date that has passed
     * stays missed, whatever is promised instead.
     */
    private void extend(PendingChange pending, FieldValues values, Actor actor) {
        Limit limit = pending.complaint().running(values.figure("limit")).orElseThrow();
        if (!(actor instanceof Actor.Caseworker caseworker)
                || !permission.mayExtend(pending.complaint(), limit, caseworker)) {
            throw Rejection.notAllowed("you may not give " + limit.id() + " a later date");
        }
        limits.miss(pending, limit);
        LocalDate day = LocalDate.parse(values.figure(UNTIL));
        Instant until = endOf(pending, day);
        if (!until.isAfter(limit.due())) {
            throw Rejection.invalid(
                    UNTIL,
                    "must be later than today and than the present date, "
                            + limit.due().atZone(calendar.zone()).toLocalDate());
        }
        maxExtension(limit, until);
        IntakeEvent.Submitted entry = pending.complaint().entry();
        if (!entry.reachable() && entry.contactable() && !values.texts().containsKey("told")) {
            throw Rejection.invalid(
                    "told", "is required: there is no e-mail address, so say how the complainant was told");
        }
        pending.add(new LimitExtended(limit.id(), limit.due(), until));
    }

    private void maxExtension(Limit limit, Instant until) {
        extensionDates.maxExtension(limit).filter(until::isAfter).ifPresent(maxExtension -> {
            throw Rejection.invalid(
                    UNTIL,
                    "must be " + maxExtension.atZone(calendar.zone()).toLocalDate() + " at the latest, "
                            + limits.definition(limit).maxExtension() + " after what was promised first");
        });
    }

    private Instant endOf(PendingChange pending, LocalDate day) {
        FieldOptions.Window toCome = extensionDates.toCome(pending.now());
        if (day.isAfter(toCome.latest())) {
            throw Rejection.invalid(UNTIL, "must be " + toCome.latest() + " at the latest");
        }
        if (day.isBefore(toCome.earliest())) {
            throw Rejection.invalid(UNTIL, "must be later than today");
        }
        return calendar.endOf(day);
    }

    private void pause(PendingChange pending, FieldValues values) {
        Instant until = endOf(pending, LocalDate.parse(values.figure(UNTIL)));
        limits.pause(pending);
        pending.add(new Paused(values.figure("cause"), until));
    }

    private void reclassify(PendingChange pending, String to, Action action) {
        Kind kind = procedure.kind(to).orElseThrow();
        if (kind.id().equals(pending.complaint().entry().kind())) {
            throw Rejection.conflict("it is recorded as " + kind.id() + " already");
        }
        if (!pending.complaint().decided().isEmpty()) {
            throw Rejection.conflict("it has been answered, so it stays what it was answered as");
        }
        pending.add(new Reclassified(kind.id()));
        letterOrders.order(pending, kind.letter(), action.effect());
        stages.enter(pending, stages.first(pending.complaint().entry()), null);
    }

    private static void sendAgain(PendingChange pending, int change) {
        if (change < 1 || change > pending.complaint().version()) {
            throw Rejection.invalid(
                    "change", "must be one of the " + pending.complaint().version() + " changes so far");
        }
        pending.add(new LetterOrderedAgain(change));
    }

    /** Whoever has it goes on seeing it, and so does whoever restricts it. */
    private static void restrict(PendingChange pending, Actor actor) {
        pending.add(new Restricted(Role.ADMINISTRATOR, false));
        String caseworker = pending.complaint().status().caseworker();
        if (caseworker != null && !pending.complaint().isAbout(caseworker)) {
            pending.add(new AccessGiven(caseworker, null));
        }
        if (!actor.name().equals(caseworker)) {
            pending.add(new AccessGiven(actor.name(), null));
        }
    }

    private static void relate(PendingChange pending, String reference) {
        String other = Reference.parse(reference).orElseThrow().value();
        if (other.equals(pending.complaint().reference())) {
            throw Rejection.invalid("complaint", "must be another complaint");
        }
        if (pending.complaint().handling().related().contains(other)) {
            throw Rejection.conflict("that is on record already");
        }
        pending.add(new Related(other));
    }

    /** KW-13: what has to be done about it is promised at once, so that what is left undone shows. */
    private void incident(PendingChange pending) {
        pending.add(new IncidentRecorded());
        String change = String.valueOf(pending.complaint().version() + 1);
        for (Duty duty : procedure.duties()) {
            Instant due = calendar.due(pending.now(), duty.within()).due();
            pending.add(new FollowOnActionAdded(change + "-" + duty.id(), duty.id(), duty.role(), null, due));
        }
    }

    /** Whoever has to do it must be able to see what it is about. */
    private void followOnAction(PendingChange pending, Command.Act act, FieldValues values, Actor actor) {
        Instant due = endOf(pending, LocalDate.parse(values.figure(UNTIL)));
        String caseworker = values.figure("caseworker") == null ? actor.name() : values.figure("caseworker");
        if (!caseworker.equals(actor.name())
                && !access.mayRead(pending.complaint(), person(act, values).asCaseworker(), pending.now())) {
            throw Rejection.invalid("caseworker", "must be somebody who may see this complaint");
        }
        pending.add(new FollowOnActionAdded(
                String.valueOf(pending.complaint().version() + 1), null, null, caseworker, due));
    }
}
