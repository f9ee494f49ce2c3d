package io.redress.domain.rules;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.ActionEvent.ActedFor;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.SubjectEvent.SubjectUnknown;
import io.redress.domain.intake.Answers;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.intake.SubmissionFaults;
import io.redress.domain.intake.TurnedAwayCause;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.ProcedureActions;
import io.redress.domain.procedure.ProcedureFaults;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.SubmissionResult.Accepted;
import io.redress.domain.rules.SubmissionResult.Faulty;
import io.redress.domain.rules.SubmissionResult.TurnedAway;
import io.redress.domain.rules.access.Access;
import io.redress.domain.rules.builtin.BuiltInAction;
import io.redress.domain.rules.builtin.BuiltInActions;
import io.redress.domain.rules.builtin.Situation;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may happen to a complaint, and what follows from it, under one version of one organisation's procedure. The same
 * complaint, command and time always give the same decision, so the caller can decide again after a failed write.
 */
public final class Rules {

    private final SharedRules shared;
    private final ProcedureActions actions;
    private final Permission permission;
    private final ActionRules acting;
    private final FormRules forms;
    private final Consequences consequences;
    private final ScheduledChecks checks;
    private final SystemRules system;
    private final ErasureRules erasures;

    public Rules(Procedure procedure, WorkingCalendar calendar) {
        this(procedure, calendar, List.of());
    }

    /** @param declared the days off of the calendar that have been declared since it was made */
    public Rules(Procedure procedure, WorkingCalendar calendar, Collection<LocalDate> declared) {
        this.shared = SharedRules.of(procedure, calendar, declared);
        this.actions = new ProcedureActions(procedure, BuiltInActions.of(procedure));
        this.erasures = new ErasureRules(shared);
        this.permission = new Permission(actions, shared, erasures);
        this.acting = new ActionRules(actions, shared, permission);
        this.forms = new FormRules(shared);
        this.consequences = new Consequences(shared.access(), shared.assignment());
        this.checks = new ScheduledChecks(shared, acting);
        this.system = new SystemRules(shared, checks, erasures);
    }

    /** All faults of a procedure, each in a sentence that names the place; empty when it can be used. */
    public static List<String> faultsOf(Procedure procedure) {
        return new ProcedureFaults(procedure, BuiltInActions::of).all();
    }

    /** The further faults of a procedure that are found only by following every way through it. A test looks for them in every file. */
    public static List<String> faultsOnTheWaysOf(Procedure procedure) {
        return new ProcedureFaults(procedure, BuiltInActions::of).onItsWays();
    }

    public Procedure procedure() {
        return shared.procedure();
    }

    public WorkingCalendar calendar() {
        return shared.calendar();
    }

    /** All actions of the procedure, the built-in ones included. */
    public ProcedureActions actions() {
        return actions;
    }

    /** Who may see what. */
    public Access access() {
        return shared.access();
    }

    /**
     * Checks a submission and, if it is valid, opens a complaint: in the first stage of its kind, of its channel or of its
     * addressee, with its time limits running.
     */
    public SubmissionResult submit(Reference reference, ReceivedSubmission received, Instant now) {
        List<Fault> faults = SubmissionFaults.of(received, procedure(), today(received.received()), today(now));
        if (!faults.isEmpty()) {
            return TurnedAwayCause.of(received.submission(), procedure(), faults)
                    .<SubmissionResult>map(cause -> new TurnedAway(cause, faults))
                    .orElseGet(() -> new Faulty(faults));
        }
        PendingChange pending = open(reference, received, now);
        Change change = pending.change(received.by());
        return new Accepted(pending.complaint().numbered(change.number()), change);
    }

    private PendingChange open(Reference reference, ReceivedSubmission received, Instant now) {
        Submission submission = received.submission().keptBy(procedure().intake());
        String recorded = submission.channel();
        Channel channel = recorded == null
                ? procedure().openChannel()
                : procedure().channel(recorded).orElseThrow();
        PendingChange pending = new PendingChange(
                Complaint.initial(
                        reference, procedure().organisation(), procedure().version()),
                now);
        if (submission.lodged()) {
            pending.add(new ActedFor(new Actor.Complainant().name()));
        }
        pending.add(new Submitted(
                submission.kind(),
                channel.id(),
                submission.addressedTo(),
                submission.category(),
                submission.department(),
                received.received(),
                submission.particulars().letterAddress(today(now)).isPresent(),
                shared.contactable(submission.particulars(), channel.id()),
                submission.earlierComplaint(),
                Map.of(),
                Answers.figures(submission.particulars().answers(), procedure().intake())));
        Kind kind = procedure().kind(submission.kind()).orElseThrow();
        shared.letters().acknowledge(pending, kind.receiptLetter(), received.mailHeld());
        if (submission.particulars().aboutPerson() != null) {
            pending.add(new SubjectUnknown(List.of()));
            shared.stages().restrictToLineManager(pending);
        }
        shared.stages().enter(pending, shared.stages().first(pending.complaint().entry()), null);
        shared.deliveries().watch(pending);
        return pending;
    }

    /**
     * Takes an action on a complaint.
     *
     * @throws Rejection when the actor may not take it, may not take it now, or filled in invalid values
     */
    public Decision decide(Complaint complaint, Command.Act act, Actor actor, Instant now) {
        return acting.act(new PendingChange(complaint, now), act, actor);
    }

