package io.redress.domain.rules;

import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.AccessEvent.RestrictionLifted;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.complaint.StageEvent.ConsultationRequested;
import io.redress.domain.complaint.StageEvent.OwnerReplaced;
import io.redress.domain.complaint.StageEvent.Reopened;
import io.redress.domain.complaint.StageEvent.Resumed;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.Optional;

/** How a complaint comes into a stage. */
public final class Stages {

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
    String first(IntakeEvent.Submitted entry) {
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
    void enter(PendingChange pending, String to, String outcome) {
        Stage stage = procedure.stageOf(to);
        String previous = pending.complaint().stage();
        if (!pending.complaint().open() && !stage.closed()) {
            pending.add(new Reopened());
        }
        goOn(pending);
        pending.add(new StageEntered(to, owner(pending, stage)));
        passOn(pending, stage);
        if (stage.consults() != null) {
            pending.add(new ConsultationRequested(stage.consults(), pending.asking()));
        }
        limits.enter(pending, to, previous);
        if (stage.closed()) {
            pending.add(new Closed(outcome));
        }
    }

    /** A line manager who has answered it hands it to the next above, who reviews that answer (NU-6). */
    private static void passOn(PendingChange pending, Stage stage) {
        Complaint complaint = pending.complaint();
        String caseworker = complaint.status().caseworker();
        if (stage.awaits() == Stage.Awaits.STAFF
                && caseworker != null
                && complaint.namesPerson()
                && complaint.decidedElsewhere(caseworker, stage.id())) {
            pending.add(new OwnerReplaced(complaint.status().owner()));
        }
    }

    /** The wait is over, whatever it was for. It lasts no longer than was said, however late that is noticed. */
    void goOn(PendingChange pending) {
        Handling.Pause pause = pending.complaint().handling().pause();
        if (pause != null) {
            pending.add(new Resumed(pause.cause()));
            limits.resume(pending, pending.now().isAfter(pause.until()) ? pause.until() : pending.now());
        }
    }

    /** A complaint that names a person is for the line manager, whatever the stage; others need not know (NU-6). */
    void restrictToLineManager(PendingChange pending) {
        AboutPersons persons = procedure.aboutPersons();
        if (persons == null) {
            return;
        }
        boolean known = pending.complaint().namesPerson();
        if (!known) {
            pending.add(new Restricted(persons.foundBy(), true));
        }
    }

    /** It names nobody of ours after all, so it goes back to whoever has such a stage, and is seen as before that. */
    void openAgain(PendingChange pending) {
        String before = pending.complaint().handling().restriction().before();
        pending.add(before == null ? new RestrictionLifted() : new Restricted(before, false));
        replaceOwner(pending);
    }

    /** The stand-in takes over a stage that its owner has to leave alone (KW-4). */
    void replaceOwner(PendingChange pending) {
        String owner = owner(pending, procedure.stageOf(pending.complaint().stage()));
        if (pending.complaint().open()
                && owner != null
                && !owner.equals(pending.complaint().status().owner())) {
            pending.add(new OwnerReplaced(owner));
        }
    }

    /**
     * A stand-in has the stage if the complaint is about somebody of its owner's role, or if it is decided on there and that
     * role has done so in an earlier stage. Whoever has answered waits for the complainant's word as well.
     */
    private String owner(PendingChange pending, Stage stage) {
        Complaint complaint = pending.complaint();
        if (stage.owner() != null && complaint.namesPerson()) {
            return procedure.aboutPersons().owner();
        }
        if (stage.standIn() == null) {
            return stage.owner();
        }
        boolean answered = stage.awaits() == Stage.Awaits.COMPLAINANT;
        boolean replaced = complaint.isAboutRole(stage.owner())
                || (answered
                        ? stage.standIn().equals(complaint.status().owner())
                        : procedure.decidesIn(stage.id()) && complaint.decidedElsewhereBy(stage.owner(), stage.id()));
        return replaced ? stage.standIn() : stage.owner();
    }
}
