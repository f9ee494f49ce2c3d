package io.redress.domain.rules.change;

import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.AccessEvent.RestrictionLifted;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.complaint.StageEvent.ConsultationRequested;
import io.redress.domain.complaint.StageEvent.ContactedAfterEnd;
import io.redress.domain.complaint.StageEvent.OwnerReplaced;
import io.redress.domain.complaint.StageEvent.Reopened;
import io.redress.domain.complaint.StageEvent.Resumed;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.FirstStage;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves complaints into stages, and decides which role owns them there. */
public final class Stages {

    private final Procedure procedure;
    private final TimeLimits limits;

    public Stages(Procedure procedure, TimeLimits limits) {
        this.procedure = procedure;
        this.limits = limits;
    }

    /** The first stage of an entry. */
    public String first(IntakeEvent.Submitted entry) {
        return FirstStage.of(procedure, entry.kind(), entry.channel(), entry.addressedTo());
    }

    /** Enters a stage, ends the time limits that do not apply there and starts those that do. */
    public void enter(PendingChange pending, String to, @Nullable String outcome) {
        Stage stage = procedure.stageOf(to);
        Complaint before = pending.complaint();
        String previous = before.status().stage();
        if (pending.complaint().hasEnded() && !stage.closed()) {
            pending.add(stage.afterTheEnd() ? new ContactedAfterEnd() : new Reopened());
        }
        endPause(pending);
        pending.add(new StageEntered(to, owner(pending.complaint(), stage)));
        passOn(pending, stage);
        giveBack(pending, stage, before);
        if (stage.consults() != null) {
            pending.add(new ConsultationRequested(stage.consults(), pending.consultationRequestedBy()));
        }
        limits.enter(pending, to, previous);
        if (stage.closed()) {
            close(pending, stage, outcome);
        }
    }

    private static void close(PendingChange pending, Stage stage, @Nullable String outcome) {
        if (outcome == null) {
            throw new IllegalStateException("the stage " + stage.id() + " is closed and needs an outcome");
        }
        pending.add(new Closed(outcome));
    }

    /**
     * A line manager who has answered hands the complaint to the next higher manager, who reviews the answer (NU-6). So does one who
     * asks for an approval: nobody but the managers above the named person may know of the complaint.
     */
    private static void passOn(PendingChange pending, Stage stage) {
        Complaint complaint = pending.complaint();
        String caseworker = complaint.status().caseworker();
        if (stage.awaits() == Stage.Awaits.STAFF
                && caseworker != null
                && complaint.namesPerson()
                && (stage.consults() != null || complaint.decidedElsewhere(caseworker, stage.id()))) {
            pending.add(new OwnerReplaced(complaint.status().openOwner()));
        }
    }

    /**
     * A request for an approval that was answered goes back to the line manager who made it (NU-12). The complaint is without a
     * caseworker until the directory has shown whether that manager can take it: see {@link Assignment}.
     */
    private void giveBack(PendingChange pending, Stage stage, Complaint before) {
        AboutPersons persons = procedure.aboutPersons();
        List<String> requested = before.status().consultationRequestedBy();
        if (persons == null
                || !before.namesPerson()
                || before.status().pendingConsultation() == null
                || stage.awaits() != Stage.Awaits.STAFF
                || stage.consults() != null
                || requested.isEmpty()) {
            return;
        }
        String asked = requested.getLast();
        if (decidedAsLineManager(before, asked)
                && !before.isAbout(asked)
                && !asked.equals(before.status().caseworker())) {
            pending.add(new OwnerReplaced(pending.complaint().status().openOwner()));
        }
    }

    /** Whether a member of staff has decided the complaint as the line manager of somebody whom it names. */
    boolean decidedAsLineManager(Complaint complaint, String member) {
        AboutPersons persons = procedure.aboutPersons();
        return persons != null
                && complaint.decided().stream()
                        .anyMatch(decider -> decider.caseworker().equals(member)
                                && decider.role().equals(persons.owner()));
    }

    /** Ends a pause. If its last instant has passed already, the pause counts as ended at that instant. */
    public void endPause(PendingChange pending) {
        Handling.Pause pause = pending.complaint().handling().pause();
        if (pause != null) {
            pending.add(new Resumed(pause.cause()));
            limits.pauses().resume(pending, pending.now().isAfter(pause.until()) ? pause.until() : pending.now());
        }
    }

    /** Restricts a complaint that names a member of staff to the line manager, whatever the stage (NU-6). */
    public void restrictToLineManager(PendingChange pending) {
        AboutPersons persons = procedure.aboutPersons();
        if (persons == null) {
            return;
        }
        boolean known = pending.complaint().namesPerson();
        if (!known) {
            pending.add(new Restricted(persons.foundBy(), true));
        }
    }

    /** Lifts the restriction to the line manager: the earlier restriction and the usual owner apply again. */
    public void endLineManagerRestriction(PendingChange pending) {
        Restriction restriction = pending.complaint().handling().restriction();
        String before = restriction == null ? null : restriction.before();
        pending.add(before == null ? new RestrictionLifted() : new Restricted(before, false));
        replaceOwner(pending);
    }

    /** Lets the stand-in replace an owner who may not handle the complaint (KW-4). */
    public void replaceOwner(PendingChange pending) {
        String owner =
                owner(pending.complaint(), procedure.stageOf(pending.complaint().stage()));
        if (pending.complaint().open()
                && owner != null
                && !owner.equals(pending.complaint().status().owner())) {
            pending.add(new OwnerReplaced(owner));
        }
    }

    /**
     * The role that owns a stage. The stand-in owns it if the complaint is about a member of staff with the owner's role, or if the
     * stage decides and the owner's role has decided in an earlier stage. A stand-in who has answered keeps the complaint while the
     * complainant considers the answer.
     */
    public @Nullable String owner(Complaint complaint, Stage stage) {
        String usual = stage.owner();
        String standIn = stage.standIn();
        AboutPersons persons = procedure.aboutPersons();
        if (usual != null && persons != null && complaint.namesPerson()) {
            return persons.owner();
        }
        String present = complaint.status().owner();
        if (present != null && stage.sharedWith().contains(present)) {
            return present;
        }
        if (usual == null || standIn == null) {
            return usual;
        }
        boolean answered = stage.awaits() == Stage.Awaits.COMPLAINANT;
        boolean replaced = complaint.isAboutRole(usual)
                || (answered
                        ? standIn.equals(complaint.status().owner())
                        : procedure.decidesIn(stage.id()) && complaint.decidedElsewhereBy(usual, stage.id()));
        return replaced ? standIn : usual;
    }
}
