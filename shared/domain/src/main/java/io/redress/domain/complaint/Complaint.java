package io.redress.domain.complaint;

import io.redress.domain.Reference;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The current state of a complaint: the result of all its changes. It holds no personal data.
 *
 * @param procedure the version of the procedure that the complaint was submitted under; it never changes
 * @param version the number of the last change
 * @param entry the submission, with its kind and department as staff have corrected them since
 * @param about the members of staff that the complaint is about; they may neither see nor handle it
 * @param decided the members of staff who have answered the complaint so far
 * @param limits all time limits, ended ones included, in the order in which they started
 * @param path the stages that the complaint has been in, in order
 * @param handling what only some complaints have: a restriction, a pause, drafts of letters and so on
 */
@RecordBuilder
public record Complaint(
        String reference,
        String organisation,
        int procedure,
        int version,
        Submitted entry,
        Status status,
        List<Subject> about,
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
    // The submission is absent here. It is the first event of the first change, and no code reads it before that event.
    @SuppressWarnings("NullAway")
    public static Complaint initial(Reference reference, String organisation, int procedure) {
        return new Complaint(
                reference.value(),
                organisation,
                procedure,
                0,
                null,
                Status.NOWHERE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Handling.NOTHING);
    }

    /** The complaint after one more change. */
    public Complaint after(Change change) {
        Complaint complaint = this;
        for (Event event : change.events()) {
            complaint = complaint.after(event, change.at());
        }
        return complaint.numbered(change.number());
    }

    /** The complaint when the change with this number is complete. */
    public Complaint numbered(int change) {
        return copy().version(change).build();
    }

    /** The complaint after one more event of a change that is not complete yet. */
    public Complaint after(Event event, Instant at) {
        return Evolution.of(this, event, at);
    }

    public boolean open() {
        return status.closed() == null;
    }

    /** Whether the complaint was closed and has not been opened again. It may be open only because of a later contact. */
    public boolean hasEnded() {
        return !open() || handling.end() != null;
    }

    /** When and how the complaint ended; empty while it is open for the first time or again. */
    public Optional<Handling.End> end() {
        return open() ? Optional.ofNullable(handling.end()) : Optional.of(status.end(path.size()));
    }

    /** Whether the personal data is kept although it would be erased before. A hold whose end has passed holds nothing any longer. */
    public boolean isOnHold(Instant now) {
        Instant until = handling.heldUntil();
        return until != null && until.isAfter(now);
    }

    public boolean restricted() {
        return handling.restriction() != null;
    }

    /** Whether a report may have a line of it, like {@link RegisterRow#listed()}. */
    public boolean listed() {
        return !restricted() && keptFrom().isEmpty();
    }

    /** Whether the complaint is restricted because it names a member of staff, so that other staff cannot see it (NU-6). */
    public boolean namesPerson() {
        return handling.restriction() != null && handling.restriction().named();
    }

    /** The stage that the complaint is in. It throws for a complaint that its first change has not yet brought to a stage. */
    public String stage() {
        if (status.stage() == null) {
            throw new IllegalStateException("the complaint " + reference + " is in no stage yet");
        }
        return status.stage();
    }

    /** Since when the complaint is in its stage. It throws for a complaint without a stage. */
    public Instant inStageSince() {
        if (status.entered() == null) {
            throw new IllegalStateException("the complaint " + reference + " is in no stage yet");
        }
        return status.entered();
    }

    /** Whether the complaint is about this member of staff, or may be about them while the subject is unknown. */
    public boolean isAbout(String caseworker) {
        return names(caseworker) || mayMean(caseworker);
    }

    /** Whether the complaint is known to be about this member of staff. */
    public boolean names(String caseworker) {
        return about.stream().anyMatch(person -> person.caseworker().equals(caseworker));
    }

    private boolean mayMean(String caseworker) {
        return handling.name() != null && handling.name().possibleMatches().contains(caseworker);
    }

    /** The members of staff that the complaint is about or may be about. They may not see it. */
    public List<String> keptFrom() {
        Stream<String> possibleMatches =
                handling.name() == null ? Stream.empty() : handling.name().possibleMatches().stream();
        return Stream.concat(about.stream().map(Subject::caseworker), possibleMatches)
                .distinct()
                .toList();
    }

    /** Whether the complaint is about a member of staff with this role. */
    public boolean isAboutRole(String role) {
        return about.stream().anyMatch(person -> person.roles().contains(role));
    }

    /** Whether this member of staff has answered the complaint in a stage other than this one. */
    public boolean decidedElsewhere(String caseworker, String stage) {
        return decided.stream()
                .anyMatch(decider -> decider.caseworker().equals(caseworker)
                        && !decider.stage().equals(stage));
    }

    /** Whether a member of staff with this role has answered the complaint in a stage other than this one. */
    public boolean decidedElsewhereBy(String role, String stage) {
        return decided.stream()
                .anyMatch(decider ->
                        decider.role().equals(role) && !decider.stage().equals(stage));
    }

    /** The running time limit with this id; there is never more than one. */
    public Optional<Limit> running(String limit) {
        return running().filter(candidate -> candidate.id().equals(limit)).findFirst();
    }

    public Stream<Limit> running() {
        return limits.stream().filter(Limit::running);
    }

    /** The time limits that can still be met: the running ones and the paused ones. */
    public Stream<Limit> openLimits() {
        return limits.stream().filter(Limit::open);
    }

    Complaint about(Subject person) {
        return copy().about(and(about, person)).build();
    }

    Complaint notAbout(String caseworker) {
        return copy().about(about.stream()
                        .filter(person -> !person.caseworker().equals(caseworker))
                        .toList())
                .build();
    }

    Complaint decided(Decider decider) {
        return copy().decided(and(decided, decider)).build();
    }

    Complaint with(Submitted newEntry) {
        return copy().entry(newEntry).build();
    }

    Complaint with(Status newStatus) {
        return copy().status(newStatus).build();
    }

    Complaint with(List<Limit> newLimits) {
        return copy().limits(newLimits).build();
    }

    Complaint with(Handling newHandling) {
        return copy().handling(newHandling).build();
    }

    Complaint entered(String stage) {
        return copy().path(and(path, stage)).build();
    }

    private ComplaintBuilder copy() {
        return ComplaintBuilder.copy(this);
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
