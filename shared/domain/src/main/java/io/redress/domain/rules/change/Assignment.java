package io.redress.domain.rules.change;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.AssignmentEvent.AssignmentSought;
import io.redress.domain.complaint.AssignmentEvent.LeftUnassigned;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.StageEvent.OwnerReplaced;
import io.redress.domain.complaint.Status;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent.PersonNamed;
import io.redress.domain.complaint.SubjectEvent.PersonUnnamed;
import io.redress.domain.complaint.SubjectEvent.SubjectNotStaff;
import io.redress.domain.complaint.SubjectEvent.SubjectUnknown;
import io.redress.domain.complaint.SubjectName;
import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.ManagerChain;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assigns complaints to caseworkers, and records which members of staff they are about. */
public final class Assignment {

    private final Procedure procedure;
    private final Stages stages;

    public Assignment(Procedure procedure, Stages stages) {
        this.procedure = procedure;
        this.stages = stages;
    }

    /**
     * Assigns the complaint to the suitable candidate with the least open work, or records once that there is none. While the
     * subject of the complaint is unknown, any candidate might be the subject, so nobody gets it.
     */
    public void assign(PendingChange pending, List<Candidate> candidates) {
        Complaint complaint = pending.complaint();
        Status status = complaint.status();
        if (!complaint.open() || status.caseworker() != null || status.unassignedSince() != null) {
            return;
        }
        best(complaint, candidates)
                .ifPresentOrElse(
                        candidate -> give(pending, candidate),
                        () -> pending.add(new LeftUnassigned(
                                status.openOwner(), waitsForHead(complaint, candidates) ? true : null)));
    }

    /** Whether the complaint is about somebody at the top of the staff, and those below are the only ones who could take it. */
    private boolean waitsForHead(Complaint complaint, List<Candidate> candidates) {
        StaffBelow below = StaffBelow.heads(complaint, candidates);
        if (complaint.namesPerson()) {
            return below.isSomebody() && line(complaint, candidates).findAny().isEmpty();
        }
        List<Candidate> suitable = candidates.stream()
                .filter(candidate -> fits(complaint, candidate))
                .toList();
        return !suitable.isEmpty() && suitable.stream().allMatch(below::has);
    }

    /** Gives the complaint to a candidate. Where the stage is shared, a role of the candidate owns the complaint from then on. */
    public void give(PendingChange pending, Candidate candidate) {
        Complaint complaint = pending.complaint();
        if (!complaint.namesPerson()
                && !candidate.roles().contains(complaint.status().openOwner())) {
            team(complaint).stream()
                    .filter(candidate.roles()::contains)
                    .findFirst()
                    .ifPresent(role -> pending.add(new OwnerReplaced(role)));
        }
        pending.add(new Assigned(candidate.id()));
    }

    /** The roles whose members may have the complaint in its stage. */
    public List<String> team(Complaint complaint) {
        return procedure.stageOf(complaint.stage()).team(complaint.status().owner());
    }

    private Optional<Candidate> best(Complaint complaint, List<Candidate> candidates) {
        if (complaint.handling().subjectIsUnknown()) {
            return Optional.empty();
        }
        return complaint.namesPerson() ? lineManager(complaint, candidates) : ofTeam(complaint, candidates);
    }

    private Optional<Candidate> ofTeam(Complaint complaint, List<Candidate> candidates) {
        StaffBelow below = StaffBelow.heads(complaint, candidates);
        Stage stage = procedure.stageOf(complaint.stage());
        List<Candidate> suitable = candidates.stream()
                .filter(candidate -> fits(complaint, candidate) && !below.has(candidate))
                .toList();
        return least(suitable.stream().filter(candidate -> !candidate.away()))
                .or(() -> least(suitable.stream()
                        .filter(candidate -> isRepresented(complaint, stage, candidate, candidates, below))));
    }

    private static Optional<Candidate> least(Stream<Candidate> suitable) {
        return suitable.min(Comparator.comparingInt(Candidate::openWork).thenComparing(Candidate::id));
    }

