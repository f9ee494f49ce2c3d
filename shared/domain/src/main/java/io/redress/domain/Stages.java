package io.redress.domain;

import io.redress.domain.Event.Asked;
import io.redress.domain.Event.Closed;
import io.redress.domain.Event.OwnerReplaced;
import io.redress.domain.Event.Reopened;
import io.redress.domain.Event.Restricted;
import io.redress.domain.Event.RestrictionLifted;
import io.redress.domain.Event.Resumed;
import io.redress.domain.Event.StageEntered;
import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.Optional;

/** How a complaint comes into a stage. */
final class Stages {

    private final Procedure procedure;
    private final TimeLimits limits;

    Stages(Procedure procedure, TimeLimits limits) {
        this.procedure = procedure;
        this.limits = limits;
    }

    /**
     * Where an entry begins: with whom it is addressed to, where its channel leads, or where its kind does. A query that is
     * addressed to the chairman is a query all the same, and begins where queries do.
     */
    String first(Event.Submitted entry) {
        Kind kind = procedure.kind(entry.kind()).orElseThrow();
        if (!kind.startsLimits()) {
            return kind.stage();
        }
        return Optional.ofNullable(entry.addressedTo())
                .flatMap(procedure::addressee)
                .map(Addressee::stage)
                .or(() -> procedure.channel(entry.channel()).map(Channel::stage))
                .orElse(kind.stage());
    }

    /** Entering a stage ends the limits that do not apply there and starts those that do. */
    void enter(Story story, String to, String outcome) {
        Stage stage = procedure.stageOf(to);
        String previous = story.complaint().stage();
        if (!story.complaint().open() && !stage.closed()) {
            story.add(new Reopened());
        }
        goOn(story);
        story.add(new StageEntered(to, owner(story, stage)));
        passOn(story, stage);
        if (stage.asks() != null) {
            story.add(new Asked(stage.asks(), story.asking()));
        }
        limits.enter(story, to, previous);
        if (stage.closed()) {
            story.add(new Closed(outcome));
        }
    }

    /** A line manager who has answered it hands it to the next above, who reviews that answer (NU-6). */
    private static void passOn(Story story, Stage stage) {
        Complaint complaint = story.complaint();
        String caseworker = complaint.standing().caseworker();
        if (stage.awaits() == Stage.Awaits.STAFF
                && caseworker != null
                && complaint.namesPerson()
                && complaint.decidedElsewhere(caseworker, stage.id())) {
            story.add(new OwnerReplaced(complaint.standing().owner()));
        }
    }

    /** The wait is over, whatever it was for. It lasts no longer than was said, however late that is noticed. */
    void goOn(Story story) {
        Handling.Pause pause = story.complaint().handling().pause();
        if (pause != null) {
            story.add(new Resumed(pause.cause()));
            limits.resume(story, story.now().isAfter(pause.until()) ? pause.until() : story.now());
        }
    }

    /** A complaint that names a person is for the line manager, whatever the stage; others need not know (NU-6). */
    void restrictToLineManager(Story story) {
        AboutPersons persons = procedure.aboutPersons();
        if (persons == null) {
            return;
        }
        boolean known = story.complaint().namesPerson();
        if (!known) {
            story.add(new Restricted(persons.foundBy(), true));
        }
    }

    /** It names nobody of ours after all, so it goes back to whoever has such a stage, and is seen as before that. */
    void openAgain(Story story) {
        String before = story.complaint().handling().restriction().before();
        story.add(before == null ? new RestrictionLifted() : new Restricted(before, false));
        replaceOwner(story);
    }

    /** The stand-in takes over a stage that its owner has to leave alone (KW-4). */
    void replaceOwner(Story story) {
        String owner = owner(story, procedure.stageOf(story.complaint().stage()));
        if (story.complaint().open()
                && owner != null
                && !owner.equals(story.complaint().standing().owner())) {
            story.add(new OwnerReplaced(owner));
        }
    }

    /**
     * A stand-in has the stage if the complaint is about somebody of its owner's role, or if it is decided on there and that
     * role has done so in an earlier stage. Whoever has answered waits for the complainant's word as well.
     */
    private String owner(Story story, Stage stage) {
        Complaint complaint = story.complaint();
        if (stage.owner() != null && complaint.namesPerson()) {
            return procedure.aboutPersons().owner();
        }
        if (stage.standIn() == null) {
            return stage.owner();
        }
        boolean answered = stage.awaits() == Stage.Awaits.COMPLAINANT;
        boolean replaced = complaint.isAboutRole(stage.owner())
                || (answered
                        ? stage.standIn().equals(complaint.standing().owner())
                        : procedure.decidesIn(stage.id()) && complaint.decidedElsewhereBy(stage.owner(), stage.id()));
        return replaced ? stage.standIn() : stage.owner();
    }
}
