package io.redress.domain;

import io.redress.domain.Event.Assigned;
import io.redress.domain.Event.AssignmentSought;
import io.redress.domain.Event.LeftUnassigned;
import io.redress.domain.Event.PersonNamed;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who gets a complaint, and what happens when nobody can. */
final class Assignment {

    private final Procedure procedure;
    private final Stages stages;

    Assignment(Procedure procedure, Stages stages) {
        this.procedure = procedure;
        this.stages = stages;
    }

    /** Gives it to whoever fits and has the least open work; nobody fitting is said, once, until it is sought again. */
    Decision assign(Story story, List<Candidate> candidates) {
        Complaint complaint = story.complaint();
        Standing standing = complaint.standing();
        if (!complaint.open() || standing.caseworker() != null || standing.unassignedSince() != null) {
            return Decision.NOTHING;
        }
        best(complaint, candidates)
                .ifPresentOrElse(
                        candidate -> story.add(new Assigned(candidate.id())),
                        () -> story.add(new LeftUnassigned(standing.owner())));
        return Decision.of(story.events());
    }

    private Optional<Candidate> best(Complaint complaint, List<Candidate> candidates) {
        return namesPerson(complaint)
                ? lineManager(complaint, candidates)
                : candidates.stream()
                        .filter(candidate -> !candidate.away() && fits(complaint, candidate))
                        .min(Comparator.comparingInt(Candidate::openWork).thenComparing(Candidate::id));
    }

    static boolean namesPerson(Complaint complaint) {
        return complaint.restricted() && complaint.handling().restriction().named();
    }

    /** The first above the person it is about who is there, and has not decided on it in an earlier stage (NU-6). */
    private Optional<Candidate> lineManager(Complaint complaint, List<Candidate> candidates) {
        Set<String> passed = new HashSet<>();
        Optional<Candidate> above = complaint.about().stream()
                .flatMap(named -> find(named.caseworker(), candidates).stream())
                .findFirst()
                .flatMap(person -> find(person.manager(), candidates));
        while (above.isPresent() && passed.add(above.get().id())) {
            if (!above.get().away() && fits(complaint, above.get())) {
                return above;
            }
            above = find(above.get().manager(), candidates);
        }
        return Optional.empty();
    }

    private static Optional<Candidate> find(String id, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
    }

    /** Whether somebody could have it: of the owner's role, in its department, not the one it is about, new to it. */
    boolean fits(Complaint complaint, Candidate candidate) {
        boolean ofTheTeam = candidate.roles().contains(complaint.standing().owner())
                && candidate.worksFor(complaint.entry().department());
        return (ofTheTeam || namesPerson(complaint))
                && !complaint.isAbout(candidate.id())
                && !reviewsOwnDecision(complaint, candidate);
    }

    private boolean reviewsOwnDecision(Complaint complaint, Candidate candidate) {
        return procedure.stageOf(complaint.stage()).awaits() == Stage.Awaits.STAFF
                && procedure.decidesIn(complaint.stage())
                && complaint.decidedElsewhere(candidate.id(), complaint.stage());
    }

    /** Records whom it is about; the owner of the stage steps back if it is one of theirs (KW-4). */
    Decision name(Story story, Candidate person) {
        if (!story.complaint().open() || story.complaint().isAbout(person.id())) {
            return Decision.NOTHING;
        }
        story.add(new PersonNamed(
                new Named(person.id(), person.roles().stream().sorted().toList())));
        stages.restrictToLineManager(story);
        stages.replaceOwner(story);
        return Decision.of(story.events());
    }

    /** Nobody has it any more if that person had it, until somebody else has been found. */
    Decision giveBack(Story story, String caseworker) {
        Complaint complaint = story.complaint();
        if (complaint.open() && caseworker.equals(complaint.standing().caseworker())) {
            story.add(new AssignmentSought());
        }
        return Decision.of(story.events());
    }

    void seekAgain(Story story, WorkingCalendar calendar) {
        seekAgainAt(story.complaint(), calendar)
                .filter(moment -> !moment.isAfter(story.now()))
                .ifPresent(_ -> story.add(new AssignmentSought()));
    }

    /** A complaint that nobody could take is tried again after a working day. */
    Optional<Instant> seekAgainAt(Complaint complaint, WorkingCalendar calendar) {
        boolean waits = complaint.open() && procedure.stageOf(complaint.stage()).awaits() != Stage.Awaits.NOBODY;
        return waits
                ? Optional.ofNullable(complaint.standing().unassignedSince())
                        .map(since -> calendar.plusWorkingDays(since, 1))
                : Optional.empty();
    }
}