    /**
     * Whether a colleague acts for a candidate who is away, and may work on the complaint in this stage. If nobody suitable is
     * present, such a candidate gets the complaint: the delegate gets its mails and works on it until the candidate is back.
     *
     * @param below who is to get no such work from the system
     */
    private boolean isRepresented(
            Complaint complaint, Stage stage, Candidate away, List<Candidate> candidates, StaffBelow below) {
        return candidates.stream()
                .filter(colleague -> colleague.id().equals(away.delegate()))
                .anyMatch(colleague -> !complaint.isAbout(colleague.id())
                        && !below.has(colleague)
                        && !reviewsOwnDecision(complaint, stage, colleague));
    }

    /**
     * The lowest manager above the subject who is present and has not decided the complaint in an earlier stage (NU-6). If one of
     * them has asked for an approval, only those above that one can give it. When the request was answered, that one comes first,
     * and then those above.
     */
    private Optional<Candidate> lineManager(Complaint complaint, List<Candidate> candidates) {
        return line(complaint, candidates).filter(manager -> !manager.away()).findFirst();
    }

    /** The managers above the subject who could have the complaint now, in the order in which they would get it. */
    private Stream<Candidate> line(Complaint complaint, List<Candidate> candidates) {
        return complaint.about().stream()
                .map(Subject::caseworker)
                .filter(id ->
                        candidates.stream().anyMatch(candidate -> candidate.id().equals(id)))
                .findFirst()
                .stream()
                .flatMap(id -> Stream.concat(
                        requesterAgain(complaint, candidates),
                        fromRequest(
                                complaint,
                                ManagerChain.ofCandidates(candidates, id).above())))
                .filter(manager -> fits(complaint, manager));
    }

    /**
     * Whether a complaint may be handed to a candidate. One about a member of staff goes only up that person's line; if nobody there
     * can have it, to the role that looks after it meanwhile. As long as the subject is unknown, anybody might be the subject.
     */
    public boolean mayHold(Complaint complaint, Candidate candidate, List<Candidate> candidates) {
        if (!complaint.namesPerson()) {
            return true;
        }
        if (complaint.handling().subjectIsUnknown()) {
            return false;
        }
        List<Candidate> line = line(complaint, candidates).toList();
        AboutPersons persons = procedure.aboutPersons();
        return line.stream().anyMatch(manager -> manager.id().equals(candidate.id()))
                || (line.isEmpty() && persons != null && candidate.roles().contains(persons.foundBy()));
    }

    /** The line manager who made the last request for an approval, once it was answered. */
    private Stream<Candidate> requesterAgain(Complaint complaint, List<Candidate> candidates) {
        List<String> requested = complaint.status().consultationRequestedBy();
        return requested.isEmpty() || complaint.status().pendingConsultation() != null
                ? Stream.empty()
                : candidates.stream()
                        .filter(candidate -> candidate.id().equals(requested.getLast()))
                        .filter(candidate -> stages.decidedAsLineManager(complaint, candidate.id()));
    }

    private static Stream<Candidate> fromRequest(Complaint complaint, List<Candidate> line) {
        List<String> requested = complaint.status().consultationRequestedBy();
        int next = complaint.status().pendingConsultation() == null ? 0 : 1;
        int from = 0;
        for (int i = 0; i < line.size(); i++) {
            from = requested.contains(line.get(i).id()) ? i + next : from;
        }
        return line.subList(from, line.size()).stream();
    }

    /**
     * Whether a candidate has a role that may have the complaint, works for its department, is not its subject, and would review
     * no decision of their own.
     */
    public boolean fits(Complaint complaint, Candidate candidate) {
        return fits(
                        complaint,
                        procedure.stageOf(complaint.stage()),
                        complaint.status().owner(),
                        candidate)
                && !approvesOwnRequest(complaint, candidate);
    }

    /**
     * Whether a candidate can be named for the stage to which an action leads: one who fits there, and who is present or has a
     * delegate who may work on it.
     */
    public boolean canBeNamed(Complaint complaint, Stage stage, Candidate candidate, List<Candidate> candidates) {
        return fits(complaint, stage, stages.owner(complaint, stage), candidate)
                && mayHold(complaint, candidate, candidates)
                && (!candidate.away()
                        || (!complaint.namesPerson()
                                && isRepresented(complaint, stage, candidate, candidates, StaffBelow.NOBODY)));
    }