    /** Carries out a command of the system. A command that has nothing left to do gives no events, so it may come twice. */
    public Decision decide(Complaint complaint, Command.SystemCommand command, Actor.System actor, Instant now) {
        return system.decide(new PendingChange(complaint, now), command, actor);
    }

    /** Carries out what follows for a complaint from something that happened elsewhere. */
    public Decision decide(Complaint complaint, Command.Consequence command, Actor actor, Instant now) {
        return consequences.decide(new PendingChange(complaint, now), command, actor);
    }

    /** The actions that an actor may take on a complaint now, each with its fields. */
    public List<Action> offered(Complaint complaint, Actor actor, Instant now) {
        return permission.offered(complaint, actor, now);
    }

    /** Whether a caseworker who may not see a complaint may try an action on it. */
    public boolean mayTryOnHidden(Complaint complaint, String action, Actor.Caseworker caseworker, Instant now) {
        return actions.in(complaint.stage(), action)
                .filter(known -> permission.mayTryOnHidden(complaint, known, caseworker, now))
                .isPresent();
    }

    /** The forms of the actions that a caseworker may take now, without those that nobody can fill in yet. */
    public List<OfferedForm> offered(Complaint complaint, Actor.Caseworker caseworker, Instant now, StaffFacts facts) {
        return offered(complaint, caseworker, now).stream()
                .map(action ->
                        OfferedForm.of(action, field -> options(action, field, complaint, caseworker, now, facts)))
                .filter(OfferedForm::canBeFilledIn)
                .toList();
    }

    /** What a field of a caseworker's form offers now. */
    public FieldOptions options(
            Action action,
            Field field,
            Complaint complaint,
            Actor.Caseworker caseworker,
            Instant now,
            StaffFacts facts) {
        return forms.forStaff(action, field, new Situation(complaint, caseworker, now, shared), facts);
    }

    /** What a field of the complainant's form offers now. */
    public FieldOptions options(Action action, Field field, Complaint complaint) {
        return forms.forComplainant(action, field, complaint);
    }

    /** Whether an action names a change that ordered a letter, so that the rules have to know which changes did. */
    public boolean namesLetter(Action action) {
        return BuiltInActions.of(action).map(BuiltInAction::namesLetter).orElse(false);
    }

    /** Whether an action corrects the particulars, so that the rules have to know them as they are. */
    public boolean readsParticulars(Action action) {
        return BuiltInActions.of(action).map(BuiltInAction::readsParticulars).orElse(false);
    }

    /** Whether a caseworker has any role in this organisation. */
    public boolean isStaff(Actor.Caseworker caseworker) {
        return permission.isStaff(caseworker);
    }

    /** The roles whose members may have the complaint in its stage; none for a closed one. */
    public List<String> team(Complaint complaint) {
        return shared.assignment().team(complaint);
    }

    /** When the system has to check a complaint next; empty when nothing is due later. */
    public Optional<Instant> nextCheckAt(Complaint complaint) {
        return checks.nextCheckAt(complaint);
    }

    /** When personal data is erased. */
    public ErasureRules erasures() {
        return erasures;
    }

    /** The earliest due time of the running time limits that the organisation owes; empty when there is none. */
    public Optional<Instant> due(Complaint complaint) {
        return dueFirst(complaint).map(Limit::due);
    }

    /** The running time limit of the organisation that is due first; empty when there is none. */
    public Optional<Limit> dueFirst(Complaint complaint) {
        return complaint
                .running()
                .filter(limit -> shared.limits().definition(limit).owedBy() == TimeLimit.OwedBy.ORGANISATION)
                .min(Comparator.comparing(Limit::due));
    }

    /** Whether a member of staff may now give a running time limit a later date, and there is a later date to give. */
    public boolean mayExtend(Complaint complaint, Limit limit, Actor.Caseworker caseworker, Instant now) {
        return limit.running()
                && shared.standIns().mayExtend(complaint, limit, caseworker, now)
                && !shared.dates().of(limit, now).isEmpty();
    }

    /** Whether a reply that waits, or the decision about one, keeps a time limit of the complainant from running out now. */
    public boolean isPutOff(Complaint complaint, Limit limit, Instant now) {
        return limit.running() && shared.limits().putOff().isPutOff(complaint, limit, now);
    }

    /** Whether the complainant is told the date of a time limit. */
    public boolean isTold(Limit limit, Complaint complaint) {
        return shared.movedDates().isTold(limit, complaint);
    }

    /** When letters have to reach the complainant, and how the complaint is then. */
    public Telling telling() {
        return new Telling(shared);
    }

    /**
     * How the due time of a limit was counted: from its start, or the rest of it from the end of a pause; without days off that were
     * declared after its end, and before an extension. Empty when it is no longer known.
     */
    public Optional<DueTime> explain(Limit limit) {
        return shared.limits().dueTimes().asItWas(limit);
    }

    /** How the first due time of a limit was counted; empty if that is not known any more. */
    public Optional<DueTime> explainFirst(Limit limit) {
        return shared.limits().dueTimes().first(limit);
    }

    private LocalDate today(Instant now) {
        return now.atZone(calendar().zone()).toLocalDate();
    }
}
