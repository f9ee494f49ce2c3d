package io.redress.domain;

import io.redress.domain.Event.ActionPromised;
import io.redress.domain.Event.Submitted;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a complaint becomes by one event: the only place where one grows out of another. */
final class Evolution {

    private final Complaint complaint;
    private final Instant at;

    private Evolution(Complaint complaint, Instant at) {
        this.complaint = complaint;
        this.at = at;
    }

    static Complaint of(Complaint complaint, Event event, Instant at) {
        return new Evolution(complaint, at).by(event);
    }

    private Complaint by(Event event) {
        return switch (event) {
            case Submitted submitted -> complaint.with(submitted);
            case Event.Reclassified reclassified ->
                complaint.with(complaint.entry().as(reclassified.kind()));
            case Event.Referred referred -> complaint.with(complaint.entry().in(referred.department()));
            case Event.Registered entered ->
                with(handling().registered(new Handling.Number(entered.department(), entered.number())));
            case Event.StageEntered entered ->
                with(standing().entering(entered, at)).along(entered.stage());
            case Event.Asked asked -> with(standing().asking(asked.role(), asked.by()));
            case Event.LimitStarted started ->
                begun(Limit.starting(started.limit(), started.start(), started.due(), started.declared()));
            case Event.LimitNotApplicable never ->
                begun(Limit.notApplicable(never.limit(), never.start(), never.due(), at));
            case Event.LimitMet met -> limit(met.limit(), limit -> limit.ended(Limit.State.MET, at));
            case Event.LimitMissed missed -> limit(missed.limit(), limit -> limit.missed(at));
            case Event.LimitEndedLate late -> limit(late.limit(), limit -> limit.ended(Limit.State.MISSED, at));
            case Event.LimitCancelled cancelled ->
                limit(cancelled.limit(), limit -> limit.ended(Limit.State.CANCELLED, at));
            case Event.LimitExtended extended -> limit(extended.limit(), limit -> limit.extended(extended.due(), at));
            case Event.LimitPaused paused -> limit(paused.limit(), limit -> limit.paused(paused.left()));
            case Event.LimitResumed resumed ->
                limit(resumed.limit(), limit -> limit.resumed(resumed.due(), resumed.from(), resumed.declared()));
            case Event.LimitMoved moved -> limit(moved.limit(), limit -> limit.moved(moved.due(), moved.declared()));
            case Event.Alerted alerted -> limit(alerted.limit(), limit -> limit.told(alerted.number()));
            case Event.Assigned assigned -> assignedTo(assigned.caseworker());
            case Event.LeftUnassigned _ -> with(standing().with(null, at));
            case Event.AssignmentSought _ -> givenBack();
            case Event.PersonNamed named -> naming(named.person());
            case Event.NameOpen open -> opening(open.perhaps());
            case Event.NobodyMeant _ -> settled(complaint);
            case Event.PersonUnnamed unnamed -> unnaming(unnamed.caseworker());
            case Event.Decided by -> complaint.decided(by.decider());
            case Event.OwnerReplaced replaced -> ownedBy(replaced.owner());
            case Event.Paused paused -> with(handling().with(new Handling.Pause(paused.cause(), at, paused.until())));
            case Event.Resumed _ -> with(handling().with((Handling.Pause) null));
            case Event.Determined found -> with(handling().determined(found.determination()));
            case Event.LetterDrafted drafted -> with(handling().drafted(drafted.letter(), complaint.version() + 1));
            case Event.LetterOrdered ordered -> with(handling().sent(ordered.letter()));
            case Event.LetterOwed owed -> with(handling().sent(owed.letter()));
            case Event.Restricted restricted -> restricted(restricted.role(), restricted.named());
            case Event.AccessGiven given -> seenAlsoBy(given.caseworker(), given.until());
            case Event.GlassBroken broken -> seenAlsoBy(broken.caseworker(), broken.until());
            case Event.RestrictionLifted _ -> with((Restriction) null);
            case Event.Related related -> with(handling().related(related.reference()));
            case Event.ActionPromised promised -> with(handling().promised(promise(promised)));
            case Event.PromiseKept kept -> with(handling().kept(kept.id(), at));
            case Event.PromiseOverdue overdue -> with(handling().overdue(overdue.id()));
            case Event.LessonLearned lesson -> with(handling().causedBy(lesson.cause()));
            case Event.Reopened _ -> reopened();
            case Event.Closed closed -> with(standing().closed(closed.outcome(), at));
            case Event.ActedFor _,
                    Event.ActionTaken _,
                    Event.LetterOrderedAgain _,
                    Event.LetterSent _,
                    Event.Seen _,
                    Event.IncidentRecorded _ -> complaint;
        };
    }

