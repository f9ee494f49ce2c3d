package io.redress.domain.rules.change;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitEndedLate;
import io.redress.domain.complaint.LimitEvent.LimitHeld;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitNotApplicable;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Starts time limits and ends them. */
public final class TimeLimits {

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final DueTimes dueTimes;
    private final AlertTimes alertTimes;
    private final AlertRules alerts;
    private final PausedLimits pauses;
    private final PutOffLimits putOff;

    /** @param declared the days off of the calendar that have been declared since it was made */
    public TimeLimits(Procedure procedure, WorkingCalendar calendar, Collection<LocalDate> declared) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.dueTimes = new DueTimes(procedure, calendar, declared);
        this.alertTimes = new AlertTimes(procedure, calendar);
        this.alerts = new AlertRules(dueTimes, alertTimes);
        this.pauses = new PausedLimits(calendar, dueTimes);
        this.putOff = new PutOffLimits(calendar, dueTimes);
    }

    /**
     * The complaint enters a stage: the limits that do not apply there end, and those that do start.
     *
     * @param previous the stage before; absent for the first
     */
    public void enter(PendingChange pending, String stage, @Nullable String previous) {
        boolean counts = counts(pending);
        for (Limit limit : pending.complaint().openLimits().toList()) {
            if (!limit.isOfUntoldLetters() && (!counts || !definition(limit).runsIn(stage))) {
                cancel(pending, limit);
            }
        }
        if (counts) {
            procedure.limits().stream()
                    .filter(limit -> limit.runsIn(stage) && begins(limit, pending.complaint(), previous))
                    .forEach(limit -> startOrHold(pending, limit, from(pending, limit)));
        }
    }

    /** A time limit of the complainant begins when the letter of this change, if there is one, has reached the complainant. */
    private void startOrHold(PendingChange pending, TimeLimit limit, Instant from) {
        Optional<String> letter = limit.owedBy() == TimeLimit.OwedBy.COMPLAINANT ? pending.letter() : Optional.empty();
        letter.ifPresentOrElse(
                named -> pending.add(new LimitHeld(limit.id(), named, pending.number())),
                () -> start(pending, limit, from));
    }

    private Optional<String> priority(Complaint complaint) {
        return procedure.priorityOr(complaint.handling().priority());
    }

    /**
     * The complaint may have another priority now: the limits that do not hold for it end, and those that hold only for it start.
     * One that already ran in this stage goes on counting from its start, and one that has ended there is not owed again.
     *
     * @param set the priority that staff had set before; null for none
     */
    public void prioritise(PendingChange pending, @Nullable String set) {
        Optional<String> before = procedure.priorityOr(set);
        Optional<String> now = priority(pending.complaint());
        if (before.equals(now)) {
            return;
        }
        pending.complaint()
                .openLimits()
                .filter(limit ->
                        !limit.isOfUntoldLetters() && !definition(limit).holdsFor(now))
                .toList()
                .forEach(limit -> cancel(pending, limit));
        start(
                pending,
                limit -> !limit.holdsFor(before)
                        && switch (limit.starts()) {
                            case RECEIPT ->
                                EarlierLimits.isOwed(limit, pending.complaint())
                                        && !EarlierLimits.wasMissed(limit, pending.complaint());
                            case ENTERING -> !EarlierLimits.hasEndedInStage(limit, pending.complaint());
                            case ACTION -> false;
                        },
                limit -> EarlierLimits.cancelledInStage(limit, pending.complaint())
                        .orElseGet(() -> from(pending, limit)));
        if (pending.complaint().handling().pause() != null) {
            pauses.pause(pending);
        }
    }

    private boolean counts(PendingChange pending) {
        return counts(pending.complaint());
    }

    private boolean counts(Complaint complaint) {
        return procedure.kind(complaint.entry().kind()).orElseThrow().startsLimits();
    }

    private boolean begins(TimeLimit limit, Complaint complaint, @Nullable String previous) {
        if (!isFree(limit, complaint) || !limit.holdsFor(priority(complaint))) {
            return false;
        }
        return switch (limit.starts()) {
            case RECEIPT -> EarlierLimits.isOwed(limit, complaint);
            case ENTERING -> previous == null || !limit.runsIn(previous);
            case ACTION -> false;
        };
    }

    /** Whether a limit neither runs nor is held for a letter. */
    static boolean isFree(TimeLimit limit, Complaint complaint) {
        return !isOpen(limit, complaint) && !complaint.handling().untold().holds(limit.id());
    }

    private static boolean isOpen(TimeLimit limit, Complaint complaint) {
        return complaint.openLimits().anyMatch(open -> open.id().equals(limit.id()));
    }

    private static Instant from(PendingChange pending, TimeLimit limit) {
        return limit.starts() == TimeLimit.Starts.RECEIPT ? EarlierLimits.opened(pending.complaint()) : pending.now();
    }

    void start(PendingChange pending, TimeLimit limit, Instant from) {
        DueTime counted = calendar.due(from, limit.span());
        Instant due = counted.due();
        boolean owed = limit.owedTo() == TimeLimit.OwedTo.EVERYBODY
                || pending.complaint().entry().contactable();
        pending.add(
                owed
                        ? new LimitStarted(limit.id(), from, due, dueTimes.declaredIn(counted), pending.nowIfAfter(due))
                        : new LimitNotApplicable(limit.id(), from, due));
    }

    /** Starts the limits that count from this action and run in the stage that the complaint is in after it. */
    public void startBy(PendingChange pending, String action) {
        startNow(pending, limit -> limit.startedBy().contains(action));
    }

    /** Starts a repeating limit again when it has ended, as long as the complaint is in one of its stages. */
    public void again(PendingChange pending) {
        startNow(pending, limit -> limit.repeats() && EarlierLimits.hasEnded(limit, pending.complaint()));
    }

    private void startNow(PendingChange pending, Predicate<TimeLimit> which) {
        start(pending, which, _ -> pending.now());
    }

    private void start(PendingChange pending, Predicate<TimeLimit> which, Function<TimeLimit, Instant> from) {
        if (pending.complaint().open() && counts(pending)) {
            procedure.limits().stream()
                    .filter(limit -> limit.runsIn(pending.complaint().stage()) && isFree(limit, pending.complaint()))
                    .filter(limit -> limit.holdsFor(priority(pending.complaint())))
                    .filter(which)
                    .forEach(limit -> startOrHold(pending, limit, from.apply(limit)));
        }
    }

    /** Whether a limit applies to the complaint where it is now. */
    boolean applies(Complaint complaint, Limit limit) {
        TimeLimit definition = definition(limit);
        return complaint.open()
                && counts(complaint)
                && definition.runsIn(complaint.stage())
                && definition.holdsFor(priority(complaint));
    }

    void cancel(PendingChange pending, Limit limit) {
        cancel(pending, limit, pending.now());
    }

    /** The same for a limit that has not applied since an earlier time: it is missed only if it was overdue then. */
    void cancel(PendingChange pending, Limit limit, Instant since) {
        if (limit.overdue(since)) {
            miss(pending, limit);
        }
        pending.add(new LimitCancelled(limit.id()));
    }

    /** Ends a limit because what was owed has been done, in time or late. */
    public void meet(PendingChange pending, Limit limit) {
        if (miss(pending, limit) || limit.missed() != null) {
            pending.add(new LimitEndedLate(limit.id()));
        } else {
            pending.add(new LimitMet(limit.id()));
        }
    }

    /**
     * Whether an action has no purpose left: all it does is meet time limits that the organisation owes once, and they have ended,
     * for example by a letter. An action that leads to a stage, sends a letter, or decides always has a purpose.
     */
    public boolean isDone(Complaint complaint, Action action) {
        if (action.to() != null || action.letter() != null || action.decides() || action.outcome() != null) {
            return false;
        }
        List<TimeLimit> met = procedure.limits().stream()
                .filter(limit -> limit.metBy().contains(action.id()))
                .toList();
        return !met.isEmpty()
                && met.stream().allMatch(limit -> limit.owedBy() == TimeLimit.OwedBy.ORGANISATION && !limit.repeats())
                && met.stream()
                        .allMatch(limit -> EarlierLimits.hasEnded(limit, complaint) && !isOpen(limit, complaint));
    }

    /** The due times of limits and how they are counted. */
    public DueTimes dueTimes() {
        return dueTimes;
    }

    /** Records that a limit is overdue, if it is, that is not recorded yet, and no reply puts it off. */
    public boolean miss(PendingChange pending, Limit limit) {
        if (limit.missed() == null
                && limit.overdue(pending.now())
                && !putOff.isPutOff(pending.complaint(), limit, pending.now())) {
            pending.add(new LimitMissed(limit.id()));
            return true;
        }
        return false;
    }

    /** Gives the alerts of limits. */
    public AlertRules alerts() {
        return alerts;
    }

    /** Pauses and resumes limits. */
    public PausedLimits pauses() {
        return pauses;
    }

    /** Which limits replies put off. */
    public PutOffLimits putOff() {
        return putOff;
    }

    /** When alerts are given. */
    public AlertTimes alertTimes() {
        return alertTimes;
    }

    public TimeLimit definition(Limit limit) {
        return dueTimes.definition(limit);
    }
}