    private boolean fits(Complaint complaint, Stage stage, @Nullable String owner, Candidate candidate) {
        boolean ofTheTeam = stage.team(owner).stream().anyMatch(candidate.roles()::contains)
                && candidate.worksFor(complaint.entry().department());
        return (ofTheTeam || complaint.namesPerson())
                && !complaint.isAbout(candidate.id())
                && !reviewsOwnDecision(complaint, stage, candidate);
    }

    private static boolean approvesOwnRequest(Complaint complaint, Candidate candidate) {
        return complaint.namesPerson()
                && complaint.status().pendingConsultation() != null
                && complaint.status().consultationRequestedBy().contains(candidate.id());
    }

    private boolean reviewsOwnDecision(Complaint complaint, Stage stage, Candidate candidate) {
        return stage.awaits() == Stage.Awaits.STAFF
                && procedure.decidesIn(stage.id())
                && complaint.decidedElsewhere(candidate.id(), stage.id());
    }

    /** Records the subject. If the subject has the owner's role, the stand-in replaces the owner (KW-4). */
    public void name(PendingChange pending, Candidate person) {
        if (!pending.complaint().open() || pending.complaint().names(person.id())) {
            return;
        }
        pending.add(new PersonNamed(
                new Subject(person.id(), person.roles().stream().sorted().toList())));
        stages.restrictToLineManager(pending);
        stages.replaceOwner(pending);
    }

    /** Records that the subject is unknown, unless it has been identified already. */
    public void leaveSubjectUnknown(PendingChange pending, List<String> possibleMatches) {
        Complaint complaint = pending.complaint();
        SubjectName name = complaint.handling().name();
        boolean settled = name == null ? !complaint.about().isEmpty() : !name.open();
        if (complaint.open()
                && !settled
                && (name == null || !name.possibleMatches().equals(possibleMatches))) {
            pending.add(new SubjectUnknown(possibleMatches));
        }
    }

    /** Records that the subject is not a member of staff, so the usual owner handles the complaint. */
    public void subjectNotStaff(PendingChange pending) {
        pending.add(new SubjectNotStaff());
        if (pending.complaint().namesPerson()) {
            stages.endLineManagerRestriction(pending);
        } else if (pending.complaint().status().caseworker() == null) {
            pending.add(new AssignmentSought());
        }
    }

    /** Records that a member of staff was named by mistake. The usual owner takes over from the stand-in or line manager. */
    public void unname(PendingChange pending, String caseworker) {
        pending.add(new PersonUnnamed(caseworker));
        Complaint complaint = pending.complaint();
        if (!complaint.namesPerson()) {
            stages.replaceOwner(pending);
        } else if (complaint.about().isEmpty() && !complaint.handling().subjectIsUnknown()) {
            stages.endLineManagerRestriction(pending);
        } else {
            pending.add(new OwnerReplaced(complaint.status().openOwner()));
        }
    }

    /** Takes the complaint from this caseworker, so that the system looks for another one. */
    public void giveBack(PendingChange pending, String caseworker) {
        Complaint complaint = pending.complaint();
        if (complaint.open() && caseworker.equals(complaint.status().caseworker())) {
            pending.add(new AssignmentSought());
        }
    }

    public void seekAgain(PendingChange pending, WorkingCalendar calendar) {
        seekAgainAt(pending.complaint(), calendar)
                .filter(moment -> !moment.isAfter(pending.now()))
                .ifPresent(_ -> pending.add(new AssignmentSought()));
    }

    /** When the organisation opens next after no caseworker could be found, the system looks again: somebody may be back. */
    public Optional<Instant> seekAgainAt(Complaint complaint, WorkingCalendar calendar) {
        boolean waits = complaint.open() && procedure.stageOf(complaint.stage()).awaits() != Stage.Awaits.NOBODY;
        return waits
                ? Optional.ofNullable(complaint.status().unassignedSince())
                        .map(since -> procedure.workingHours().openingAfter(since, calendar))
                : Optional.empty();
    }
}
