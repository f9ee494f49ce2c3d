package io.redress.domain.rules;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionOverdue;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.rules.change.Assignment;
import io.redress.domain.rules.change.Deliveries;
import io.redress.domain.rules.change.LetterOrders;
import io.redress.domain.rules.change.MovedDates;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.change.Stages;
import io.redress.domain.rules.change.TimeLimits;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What the passing of time alone does to a complaint, and when the system has to check the complaint next. */
final class ScheduledChecks {

    private final WorkingCalendar calendar;
    private final TimeLimits limits;
    private final Stages stages;
    private final Assignment assignment;
    private final LetterOrders letters;
    private final Deliveries deliveries;
    private final MovedDates movedDates;
    private final ActionRules actions;

    ScheduledChecks(SharedRules shared, ActionRules actions) {
        this.calendar = shared.calendar();
        this.limits = shared.limits();
        this.stages = shared.stages();
        this.assignment = shared.assignment();
        this.letters = shared.letters();
        this.deliveries = shared.deliveries();
        this.movedDates = shared.movedDates();
        this.actions = actions;
    }

    void run(PendingChange pending, Actor.System actor) {
        endPause(pending);
        movedDates.recount(pending);
        deliveries.giveUpMails(pending);
        for (Limit running : pending.complaint().running().toList()) {
            // The check of an earlier limit may have ended this one.
            pending.complaint().running(running.id()).ifPresent(limit -> check(pending, limit, actor));
        }
        movedDates.tell(pending);
        pending.complaint()
                .handling()
                .open()
                .filter(followOnAction -> !followOnAction.told()
                        && !limits.alertTimes().overdue(followOnAction).isAfter(pending.now()))
                .toList()
                .forEach(followOnAction -> pending.add(new FollowOnActionOverdue(followOnAction.id())));
        assignment.seekAgain(pending, calendar);
    }

    private void check(PendingChange pending, Limit limit, Actor.System actor) {
        if (limits.putOff().isPutOff(pending.complaint(), limit, pending.now())) {
            return;
        }
        boolean missed = limits.miss(pending, limit);
        limits.alerts().give(pending, limit);
        String action = limits.definition(limit).onMissed();
        if (missed && action != null) {
            actions.actAsSystem(pending, action, actor);
        }
    }

    /** Ends a pause whose last instant has passed, and tells the complainant. */
    private void endPause(PendingChange pending) {
        Handling.Pause pause = pending.complaint().handling().pause();
        if (pause != null && !pending.now().isBefore(DueTime.tooLateFrom(pause.until()))) {
            stages.endPause(pending);
            letters.order(pending, BuiltInLetter.RESUMED.id());
        }
    }

    /** When the system has to check the complaint next; empty when nothing is due later. */
    Optional<Instant> nextCheckAt(Complaint complaint) {
        if (complaint.handling().erasureHasBegun()) {
            return Optional.empty();
        }
        return Stream.of(
                        complaint.running().flatMap(limit -> nextCheckAt(complaint, limit).stream()),
                        complaint.running().flatMap(limit -> movedDates.tellAt(limit).stream()),
                        deliveries.giveUpAt(complaint),
                        assignment.seekAgainAt(complaint, calendar).stream(),
                        Optional.ofNullable(complaint.handling().pause())
                                .map(pause -> DueTime.tooLateFrom(pause.until()))
                                .stream(),
                        complaint
                                .handling()
                                .open()
                                .filter(followOnAction -> !followOnAction.told())
                                .map(limits.alertTimes()::overdue))
                .flatMap(instants -> instants)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> nextCheckAt(Complaint complaint, Limit limit) {
        return limits.alerts().nextMoment(limit).map(usual -> limits.putOff()
                .until(complaint, limit)
                .filter(usual::isBefore)
                .orElse(usual));
    }
}
