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

    /** Gives it to whoever fits and has the least open work; nobody fitting is said, once, until it is sought again. */
    Decision assign(Story story, List<Candidate> candidates) {
        Complaint complaint = story.complaint();
        Standing standing = complaint.standing();
        if (!complaint.open() || standing.caseworker() != null || standing.unassignedSince() != null) {
            return Decision.NOTHING;
        }
        candidates.stream()
                .filter(candidate -> !candidate.away() && fits(complaint, candidate))
                .min(Comparator.comparingInt(Candidate::openWork).thenComparing(Candidate::id))
                .ifPresentOrElse(
                        candidate -> story.add(new Assigned(candidate.id())),
                        () -> story.add(new LeftUnassigned(standing.owner())));
        return Decision.of(story.events());
    }

    /** Whether somebody could have it: of the owner's role, in its department, not the one it is about, new to it. */
    boolean fits(Complaint complaint, Candidate candidate) {
        return candidate.roles().contains(complaint.standing().owner())
                && candidate.worksFor(complaint.entry().department())
                && !complaint.isAbout(candidate.id())
                && !reviewsOwnDecision(complaint, candidate);
    }

    private boolean reviewsOwnDecision(Complaint complaint, Candidate candidate) {
        return procedure.stageOf(complaint.stage()).awaits() == Stage.Awaits.STAFF
                && complaint.decidedElsewhere(candidate.id(), complaint.stage());
    }

    /** Records whom it is about; the owner of the stage steps back if it is one of theirs (KW-4). */
    Decision name(Story story, Candidate person) {
        if (!story.complaint().open() || story.complaint().isAbout(person.id())) {
            return Decision.NOTHING;
        }
        story.add(new PersonNamed(
                new Named(person.id(), person.roles().stream().sorted().toList())));
        stages.replaceOwner(story);
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
