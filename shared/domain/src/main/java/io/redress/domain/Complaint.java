package io.redress.domain;

import io.redress.domain.Event.ActionPromised;
import io.redress.domain.Event.Submitted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A complaint as it stands: what all its changes come to. It holds no personal data.
 *
 * @param procedure the version of the procedure that it began under, which it keeps
 * @param version the number of its last change
 * @param entry what was handed in, its kind and department as corrected since
 * @param about the members of staff that it is about, who take no part in it
 * @param decided who has answered it so far
 * @param limits all its time limits, ended ones included, in the order in which they started
 * @param path the stages it has been in, in order
 * @param handling what has come up since
 */
public record Complaint(
        String reference,
        String organisation,
        int procedure,
        int version,
        Submitted entry,
        Standing standing,
        List<Named> about,
        List<Decider> decided,
        List<Limit> limits,
        List<String> path,
        Handling handling) {

    public Complaint {
        about = about == null ? List.of() : List.copyOf(about);
        decided = decided == null ? List.of() : List.copyOf(decided);
        limits = limits == null ? List.of() : List.copyOf(limits);
        path = path == null ? List.of() : List.copyOf(path);
        handling = handling == null ? Handling.NOTHING : handling;
    }

    /** A complaint before its first change. */
    public static Complaint unborn(Reference reference, String organisation, int procedure) {
        return new Complaint(
                reference.value(),
                organisation,
                procedure,
                0,
                null,
                Standing.NOWHERE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Handling.NOTHING);
    }

    /** What it is after one more change. */
    public Complaint after(Change change) {
        Complaint complaint = this;
        for (Event event : change.events()) {
            complaint = complaint.after(event, change.at());
        }
        return new Complaint(
                reference,
                organisation,
                procedure,
                change.number(),
                complaint.entry,
                complaint.standing,
                complaint.about,
                complaint.decided,
                complaint.limits,
                complaint.path,
                complaint.handling);
    }

    /** What it is after one more event of a change that is still being made. */
    Complaint after(Event event, Instant at) {
        return switch (event) {
            case Submitted submitted -> with(submitted);
            case Event.Reclassified reclassified -> with(entry.as(reclassified.kind()));
            case Event.Referred referred -> with(entry.in(referred.department()));
            case Event.Registered entered ->
                with(handling.registered(new Handling.Number(entered.department(), entered.number())));
            case Event.StageEntered entered ->
                with(standing.entering(entered, at)).along(entered.stage());
            case Event.Asked asked -> with(standing.asking(asked.role()));
            case Event.LimitStarted started ->
                with(and(limits, Limit.starting(started.limit(), started.start(), started.due())));
            case Event.LimitNotApplicable never ->
                with(and(limits, Limit.notApplicable(never.limit(), never.start(), never.due(), at)));
            case Event.LimitMet met -> limit(met.limit(), limit -> limit.ended(Limit.State.MET, at));
            case Event.LimitMissed missed -> limit(missed.limit(), limit -> limit.missed(at));
            case Event.LimitEndedLate late -> limit(late.limit(), limit -> limit.ended(Limit.State.MISSED, at));
            case Event.LimitCancelled cancelled ->
                limit(cancelled.limit(), limit -> limit.ended(Limit.State.CANCELLED, at));
            case Event.LimitExtended extended -> limit(extended.limit(), limit -> limit.extended(extended.due(), at));
            case Event.LimitPaused paused -> limit(paused.limit(), limit -> limit.paused(paused.left()));
            case Event.LimitResumed resumed ->
                limit(resumed.limit(), limit -> limit.resumed(resumed.due(), resumed.from()));
            case Event.LimitMoved moved -> limit(moved.limit(), limit -> limit.moved(moved.due()));
            case Event.Alerted alerted -> limit(alerted.limit(), limit -> limit.told(alerted.number()));
            case Event.Assigned assigned ->
                with(standing.with(assigned.caseworker(), null)).seenBy(assigned.caseworker());
            case Event.LeftUnassigned _ -> with(standing.with(null, at));
            case Event.AssignmentSought _ -> unseenBy(standing.caseworker()).with(standing.with(null, null));
            case Event.PersonNamed named -> named(named.person());
            case Event.Decided by -> decided(by.decider());
            case Event.OwnerReplaced replaced ->
                with(standing.owned(replaced.owner())).seenByNobody();
            case Event.Paused paused -> with(handling.with(new Handling.Pause(paused.cause(), at, paused.until())));
            case Event.Resumed _ -> with(handling.with((Handling.Pause) null));
            case Event.Determined found -> with(handling.determined(found.determination()));
            case Event.LetterDrafted drafted -> with(handling.drafted(drafted.letter(), version + 1));
            case Event.LetterOrdered ordered -> with(handling.sent(ordered.letter()));
            case Event.LetterOwed owed -> with(handling.sent(owed.letter()));
            case Event.Restricted restricted ->
                with(handling.with(new Restriction(restricted.role(), restricted.named(), List.of())));
            case Event.AccessGiven given -> seenAlsoBy(given.caseworker(), given.until());
            case Event.GlassBroken broken -> seenAlsoBy(broken.caseworker(), broken.until());
            case Event.RestrictionLifted _ -> with(handling.with((Restriction) null));
            case Event.Related related -> with(handling.related(related.reference()));
            case Event.ActionPromised promised -> with(handling.promised(promise(promised)));
            case Event.PromiseKept kept -> with(handling.kept(kept.id(), at));
            case Event.PromiseOverdue overdue -> with(handling.overdue(overdue.id()));
            case Event.LessonLearned lesson -> with(handling.causedBy(lesson.cause()));
            case Event.Reopened _ ->
                with(handling.reopened(new Handling.Closing(standing.closed(), standing.outcome(), path.size(), at)));
            case Event.Closed closed -> with(standing.closed(closed.outcome(), at));
            case Event.ActedFor _,
                    Event.ActionTaken _,
                    Event.LetterOrderedAgain _,
                    Event.LetterSent _,
                    Event.Seen _,
                    Event.IncidentRecorded _ -> this;
        };
    }

    private static PromisedAction promise(ActionPromised promised) {
        return new PromisedAction(
                promised.id(), promised.duty(), promised.role(), promised.caseworker(), promised.due(), null, false);
    }

    public boolean open() {
        return standing.closed() == null;
    }

    public boolean restricted() {
        return handling.restriction() != null;
    }

    public String stage() {
        return standing.stage();
    }

    /** Whether it is about that member of staff. */
    public boolean isAbout(String caseworker) {
        return about.stream().anyMatch(person -> person.caseworker().equals(caseworker));
    }

    /** Whether it is about somebody of that role. */
    boolean isAboutRole(String role) {
        return about.stream().anyMatch(person -> person.roles().contains(role));
    }

    /** Whether somebody has answered it in another stage than this one. */
    boolean decidedElsewhere(String caseworker, String stage) {
        return decided.stream()
                .anyMatch(decider -> decider.caseworker().equals(caseworker)
                        && !decider.stage().equals(stage));
    }

    /** Whether somebody of that role has answered it in another stage than this one. */
    boolean decidedElsewhereBy(String role, String stage) {
        return decided.stream()
                .anyMatch(decider ->
                        decider.role().equals(role) && !decider.stage().equals(stage));
    }

    /** The running limit of that name; there is never more than one. */
    public Optional<Limit> running(String limit) {
        return running().filter(candidate -> candidate.id().equals(limit)).findFirst();
    }

    public Stream<Limit> running() {
        return limits.stream().filter(Limit::running);
    }

    /** The limits that can still be met: those that run, and those that are paused. */
    public Stream<Limit> openLimits() {
        return limits.stream().filter(Limit::open);
    }

    private Complaint named(Named person) {
        boolean free = standing.caseworker() == null || standing.caseworker().equals(person.caseworker());
        Standing now = free ? standing.with(null, null) : standing;
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                now,
                and(about, person),
                decided,
                limits,
                path,
                restricted() ? handling.with(handling.restriction().without(person.caseworker())) : handling);
    }

    private Complaint decided(Decider decider) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                standing,
                about,
                and(decided, decider),
                limits,
                path,
                handling);
    }

    /** A restricted complaint is seen by whoever has it, and no longer by whoever had it. */
    private Complaint seenBy(String caseworker) {
        return restricted()
                ? with(handling.with(handling.restriction().of(new Restriction.Viewer(caseworker, null))))
                : this;
    }

    private Complaint seenAlsoBy(String caseworker, Instant until) {
        return restricted()
                ? with(handling.with(handling.restriction().and(new Restriction.Viewer(caseworker, until))))
                : this;
    }

    private Complaint unseenBy(String caseworker) {
        return restricted() && caseworker != null
                ? with(handling.with(handling.restriction().without(caseworker)))
                : this;
    }

    private Complaint seenByNobody() {
        return restricted() ? with(handling.with(handling.restriction().ofNobody())) : this;
    }

    private Complaint limit(String id, UnaryOperator<Limit> becomes) {
        return with(limits.stream()
                .map(limit -> limit.id().equals(id) && limit.open() ? becomes.apply(limit) : limit)
                .toList());
    }

    private Complaint with(Submitted newEntry) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                newEntry,
                standing,
                about,
                decided,
                limits,
                path,
                handling);
    }

    private Complaint with(Standing newStanding) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                newStanding,
                about,
                decided,
                limits,
                path,
                handling);
    }

    private Complaint with(List<Limit> newLimits) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                standing,
                about,
                decided,
                newLimits,
                path,
                handling);
    }

    private Complaint with(Handling newHandling) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                standing,
                about,
                decided,
                limits,
                path,
                newHandling);
    }

    private Complaint along(String stage) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                standing,
                about,
                decided,
                limits,
                and(path, stage),
                handling);
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
