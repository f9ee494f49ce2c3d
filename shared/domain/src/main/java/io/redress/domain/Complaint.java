package io.redress.domain;

import io.redress.domain.Event.ActionTaken;
import io.redress.domain.Event.Alerted;
import io.redress.domain.Event.Assigned;
import io.redress.domain.Event.AssignmentSought;
import io.redress.domain.Event.Closed;
import io.redress.domain.Event.Decided;
import io.redress.domain.Event.LeftUnassigned;
import io.redress.domain.Event.LetterOrdered;
import io.redress.domain.Event.LetterOrderedAgain;
import io.redress.domain.Event.LetterOwed;
import io.redress.domain.Event.LetterSent;
import io.redress.domain.Event.LimitCancelled;
import io.redress.domain.Event.LimitEndedLate;
import io.redress.domain.Event.LimitExtended;
import io.redress.domain.Event.LimitMet;
import io.redress.domain.Event.LimitMissed;
import io.redress.domain.Event.LimitStarted;
import io.redress.domain.Event.OwnerReplaced;
import io.redress.domain.Event.PersonNamed;
import io.redress.domain.Event.Reclassified;
import io.redress.domain.Event.StageEntered;
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
 * @param entry what was handed in, its kind as corrected since
 * @param about the members of staff that it is about, who take no part in it
 * @param decided who has answered it so far
 * @param limits all its time limits, ended ones included, in the order in which they started
 * @param path the stages it has been in, in order
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
        List<String> path) {

    public Complaint {
        about = about == null ? List.of() : List.copyOf(about);
        decided = decided == null ? List.of() : List.copyOf(decided);
        limits = limits == null ? List.of() : List.copyOf(limits);
        path = path == null ? List.of() : List.copyOf(path);
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
                List.of());
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
                complaint.path);
    }

    /** What it is after one more event of a change that is still being made. */
    Complaint after(Event event, Instant at) {
        return switch (event) {
            case Submitted submitted -> with(submitted);
            case Reclassified reclassified -> with(entry.as(reclassified.kind()));
            case StageEntered entered -> with(standing.entering(entered, at)).along(entered.stage());
            case LimitStarted started ->
                with(and(limits, Limit.starting(started.limit(), started.start(), started.due())));
            case LimitMet met -> limit(met.limit(), limit -> limit.ended(Limit.State.MET, at));
            case LimitMissed missed -> limit(missed.limit(), limit -> limit.missed(at));
            case LimitEndedLate late -> limit(late.limit(), limit -> limit.ended(Limit.State.MISSED, at));
            case LimitCancelled cancelled -> limit(cancelled.limit(), limit -> limit.ended(Limit.State.CANCELLED, at));
            case LimitExtended extended -> limit(extended.limit(), limit -> limit.extended(extended.due()));
            case Alerted alerted -> limit(alerted.limit(), limit -> limit.told(alerted.number()));
            case Assigned assigned -> with(standing.with(assigned.caseworker(), null));
            case LeftUnassigned _ -> with(standing.with(null, at));
            case AssignmentSought _ -> with(standing.with(null, null));
            case PersonNamed named -> named(named.person());
            case Decided by -> decided(by.decider());
            case OwnerReplaced replaced -> with(standing.owned(replaced.owner()));
            case Closed closed -> with(standing.closed(closed.outcome(), at));
            case ActionTaken _, LetterOrdered _, LetterOrderedAgain _, LetterOwed _, LetterSent _ -> this;
        };
    }

    public boolean open() {
        return standing.closed() == null;
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

    private Complaint named(Named person) {
        Standing now = person.caseworker().equals(standing.caseworker()) ? standing.with(null, null) : standing;
        return new Complaint(
                reference, organisation, procedure, version, entry, now, and(about, person), decided, limits, path);
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
                path);
    }

    private Complaint limit(String id, UnaryOperator<Limit> becomes) {
        return with(limits.stream()
                .map(limit -> limit.id().equals(id) && limit.running() ? becomes.apply(limit) : limit)
                .toList());
    }

    private Complaint with(Submitted newEntry) {
        return new Complaint(
                reference, organisation, procedure, version, newEntry, standing, about, decided, limits, path);
    }

    private Complaint with(Standing newStanding) {
        return new Complaint(
                reference, organisation, procedure, version, entry, newStanding, about, decided, limits, path);
    }

    private Complaint with(List<Limit> newLimits) {
        return new Complaint(
                reference, organisation, procedure, version, entry, standing, about, decided, newLimits, path);
    }

    private Complaint along(String stage) {
        return new Complaint(
                reference, organisation, procedure, version, entry, standing, about, decided, limits, and(path, stage));
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