    private static PromisedAction promise(ActionPromised promised) {
        return new PromisedAction(
                promised.id(), promised.duty(), promised.role(), promised.caseworker(), promised.due(), null, false);
    }

    /** A restricted complaint is seen by whoever has it, and no longer by whoever had it. */
    private Complaint assignedTo(String caseworker) {
        Complaint assigned = with(standing().with(caseworker, null));
        return restricted()
                ? assigned.with(handling().with(restriction().of(new Restriction.Viewer(caseworker, null))))
                : assigned;
    }

    /** Whoever had it sees it no longer; to be sought again, it may also be that nobody had it. */
    private Complaint givenBack() {
        String caseworker = standing().caseworker();
        Complaint free = with(standing().with(null, null));
        return restricted() && caseworker != null
                ? free.with(handling().with(restriction().without(caseworker)))
                : free;
    }

    private Complaint ownedBy(String role) {
        Complaint owned = with(standing().owned(role));
        return restricted() ? owned.with(handling().with(restriction().ofNobody())) : owned;
    }

    /** Whoever is named has it no longer, and sees it no longer. */
    private Complaint naming(Named person) {
        String caseworker = standing().caseworker();
        boolean free = caseworker == null || caseworker.equals(person.caseworker());
        Complaint named = settled(complaint.about(person));
        Complaint seen = hidden(named, person.caseworker());
        return free ? seen.with(standing().with(null, null)) : seen;
    }

    /** Whoever may be meant has it no longer, and sees it no longer. */
    private Complaint opening(List<String> perhaps) {
        Complaint open = with(handling().with(NameGiven.open(perhaps, handling().name())));
        for (String caseworker : perhaps) {
            open = hidden(open, caseworker);
        }
        boolean free =
                standing().caseworker() != null && perhaps.contains(standing().caseworker());
        return free ? open.with(standing().with(null, null)) : open;
    }

    private Complaint unnaming(String caseworker) {
        Complaint without = complaint.notAbout(caseworker);
        return without.with(handling()
                .with(NameGiven.cleared(
                        handling().name(), caseworker, without.about().isEmpty())));
    }

    private static Complaint settled(Complaint one) {
        NameGiven name = one.handling().name();
        return name == null ? one : one.with(one.handling().with(name.settled()));
    }

    private static Complaint hidden(Complaint one, String from) {
        return one.restricted()
                ? one.with(one.handling().with(one.handling().restriction().without(from)))
                : one;
    }

    /** What was restricted before it named somebody is so again when it does not any more. */
    private Complaint restricted(String role, boolean named) {
        String before =
                named && restricted() && !restriction().named() ? restriction().role() : null;
        return with(new Restriction(role, named, List.of(), before));
    }

    private Complaint seenAlsoBy(String caseworker, Instant until) {
        return restricted() ? with(restriction().and(new Restriction.Viewer(caseworker, until))) : complaint;
    }

    private Complaint reopened() {
        return with(handling()
                .reopened(new Handling.Closing(
                        standing().closed(),
                        standing().outcome(),
                        complaint.path().size(),
                        at)));
    }

    private Complaint begun(Limit limit) {
        return complaint.with(
                Stream.concat(complaint.limits().stream(), Stream.of(limit)).toList());
    }

    private Complaint limit(String id, UnaryOperator<Limit> becomes) {
        return complaint.with(complaint.limits().stream()
                .map(limit -> limit.id().equals(id) && limit.open() ? becomes.apply(limit) : limit)
                .toList());
    }

    private Complaint with(Standing standing) {
        return complaint.with(standing);
    }

    private Complaint with(Handling handling) {
        return complaint.with(handling);
    }

    private Complaint with(Restriction restriction) {
        return complaint.with(handling().with(restriction));
    }

    private Standing standing() {
        return complaint.standing();
    }

    private Handling handling() {
        return complaint.handling();
    }

    private boolean restricted() {
        return complaint.restricted();
    }

    private Restriction restriction() {
        return complaint.handling().restriction();
    }
}
