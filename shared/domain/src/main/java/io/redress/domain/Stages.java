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

    /** Once somebody stands in for an owner they do so in every stage of that owner. */
    private static String owner(Story story, Stage stage) {
        boolean replaced = stage.standIn() != null && story.complaint().isAboutRole(stage.owner());
        return replaced ? stage.standIn() : stage.owner();
    }
}
