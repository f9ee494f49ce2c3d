package io.redress.domain.report.life;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportAction.Id;
import io.redress.domain.report.life.ReportLife.State;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides who may take which action of a report now, and what comes of it. */
public final class ReportRules {

    private final Report report;
    private final Period period;
    private final ZoneId zone;
    private final ReportActions actions;
    private final ActionConditions conditions;

    /**
     * @param zone the time zone of the organisation
     * @param completed the fields that the layout of the report leaves to a person
     */
    public ReportRules(Report report, Period period, ZoneId zone, List<Field> completed) {
        this.report = report;
        this.period = period;
        this.zone = zone;
        this.actions = ReportActions.of(report, completed);
        this.conditions = new ActionConditions(report);
    }

    /** What a person does: whose rights they use, and the event. */
    public record Decided(Actor.Caseworker capacity, ReportEvent event) {}

    /** The fields that a person fills in to complete the report or to record its review. */
    public List<Field> completed() {
        return actions.find(Id.COMPLETE).map(ReportAction::fields).orElse(List.of());
    }

    /**
     * The first event of the report; empty if its procedure does not say what becomes of it, or does not ask for a report on the period. The
     * days of a submission are counted from the period, whenever the report is made; those of a review that is opened later are counted from
     * then.
     */
    public Optional<ReportEvent> draft(Instant now) {
        if (!report.asksFor(period.lastDay())) {
            return Optional.empty();
        }
        if (report.submission() != null) {
            return Optional.of(
                    new ReportEvent.Drafted(endOfDay(report.submission().within())));
        }
        return Optional.ofNullable(report.review()).map(review -> {
            Instant due = endOfDay(review.within());
            Instant opened = now.atZone(zone)
                    .toLocalDate()
                    .plusDays(review.within().amount())
                    .atStartOfDay(zone)
                    .toInstant();
            return new ReportEvent.Drafted(due.isBefore(opened) ? opened : due);
        });
    }

    /** The first instant after the last of so many calendar days after the period. */
    private Instant endOfDay(Span within) {
        return period.until().plusDays(within.amount()).atStartOfDay(zone).toInstant();
    }

    /** The first instant at which feedback is late, counted from the period or a later submission; empty if none is expected. */
    public Optional<Instant> feedbackDue(ReportLife life) {
        return Optional.ofNullable(report.submission())
                .flatMap(submission -> Optional.ofNullable(submission.feedbackWithin()))
                .map(within -> {
                    Instant due = endOfDay(within);
                    if (life.submitted() == null) {
                        return due;
                    }
                    Instant counted = life.submitted()
                            .atZone(zone)
                            .toLocalDate()
                            .plusDays(within.amount() + 1L)
                            .atStartOfDay(zone)
                            .toInstant();
                    return due.isBefore(counted) ? counted : due;
                });
    }

    /** The actions that a person may take now. */
    public List<ReportAction> offered(ReportLife life, Actor.Caseworker caseworker, Instant now) {
        return actions.all().stream()
                .filter(action ->
                        !capacities(action.id(), life, caseworker, null).isEmpty())
                .filter(action -> conditions.whyNot(action.id(), life, now).isEmpty())
                .map(action -> filled(action, life))
                .toList();
    }

    /** The days that the date in the form of an action may be; empty for a form without a date. Only for an action that is offered. */
    public Optional<ReportDays> days(ReportAction action, ReportLife life, Instant now) {
        return new ReportEvents(report, period, zone, life, now).days(action.id());
    }

    /** The roles that have to act before the report can go on. */
    public List<String> toAct(ReportLife life, Instant now) {
        return ReportRoles.toAct(life.state(now), report);
    }

    /** Whether a person, or an absent colleague for whom they act, owns a recommendation. */
    public static boolean ownsOne(ReportLife life, Actor.Caseworker caseworker) {
        return caseworker.capacities().stream().anyMatch(capacity -> owns(life, capacity, null));
    }

    /** Whether a person, or an absent colleague for whom they act, has to act before the report can go on. */
    public boolean waitsFor(ReportLife life, Actor.Caseworker caseworker, Instant now) {
        List<String> roles = ReportRoles.toAct(life.state(now), report);
        return caseworker.capacities().stream()
                .filter(capacity -> roles.stream().anyMatch(capacity.roles()::contains))
                .anyMatch(capacity -> !isJudgedNext(life) || !hasPrepared(life, capacity));
    }

    /** Whether the next step is a review or an approval, which nobody takes who completed the report. */
    private boolean isJudgedNext(ReportLife life) {
        return report.submission() != null && (life.state() == State.COMPLETED || life.state() == State.REVIEWED);
    }

