package io.redress.domain.complaint;

import io.redress.domain.Reference;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
                complaint.status,
                complaint.about,
                complaint.decided,
                complaint.limits,
                complaint.path,
                complaint.handling);
    }

    /** What it is after one more event of a change that is still being made. */
    public Complaint after(Event event, Instant at) {
        return Evolution.of(this, event, at);
    }

    public boolean open() {
        return status.closed() == null;
    }

    public boolean restricted() {
        return handling.restriction() != null;
    }

    /** Whether it is restricted because it names a person, so that nobody else is to notice it (NU-6). */
    public boolean namesPerson() {
        return restricted() && handling.restriction().named();
    }

    public String stage() {
        return status.stage();
    }

    /** Whether it is about that member of staff, or may be as long as it is not known whom it names. */
    public boolean isAbout(String caseworker) {
        return names(caseworker) || mayMean(caseworker);
    }

    /** Whether it is known to be about that member of staff. */
    public boolean names(String caseworker) {
        return about.stream().anyMatch(person -> person.caseworker().equals(caseworker));
    }

    private boolean mayMean(String caseworker) {
        return handling.name() != null && handling.name().possibleMatches().contains(caseworker);
    }

    /** All whom it is about or may be, who do not get to see it. */
    public List<String> keptFrom() {
        Stream<String> possibleMatches =
                handling.name() == null ? Stream.empty() : handling.name().possibleMatches().stream();
        return Stream.concat(about.stream().map(Subject::caseworker), possibleMatches)
                .distinct()
                .toList();
    }

    /** Whether it is about somebody of that role. */
    public boolean isAboutRole(String role) {
        return about.stream().anyMatch(person -> person.roles().contains(role));
    }

    /** Whether somebody has answered it in another stage than this one. */
    public boolean decidedElsewhere(String caseworker, String stage) {
        return decided.stream()
                .anyMatch(decider -> decider.caseworker().equals(caseworker)
                        && !decider.stage().equals(stage));
    }

    /** Whether somebody of that role has answered it in another stage than this one. */
    public boolean decidedElsewhereBy(String role, String stage) {
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

    Complaint about(Subject person) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                status,
                and(about, person),
                decided,
                limits,
                path,
                handling);
    }

    Complaint notAbout(String caseworker) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                status,
                about.stream()
                        .filter(person -> !person.caseworker().equals(caseworker))
                        .toList(),
                decided,
                limits,
                path,
                handling);
    }

    Complaint decided(Decider decider) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                status,
                about,
                and(decided, decider),
                limits,
                path,
                handling);
    }

    Complaint with(Submitted newEntry) {
        return new Complaint(
                reference, organisation, procedure, version, newEntry, status, about, decided, limits, path, handling);
    }

    Complaint with(Status newStatus) {
        return new Complaint(
                reference, organisation, procedure, version, entry, newStatus, about, decided, limits, path, handling);
    }

    Complaint with(List<Limit> newLimits) {
        return new Complaint(
                reference, organisation, procedure, version, entry, status, about, decided, newLimits, path, handling);
    }

    Complaint with(Handling newHandling) {
        return new Complaint(
                reference, organisation, procedure, version, entry, status, about, decided, limits, path, newHandling);
    }

    Complaint along(String stage) {
        return new Complaint(
                reference,
                organisation,
                procedure,
                version,
                entry,
                status,
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
