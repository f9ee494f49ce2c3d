package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.TimeLimit.OwedBy;
import io.redress.domain.procedure.TimeLimit.ShownTo;
import io.redress.domain.procedure.TimeLimit.Starts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the faults in time limits and in the duties of an incident. */
final class TimeLimitFaults {

    private final Procedure procedure;
    private final ProcedureActions actions;
    private final FaultCollector findings;

    TimeLimitFaults(ProcedureActions actions, FaultCollector findings) {
        this.procedure = actions.procedure();
        this.actions = actions;
        this.findings = findings;
    }

    void find() {
        procedure.limits().forEach(this::limit);
        for (Action action : procedure.actions()) {
            movedSilently(action);
        }
        untoldLetters(procedure.untoldLetters());
        for (Duty duty : procedure.duties()) {
            String place = "duty " + duty.id();
            findings.check(duty.role() != null, place + " has no role");
            findings.knownRole(place, duty.role());
            findings.check(duty.within() != null, place + " has no time in which it has to be completed");
        }
    }

    private void limit(TimeLimit limit) {
        String place = "time limit " + limit.id();
        findings.check(limit.span() != null, place + " has no length");
        findings.check(!limit.stages().isEmpty(), place + " runs in no stage");
        findings.check(
                limit.metByLetter() != null || !limit.metBy().isEmpty() || limit.onMissed() != null,
                place + " cannot be met by any action or letter");
        for (String stage : limit.stages()) {
            findings.knownStage(place, stage);
            findings.check(!findings.closed(stage), place + " runs in the closed stage " + stage);
        }
        for (String priority : limit.priorities()) {
            findings.check(
                    procedure.priority(priority).isPresent(), place + " holds for the unknown priority " + priority);
        }
        findings.check(
                limit.priorities().isEmpty() || limit.owedBy() == OwedBy.ORGANISATION,
                place + " holds for some priorities only, so the organisation must owe it");
        for (String action : limit.metBy()) {
            findings.check(
                    offeredInAny(action, limit.stages()),
                    place + " is met by " + action + ", which is no action of the stages it runs in");
        }
        readers(place, limit);
        begins(place, limit);
        follows(place, limit);
        findings.knownRoles(place, limit.extendableBy());
        findings.check(
                limit.maxExtension() == null || !limit.extendableBy().isEmpty(),
                place + " has a maxExtension but no role that may extend it");
        findings.check(
                !limit.pausable() || !procedure.pauses().isEmpty(),
                place + " is pausable but the procedure has no pauses");
        findings.check(
                !limit.pausable() || !limit.extendableBy().isEmpty(),
                place + " is pausable but has no role that may extend it");
        alerts(place, limit);
        new EscalationFaults(procedure, findings).find(limit);
    }

    /** A date that the complainant was told must not move, begin or end with a step to an open stage that no letter tells. */
    private void movedSilently(Action action) {
        for (TimeLimit limit : procedure.limits()) {
            boolean moved = action.letter() == null
                    && action.setsPriority()
                    && limit.shownTo() == ShownTo.EVERYBODY
                    && !limit.priorities().isEmpty()
                    && action.from().stream().anyMatch(limit::runsIn);
            findings.check(
                    !moved,
                    "action " + action.id() + " starts or ends the time limit " + limit.id()
                            + ", which complainants see, by setting a priority, and sends no letter");
        }
        if (action.to() == null || findings.closed(action.to()) || action.letter() != null) {
            return;
        }
        for (TimeLimit limit : procedure.limits()) {
            boolean told = limit.owedBy() == OwedBy.ORGANISATION
                    && limit.shownTo() == ShownTo.EVERYBODY
                    && limit.metByLetter() == null;
            for (String from : action.from()) {
                boolean before = limit.runsIn(from);
                boolean after = limit.runsIn(action.to());
                boolean met = before && limit.metBy().contains(action.id()) && !limit.repeats();
                boolean started = after && limit.startedBy().contains(action.id());
                findings.check(
                        !told || findings.closed(from) || (before == after && !met && !started),
                        "action " + action.id() + " in " + from + " moves the date of the time limit " + limit.id()
                                + ", which the complainant was told, and sends no letter");
            }
        }
    }

