package io.redress.domain;

import io.redress.domain.Event.Closed;
import io.redress.domain.Event.OwnerReplaced;
import io.redress.domain.Event.StageEntered;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;

/** How a complaint comes into a stage. */
final class Stages {

    private final Procedure procedure;
    private final TimeLimits limits;

    Stages(Procedure procedure, TimeLimits limits) {
        this.procedure = procedure;
        this.limits = limits;
    }

    /** Entering a stage ends the limits that do not apply there and starts those that do. */
    void enter(Story story, String to, String outcome) {
        Stage stage = procedure.stageOf(to);
        String previous = story.complaint().stage();
        story.add(new StageEntered(to, owner(story, stage)));
        limits.enter(story, to, previous);
        if (stage.closed()) {
            story.add(new Closed(outcome));
        }
    }

    /** The stand-in takes over a stage that its owner has to leave alone (KW-4). */
    void replaceOwner(Story story) {
        String owner = owner(story, procedure.stageOf(story.complaint().stage()));
        if (owner != null && !owner.equals(story.complaint().standing().owner())) {
            story.add(new OwnerReplaced(owner));
        }
    }

    /**
     * A stand-in has the stage if the complaint is about somebody of its owner's role, or if that role has decided on it
     * in an earlier stage. Whoever has answered waits for the complainant's word as well.
     */
    private static String owner(Story story, Stage stage) {
        Complaint complaint = story.complaint();
        if (stage.standIn() == null) {
            return stage.owner();
        }
        boolean answered = stage.awaits() == Stage.Awaits.COMPLAINANT;
        boolean replaced = complaint.isAboutRole(stage.owner())
                || (answered
                        ? stage.standIn().equals(complaint.standing().owner())
                        : complaint.decidedElsewhereBy(stage.owner(), stage.id()));
        return replaced ? stage.standIn() : stage.owner();
    }
}
