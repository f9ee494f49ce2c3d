package io.redress.procedures.walks;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit.OwedBy;
import io.redress.domain.staff.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What must be true of every complaint, at every time. */
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

    /** The message is made only if the condition does not hold, because it nearly always holds. */
    static void check(Supplier<String> what, boolean holds) {
        if (!holds) {
            throw new AssertionError(what.get());
        }
    }

    static void holds(RandomWalk walk) {
        Always always = new Always(walk);
        always.status();
        always.limits();
        always.silence();
        always.decisions();
        always.restriction();
    }

    /** Checked at the end of a walk only: it follows that it held before each step. */
    static void remembers(RandomWalk walk) {
        Complaint folded = walk.initial();
        for (Change change : walk.history()) {
            folded = folded.after(change);
        }
        check("the history leads to the present state", folded.equals(walk.complaint()));
        check(
                "the version is the number of changes",
                walk.complaint().version() == walk.history().size());
    }

    private void status() {
        Stage stage = walk.rules().procedure().stageOf(complaint.stage());
        check("it is open in open stages only", complaint.open() == !stage.closed());
        check(
                "it has an owner exactly while it is open",
                complaint.open() == (complaint.status().owner() != null));
        check(
                "the stage it is in is the last of its path",
                stage.id().equals(complaint.path().getLast()));
        check(
                "the role that the stage consults is pending",
                Objects.equals(stage.consults(), complaint.status().pendingConsultation()));
        check(
                "a closed complaint is not paused and has no pending consultation",
                complaint.open() || complaint.handling().pause() == null);
        String caseworker = complaint.status().caseworker();
        check("nobody has a complaint about themselves", caseworker == null || !complaint.isAbout(caseworker));
        check(
                "its outcome is one of the procedure's outcomes",
                complaint.open()
                        || walk.rules()
                                .procedure()
                                .outcome(complaint.status().outcome())
                                .isPresent());
    }

    private void limits() {
        check(
                "a closed complaint has no open limit",
                complaint.open() || complaint.openLimits().allMatch(Limit::isOfUntoldLetters));
        check(
                "a limit runs or a check follows until every letter has reached the complainant",
                complaint.handling().untoldLetters().stream()
                                .allMatch(letter -> letter.state() == UntoldLetter.State.DELAYED
                                        && letter.starts().isEmpty())
                        || complaint.openLimits().anyMatch(limit -> owes(limit))
                        || walk.rules().nextCheckAt(complaint).isPresent());
        check(
                "no limit runs twice",
                complaint.openLimits().map(Limit::id).distinct().count()
                        == complaint.openLimits().count());
        for (Limit limit : complaint.limits()) {
            check(
                    () -> "no limit is due before it starts: " + limit,
                    !limit.due().isBefore(limit.started()));
            check(
                    () -> "no limit is due earlier than its first due time: " + limit,
                    !limit.due().isBefore(limit.firstDue()));
            check(() -> "a limit has ended unless it is open: " + limit, limit.open() == (limit.ended() == null));
            Told.of(walk.rules(), limit).holds();
        }
        check(
                "the most urgent limit is the organisation's first due one",
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

    private boolean owes(Limit limit) {
        return walk.rules().procedure().limit(limit.id()).orElseThrow().owedBy() == OwedBy.ORGANISATION;
    }

    /**
     * When the time of the complainant is over, every letter of the change by which the complaint came to its stage had reached the
     * complainant before that time began.
     */
    private void silence() {
        if (walk.history().getLast().events().stream()
                .anyMatch(event -> event instanceof LimitMissed missed && ofComplainant(missed.limit()))) {
            check(
                    () -> "nobody is closed by silence who was not told: " + walk.history(),
                    Silence.of(walk.history()).wasTold());
        }
    }

    private boolean ofComplainant(String limit) {
        return walk.rules().procedure().limit(limit).orElseThrow().owedBy() == OwedBy.COMPLAINANT;
    }

    private void decisions() {
        check(
                "while the subject is unknown, nobody is named and nobody decides",
                !complaint.handling().subjectIsUnknown()
                        || (complaint.about().isEmpty()
                                && (walk.history().isEmpty()
                                        || walk.history().getLast().events().stream()
                                                .noneMatch(ActionEvent.Decided.class::isInstance))));
        List<Decider> decided = complaint.decided();
        for (Decider one : decided) {
            for (Decider other : decided) {
                check(
                        () -> "nobody reviews their own decision: " + decided,
                        !one.caseworker().equals(other.caseworker())
                                || one.stage().equals(other.stage()));
            }
        }
    }

    /** Only viewers and the role that looks after a restricted complaint may see it. */
    private void restriction() {
        Restriction restriction = complaint.handling().restriction();
        for (Actor actor : walk.cast().actors()) {
            if (!(actor instanceof Actor.Caseworker caseworker)) {
                continue;
            }
            boolean reads = walk.rules().access().mayRead(complaint, caseworker, walk.now());
            check(
                    () -> caseworker + " cannot read a complaint about themselves",
                    !(reads && complaint.isAbout(caseworker.id())));
            if (restriction == null) {
                continue;
            }
            check(
                    () -> caseworker + " sees a restricted complaint exactly as a viewer: " + restriction,
                    reads == (sees(restriction, caseworker) && !complaint.isAbout(caseworker.id())));
            RegisterRow row = RegisterRow.of(complaint, walk.rules().procedure());
            check(
                    "the same users see its line in the register",
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