    private void readers(String place, TimeLimit limit) {
        boolean promise = limit.owedBy() == OwedBy.ORGANISATION && limit.shownTo() == ShownTo.EVERYBODY;
        findings.check(
                !limit.answers() || promise,
                place + " answers the complaint, so the organisation must owe it and complainants must see it");
        findings.check(
                limit.shownTo() == ShownTo.EVERYBODY || limit.owedBy() == OwedBy.ORGANISATION,
                place + " is owed by complainants, so it cannot be shown to staff only");
        findings.check(
                !limit.answers() || !limit.repeats(),
                place + " repeats, so meeting it is not an answer to the complaint");
        findings.check(
                limit.shownTo() == ShownTo.EVERYBODY || limit.metByLetter() == null,
                place + " is met by a letter to the complainant, so it cannot be shown to staff only");
    }

    private void untoldLetters(UntoldLetterLimit limit) {
        String place = "the time limit for untold letters";
        findings.check(limit.span() != null, place + " has no length");
        findings.check(
                procedure.limits().stream().noneMatch(known -> known.id().equals(UntoldLetterLimit.ID)),
                "no time limit may be called " + UntoldLetterLimit.ID);
        findings.check(!limit.alerts().isEmpty(), place + " has no alerts, so nobody would notice that it is overdue");
        findings.check(
                limit.alerts().stream().noneMatch(alert -> alert.to() == Alert.To.COMPLAINANT),
                place + ": an alert goes to the complainant, who does not know of it");
        alerts(place, limit.in(procedure.stages(), procedure.language()));
    }

    private void begins(String place, TimeLimit limit) {
        boolean byAction = limit.starts() == Starts.ACTION;
        findings.check(
                byAction != limit.startedBy().isEmpty(),
                place + " must name the actions that start it if it counts from an action, and only then");
        for (String action : limit.startedBy()) {
            findings.check(!actions.named(action).isEmpty(), place + " is started by the unknown action " + action);
        }
    }

    private void follows(String place, TimeLimit limit) {
        if (limit.onMissed() == null) {
            return;
        }
        for (String stage : limit.stages()) {
            Optional<Action> then = actions.in(stage, limit.onMissed());
            findings.check(
                    then.isPresent() && then.get().by().contains(Action.SYSTEM),
                    place + " leads to " + limit.onMissed() + ", which the system may not take in " + stage);
        }
    }

    private void alerts(String place, TimeLimit limit) {
        List<Alert> alerts = limit.alerts();
        // Alerts are given in the order of the list, so an alert too late in the list would never be given.
        for (int i = 1; i < alerts.size(); i++) {
            findings.check(
                    alerts.get(i).mayFollow(alerts.get(i - 1)), place + ": its alerts are not in the order of time");
        }
        for (Alert alert : alerts) {
            findings.check(
                    (alert.before() == null) != (alert.after() == null),
                    place + ": an alert comes either before or after it is due");
            findings.check(alert.to() != null, place + ": an alert has no recipient");
            findings.check(
                    alert.to() != Alert.To.CONSULTED || limit.stages().stream().allMatch(this::asks),
                    place + ": an alert goes to the consulted role, but some of its stages consult none");
            findings.check(
                    alert.before() == null || comesAfterTheStart(alert.before(), limit.span()),
                    place + ": a reminder comes before the time limit starts");
        }
    }

    private boolean asks(String stage) {
        return procedure.stage(stage).map(Stage::consults).isPresent();
    }

    /**
     * Whether a reminder comes after the start. Spans in different units cannot be compared without a calendar, so they count
     * as in order.
     */
    private static boolean comesAfterTheStart(Span before, @Nullable Span span) {
        return span == null || before.unit() != span.unit() || before.amount() < span.amount();
    }

    private boolean offeredInAny(String id, List<String> where) {
        return actions.named(id).stream().anyMatch(action -> !Collections.disjoint(action.from(), where));
    }
}
