package io.redress.procedures.walks;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit.OwedBy;
import io.redress.domain.staff.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What must be true of every complaint, at every moment of its life. */
final class Always {

    private final RandomWalk walk;
    private final Complaint complaint;

    private Always(RandomWalk walk) {
        this.walk = walk;
        this.complaint = walk.complaint();
    }

    static void check(String what, boolean holds) {
        check(() -> what, holds);
    }

    /** What is only put into words when it does not hold; most of the time it does. */
    static void check(Supplier<String> what, boolean holds) {
        if (!holds) {
            throw new AssertionError(what.get());
        }
    }

    static void holds(RandomWalk walk) {
        Always always = new Always(walk);
        always.status();
        always.limits();
        always.decisions();
        always.restriction();
    }

    /** At the end of a walk: that it holds before each step follows. */
    static void remembers(RandomWalk walk) {
        Complaint folded = walk.initial();
        for (Change change : walk.history()) {
            folded = folded.after(change);
        }
        check("the history comes to how it stands", folded.equals(walk.complaint()));
        check(
                "the version counts the changes",
                walk.complaint().version() == walk.history().size());
    }

    private void status() {
        Stage stage = walk.rules().procedure().stageOf(complaint.stage());
        check("it is open in open stages only", complaint.open() == !stage.closed());
        check(
                "somebody owns it exactly while it is open",
                complaint.open() == (complaint.status().owner() != null));
        check(
                "the stage it is in is the last of its path",
                stage.id().equals(complaint.path().getLast()));
        check(
                "the stage's word is waited for",
                Objects.equals(stage.consults(), complaint.status().pendingConsultation()));
        check(
                "a closed complaint waits for nothing",
                complaint.open() || complaint.handling().pause() == null);
        String caseworker = complaint.status().caseworker();
        check("nobody has a complaint about themselves", caseworker == null || !complaint.isAbout(caseworker));
        check(
                "it can end in the ways that the procedure knows only",
                complaint.open()
                        || walk.rules()
                                .procedure()
                                .outcome(complaint.status().outcome())
                                .isPresent());
    }

    private void limits() {
        check(
                "a closed complaint has no open limit",
                complaint.open() || complaint.openLimits().findAny().isEmpty());
        check(
                "no limit runs twice",
                complaint.openLimits().map(Limit::id).distinct().count()
                        == complaint.openLimits().count());
        for (Limit limit : complaint.limits()) {
            check(
                    () -> "no limit is due before it starts: " + limit,
                    !limit.due().isBefore(limit.started()));
            check(
                    () -> "no limit is due earlier than first promised: " + limit,
                    !limit.due().isBefore(limit.firstDue()));
            check(() -> "a limit has ended unless it is open: " + limit, limit.open() == (limit.ended() == null));
            Told.of(walk.rules(), limit).holds();
        }
        check(
                "the most urgent promise is the organisation's first",
                walk.rules()
                        .due(complaint)
                        .equals(complaint
                                .running()
                                .filter(limit -> walk.rules()
                                                .procedure()
                                                .limit(limit.id())
                                                .orElseThrow()
                                                .owedBy()
                                        == OwedBy.ORGANISATION)
                                .map(Limit::due)
                                .min(Comparator.naturalOrder())));
    }

    private void decisions() {
        check(
                "nobody is known to be meant, and nobody decides, while the name is open",
                !complaint.handling().subjectIsUnknown()
                        || (complaint.about().isEmpty()
                                && (walk.history().isEmpty()
                                        || walk.history().getLast().events().stream()
                                                .noneMatch(ActionEvent.Decided.class::isInstance))));
        List<Decider> decided = complaint.decided();
        for (Decider one : decided) {
            for (Decider other : decided) {
                check(
                        () -> "you decided this complaint in an earlier stage, so you cannot review it: " + decided,
                        !one.caseworker().equals(other.caseworker())
                                || one.stage().equals(other.stage()));
            }
        }
    }

    /** A restricted complaint is there for those only who have been given it, or whose role looks after it. */
    private void restriction() {
        Restriction restriction = complaint.handling().restriction();
        for (Actor actor : walk.cast().actors()) {
            if (!(actor instanceof Actor.Caseworker caseworker)) {
                continue;
            }
            boolean reads = walk.rules().access().mayRead(complaint, caseworker, walk.now());
            check(() -> caseworker + " reads nothing about themselves", !(reads && complaint.isAbout(caseworker.id())));
            if (restriction == null) {
                continue;
            }
            check(
                    () -> caseworker + " sees a restricted complaint as it says: " + restriction,
                    reads == (sees(restriction, caseworker) && !complaint.isAbout(caseworker.id())));
            RegisterRow row = RegisterRow.of(complaint, walk.rules().procedure());
            check(
                    "its line in the register is there for the same",
                    reads == walk.rules().access().mayRead(row, caseworker, walk.now()));
        }
    }

    private boolean sees(Restriction restriction, Actor.Caseworker caseworker) {
        boolean given = restriction.viewers().stream()
                .anyMatch(viewer -> viewer.caseworker().equals(caseworker.id())
                        && (viewer.until() == null || !walk.now().isAfter(viewer.until())));
        boolean nobodyHasIt = restriction.viewers().stream().allMatch(viewer -> viewer.until() != null);
        boolean consulted = complaint.status().pendingConsultation() != null
                && !restriction.named()
                && caseworker.roles().contains(complaint.status().pendingConsultation());
        return given || consulted || (nobodyHasIt && caseworker.roles().contains(restriction.role()));
    }
}