    /**
     * Decides on an action.
     *
     * @param action its name in addresses, such as {@code record-feedback}
     * @param steps what has happened so far
     * @param staff the ids of the members of staff
     * @return empty if the same person has just done the same, so that nothing is left to do
     * @throws Rejection if there is no such action, the person may not take it, it is not possible now, or its form has faults
     */
    public Optional<Decided> decide(
            String action,
            Map<String, String> filledIn,
            List<ReportStep> steps,
            Actor.Caseworker caseworker,
            Collection<String> staff,
            Instant now) {
        ReportLife life = ReportLife.of(steps);
        ReportAction known = actions.all().stream()
                .filter(one -> name(one.id()).equals(action))
                .findFirst()
                .map(one -> filled(one, life))
                .orElseThrow(() -> Rejection.notFound("this report has no action " + action + "; it has "
                        + actions.all().stream().map(one -> name(one.id())).collect(Collectors.joining(", "))));
        Actor.Caseworker capacity = capacity(known.id(), life, caseworker, filledIn.get(ReportActions.RECOMMENDATION));
        ReportForm form = ReportForm.of(known, filledIn, staff);
        ReportEvents events = new ReportEvents(report, period, zone, life, now);
        Optional<ReportEvent> event = form.isWhole() ? Optional.of(events.of(known.id(), form)) : Optional.empty();
        State state = life.state(now);
        // A mail that has failed may be ordered once more, so the same order is no repetition then.
        boolean failed = state == State.IN_DOUBT || state == State.REFUSED;
        boolean anew = failed && (known.id() == Id.SEND_AGAIN || known.id() == Id.SUBMIT);
        if (!anew && event.filter(same -> isLast(same, steps, caseworker)).isPresent()) {
            return Optional.empty();
        }
        conditions.whyNot(known.id(), life, now).ifPresent(reason -> {
            throw Rejection.conflict(reason);
        });
        events.check(known.id(), form);
        return Optional.of(new Decided(capacity, event.orElseThrow()));
    }

    /** Whether that is the last thing that any person has done, and the same person did it. */
    private static boolean isLast(ReportEvent event, List<ReportStep> steps, Actor.Caseworker caseworker) {
        return steps.reversed().stream()
                .filter(step -> step.by() != null)
                .findFirst()
                .filter(step -> caseworker.id().equals(step.by()) && ReportEvents.isSame(step.event(), event))
                .isPresent();
    }

    /** The action with the choices of its fields that depend on the report. */
    private static ReportAction filled(ReportAction action, ReportLife life) {
        if (action.id() == Id.SEND_AGAIN && life.submitted() != null) {
            return new ReportAction(
                    action.id(),
                    action.title(),
                    action.description(),
                    action.fields().stream()
                            .map(field -> Field.confidentialText(field.id(), field.title(), true))
                            .toList());
        }
        if (action.id() != Id.CARRY_OUT) {
            return action;
        }
        List<Choice> choices = life.recommendations().stream()
                .map(one -> Choice.of(one.id(), one.what()))
                .toList();
        return new ReportAction(
                action.id(),
                action.title(),
                action.description(),
                action.fields().stream()
                        .map(field -> field.id().equals(ReportActions.RECOMMENDATION)
                                ? Field.choice(field.id(), field.title(), choices)
                                : field)
                        .toList());
    }

    /** The rights by which a person takes an action: their own, if these are enough. */
    private Actor.Caseworker capacity(
            Id action, ReportLife life, Actor.Caseworker caseworker, @Nullable String recommendation) {
        return capacities(action, life, caseworker, recommendation).stream()
                .findFirst()
                .orElseThrow(() -> Rejection.notAllowed(
                        (action == Id.APPROVE || action == Id.REVIEW && report.submission() != null)
                                        && caseworker.hasAny(ReportRoles.of(action, report))
                                ? "a person who completed or restated the report cannot " + name(action)
                                        + " it, and nobody can " + name(action) + " it for them; another person has to"
                                : "this action is for " + String.join(", ", ReportRoles.of(action, report))
                                        + (action == Id.CARRY_OUT ? ", and for the owner of the recommendation" : "")));
    }

    /** @param recommendation the recommendation that the action is about; null if it is about none, or not known yet */
    private List<Actor.Caseworker> capacities(
            Id action, ReportLife life, Actor.Caseworker caseworker, @Nullable String recommendation) {
        List<String> roles = ReportRoles.of(action, report);
        return caseworker.capacities().stream()
                .filter(capacity -> roles.stream().anyMatch(capacity.roles()::contains)
                        || action == Id.CARRY_OUT && owns(life, capacity, recommendation))
                .filter(capacity -> action != Id.APPROVE && action != Id.REVIEW || !hasPrepared(life, capacity))
                .toList();
    }

    private static boolean owns(ReportLife life, Actor.Caseworker capacity, @Nullable String recommendation) {
        return life.recommendations().stream()
                .filter(one -> recommendation == null || one.id().equals(recommendation))
                .anyMatch(one -> capacity.holder().equals(one.owner()));
    }

    /** Judged person by person: who acts for who completed it, or for whom somebody completed it, has completed it. */
    private static boolean hasPrepared(ReportLife life, Actor.Caseworker capacity) {
        return capacity.isAnyOf(life.preparedBy()::contains);
    }

    /** The name of an action in addresses. */
    public static String name(Id action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
