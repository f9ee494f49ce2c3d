package io.redress.domain.rules;

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
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.ManagerChain;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who gets a complaint, and what happens when nobody can. */
final class Assignment {

    private final Procedure procedure;
    private final Stages stages;

    Assignment(Procedure procedure, Stages stages) {
        this.procedure = procedure;
        this.stages = stages;
    }

    /**
     * Gives it to whoever fits and has the least open work; nobody fitting is said, once, until it is sought again. What
     * names somebody who is not known might be about anybody, so it waits until that is settled.
     */
    Decision assign(PendingChange pending, List<Candidate> candidates) {
        Complaint complaint = pending.complaint();
        Status status = complaint.status();
        if (!complaint.open() || status.caseworker() != null || status.unassignedSince() != null) {
            return Decision.NOTHING;
        }
        best(complaint, candidates)
                .ifPresentOrElse(
                        candidate -> pending.add(new Assigned(candidate.id())),
                        () -> pending.add(new LeftUnassigned(status.owner())));
        return Decision.of(pending.events());
    }

    private Optional<Candidate> best(Complaint complaint, List<Candidate> candidates) {
        if (complaint.handling().subjectIsUnknown()) {
            return Optional.empty();
        }
        return complaint.namesPerson()
                ? lineManager(complaint, candidates)
                : candidates.stream()
                        .filter(candidate -> !candidate.away() && fits(complaint, candidate))
                        .min(Comparator.comparingInt(Candidate::openWork).thenComparing(Candidate::id));
    }

    /** The first above the person it is about who is there, and has not decided on it in an earlier stage (NU-6). */
    private Optional<Candidate> lineManager(Complaint complaint, List<Candidate> candidates) {
        return complaint.about().stream()
                .map(Subject::caseworker)
                .filter(id ->
                        candidates.stream().anyMatch(candidate -> candidate.id().equals(id)))
                .findFirst()
                .flatMap(id -> ManagerChain.ofCandidates(candidates, id).above().stream()
                        .filter(manager -> !manager.away() && fits(complaint, manager))
                        .findFirst());
    }

    /** Whether somebody could have it: of the owner's role, in its department, not the one it is about, new to it. */
    boolean fits(Complaint complaint, Candidate candidate) {
        boolean ofTheTeam = candidate.roles().contains(complaint.status().owner())
                && candidate.worksFor(complaint.entry().department());
        return (ofTheTeam || complaint.namesPerson())
                && !complaint.isAbout(candidate.id())
                && !reviewsOwnDecision(complaint, candidate);
    }

    private boolean reviewsOwnDecision(Complaint complaint, Candidate candidate) {
        return procedure.stageOf(complaint.stage()).awaits() == Stage.Awaits.STAFF
                && procedure.decidesIn(complaint.stage())
                && complaint.decidedElsewhere(candidate.id(), complaint.stage());
    }

    /** Records whom it is about; the owner of the stage steps back if it is one of theirs (KW-4). */
    Decision name(PendingChange pending, Candidate person) {
        if (!pending.complaint().open() || pending.complaint().names(person.id())) {
            return Decision.NOTHING;
        }
        pending.add(new PersonNamed(
                new Subject(person.id(), person.roles().stream().sorted().toList())));
        stages.restrictToLineManager(pending);
        stages.replaceOwner(pending);
        return Decision.of(pending.events());
    }

    /** The name that it gives is open, unless it has been settled who is meant. */
    Decision leaveSubjectUnknown(PendingChange pending, List<String> possibleMatches) {
        Complaint complaint = pending.complaint();
        SubjectName name = complaint.handling().name();
        boolean settled = name == null ? !complaint.about().isEmpty() : !name.open();
        if (complaint.open()
                && !settled
                && (name == null || !name.possibleMatches().equals(possibleMatches))) {
            pending.add(new SubjectUnknown(possibleMatches));
        }
        return Decision.of(pending.events());
    }

    /** Whoever it names is nobody of ours, so it is for those who usually look after such complaints. */
    void subjectNotStaff(PendingChange pending) {
        pending.add(new SubjectNotStaff());
        if (pending.complaint().namesPerson()) {
            stages.openAgain(pending);
        } else if (pending.complaint().status().caseworker() == null) {
            pending.add(new AssignmentSought());
        }
    }

    /** It is not about that person after all: whoever stood in for them, or was above them, hands it back. */
    void unname(PendingChange pending, String caseworker) {
        pending.add(new PersonUnnamed(caseworker));
        Complaint complaint = pending.complaint();
        if (!complaint.namesPerson()) {
            stages.replaceOwner(pending);
        } else if (complaint.about().isEmpty() && !complaint.handling().subjectIsUnknown()) {
            stages.openAgain(pending);
        } else {
            pending.add(new OwnerReplaced(complaint.status().owner()));
        }
    }

    /** Nobody has it any more if that person had it, until somebody else has been found. */
    Decision giveBack(PendingChange pending, String caseworker) {
        Complaint complaint = pending.complaint();
        if (complaint.open() && caseworker.equals(complaint.status().caseworker())) {
            pending.add(new AssignmentSought());
        }
        return Decision.of(pending.events());
    }

    void seekAgain(PendingChange pending, WorkingCalendar calendar) {
        seekAgainAt(pending.complaint(), calendar)
                .filter(moment -> !moment.isAfter(pending.now()))
                .ifPresent(_ -> pending.add(new AssignmentSought()));
    }

    /** A complaint that nobody could take is tried again after a working day. */
    Optional<Instant> seekAgainAt(Complaint complaint, WorkingCalendar calendar) {
        boolean waits = complaint.open() && procedure.stageOf(complaint.stage()).awaits() != Stage.Awaits.NOBODY;
        return waits
                ? Optional.ofNullable(complaint.status().unassignedSince())
                        .map(since -> calendar.plusWorkingDays(since, 1))
                : Optional.empty();
    }
}
