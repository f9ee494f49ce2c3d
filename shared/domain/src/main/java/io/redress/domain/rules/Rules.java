package io.redress.domain.rules;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.ActionEvent.ActedFor;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionOverdue;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.SubjectEvent.SubjectUnknown;
import io.redress.domain.intake.Submission;
import io.redress.domain.intake.SubmissionFaults;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may happen to a complaint, and what follows from it, under one version of one organisation's procedure. Pure: the
 * same complaint, command and time give the same decision, so a decision can be made again whenever a write was in vain.
 */
public final class Rules {

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final TimeLimits limits;
    private final Permission permission;
    private final ActionRules acting;
    private final Assignment assignment;
    private final Stages stages;
    private final LetterOrders outgoing;
    private final Access access;
    private final FieldOptions choosable;

    public Rules(Procedure procedure, WorkingCalendar calendar) {
        this(procedure, calendar, List.of());
    }

    /** @param declared the days off of the calendar that have been declared since it was made */
    public Rules(Procedure procedure, WorkingCalendar calendar, Collection<LocalDate> declared) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.limits = new TimeLimits(procedure, calendar, declared);
        this.access = new Access(procedure);
        this.permission = new Permission(procedure, limits, access);
        this.outgoing = new LetterOrders();
        this.stages = new Stages(procedure, limits);
        ExtensionDates laterDates = new ExtensionDates(calendar, limits);
        this.assignment = new Assignment(procedure, stages);
        BuiltInEffects effects = new BuiltInEffects(
                procedure, calendar, limits, stages, permission, access, outgoing, assignment, laterDates);
        this.acting = new ActionRules(procedure, limits, stages, permission, access, outgoing, effects);
        this.choosable = new FieldOptions(permission, access, assignment, laterDates);
    }

    public Procedure procedure() {
        return procedure;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** Who may see what. */
    public Access access() {
        return access;
    }

    /** What can be filled in on the form of an action. */
    public FieldOptions choosable() {
        return choosable;
    }

    /**
     * All that is wrong with a submission; empty when it can be accepted.
     *
     * @param received when the organisation received it; now, unless it was written down later
     */
    public List<Fault> faults(Submission submission, Instant received, Instant now) {
        return SubmissionFaults.of(submission, procedure, today(received), today(now));
    }

    /**
     * Why a submission is turned away that is otherwise in order, as a word for the count of those: {@code anonymous}, or
     * the kind that belongs elsewhere. Empty when it is not (CP-3, KT-1).
     *
     * @param faults all that is wrong with it
     */
    public Optional<String> turnedAway(Submission submission, List<Fault> faults) {
        return faults.isEmpty() ? Optional.empty() : SubmissionFaults.turnedAway(submission, procedure, faults);
    }

    /**
     * The birth of a complaint: it stands in the first stage of its kind, of its channel or of whom it is addressed to, and
     * its limits run.
     *
     * @param received when the organisation received it, not later than now
     * @throws Rejection with every fault when it cannot be accepted
     */
    public Decision submit(Reference reference, Submission submitted, Instant received, Instant now) {
        List<Fault> faults = faults(submitted, received, now);
        if (!faults.isEmpty()) {
            throw Rejection.invalid(faults);
        }
        Submission submission = kept(submitted);
        Channel channel =
                submission.lodged() ? procedure.channel(submission.channel()).orElseThrow() : procedure.openChannel();
        PendingChange pending =
                new PendingChange(Complaint.initial(reference, procedure.organisation(), procedure.version()), now);
        if (submission.lodged()) {
            pending.add(new ActedFor(new Actor.Complainant().name()));
        }
        pending.add(new Submitted(
                submission.kind(),
                channel.id(),
                submission.addressedTo(),
                submission.category(),
                submission.department(),
                received,
                submission.particulars().letterAddress(today(now)).isPresent(),
                submission.particulars().contactable(),
                relatesTo(submission),
                submission.origin()));
        Kind kind = procedure.kind(submission.kind()).orElseThrow();
        outgoing.order(pending, kind.letter(), null);
        if (submission.particulars().aboutPerson() != null) {
            pending.add(new SubjectUnknown(List.of()));
            stages.restrictToLineManager(pending);
        }
        stages.enter(pending, stages.first(pending.complaint().entry()), null);
        return Decision.of(pending.events());
    }

    /** An anonymous complaint is kept as another kind where it is only recorded. */
    private Submission kept(Submission submission) {
        return procedure.intake().anonymous() == Anonymous.RECORD && submission.anonymous()
                ? submission.as(procedure.intake().recordedAs())
                : submission;
    }

    private static String relatesTo(Submission submission) {
        return Optional.ofNullable(submission.relatesTo())
                .flatMap(Reference::parse)
                .map(Reference::value)
                .orElse(null);
    }

    /**
     * Everything after birth. A command that has nothing left to do gives no events, so every command may come twice.
     *
     * @throws Rejection when the actor may not, or not now, or not like that
     */
    public Decision decide(Complaint complaint, Command command, Actor actor, Instant now) {
        PendingChange pending = new PendingChange(complaint, now);
        return switch (command) {
            case Command.Act act -> acting.act(pending, act, actor);
            case Command.Assign assign -> assignment.assign(pending, assign.candidates());
            case Command.GiveBack back -> assignment.giveBack(pending, back.caseworker());
            case Command.NamePerson name -> assignment.name(pending, name.person());
            case Command.LeaveSubjectUnknown open -> assignment.leaveSubjectUnknown(pending, open.possibleMatches());
            case Command.RecordLetter letter -> recordLetter(pending, letter);
            case Command.OweLetter letter -> SystemRecords.oweLetter(pending, letter);
            case Command.EnterRegister entry -> SystemRecords.register(pending, entry);
            case Command.Recount _ -> recount(pending);
            case Command.See see -> SystemRecords.see(pending, see.what(), onBehalfOf(pending, actor));
            case Command.CompleteFollowOnAction kept -> SystemRecords.keep(pending, kept.id());
            case Command.RunScheduledChecks _ -> wake(pending, actor);
        };
    }

    private Optional<String> onBehalfOf(PendingChange pending, Actor actor) {
        return actor instanceof Actor.Caseworker caseworker
                ? access.seesFor(pending.complaint(), caseworker, pending.now())
                : Optional.empty();
    }

    private Decision recount(PendingChange pending) {
        limits.recount(pending);
        return Decision.of(pending.events());
    }

    /** A letter that was handed over meets the limits that it was promised under. */
    private Decision recordLetter(PendingChange pending, Command.RecordLetter letter) {
        pending.add(new LetterSent(letter.letter(), letter.change()));
        pending.complaint()
                .openLimits()
                .filter(limit -> letter.letter().equals(limits.definition(limit).metByLetter()))
                .toList()
                .forEach(limit -> limits.meet(pending, limit));
        limits.again(pending);
        return Decision.of(pending.events());
    }

    private Decision wake(PendingChange pending, Actor actor) {
        goOn(pending);
        limits.recount(pending);
        for (Limit running : pending.complaint().running().toList()) {
            // What followed from the one before may have ended it.
            pending.complaint().running(running.id()).ifPresent(limit -> wake(pending, limit, actor));
        }
        pending.complaint()
                .handling()
                .open()
                .filter(followOnAction -> !followOnAction.told() && followOnAction.overdue(pending.now()))
                .toList()
                .forEach(followOnAction -> pending.add(new FollowOnActionOverdue(followOnAction.id())));
        assignment.seekAgain(pending, calendar);
        return Decision.of(pending.events());
    }

    private void wake(PendingChange pending, Limit limit, Actor actor) {
        boolean missed = limits.miss(pending, limit);
        limits.alert(pending, limit);
        String then = limits.definition(limit).onMissed();
        if (missed && then != null) {
            acting.follow(pending, then, actor);
        }
    }

    /** A wait that has lasted as long as was said is over. */
    private void goOn(PendingChange pending) {
        Handling.Pause pause = pending.complaint().handling().pause();
        if (pause != null && pending.now().isAfter(pause.until())) {
            stages.goOn(pending);
            outgoing.order(pending, "resumed", null);
        }
    }

    /** What an actor may do to a complaint now, each with its fields. */
    public List<Action> offered(Complaint complaint, Actor actor, Instant now) {
        return permission.offered(complaint, actor, now);
    }

    /** Whether a caseworker has any role in this organisation. */
    public boolean isStaff(Actor.Caseworker caseworker) {
        return permission.isStaff(caseworker);
    }

    /** When somebody has to look at a complaint next; empty when nobody waits for it. */
    public Optional<Instant> nextCheckAt(Complaint complaint) {
        return Stream.of(
                        complaint.running().flatMap(limit -> limits.nextMoment(limit).stream()),
                        assignment.seekAgainAt(complaint, calendar).stream(),
                        Optional.ofNullable(complaint.handling().pause())
                                .map(pause -> pause.until().plus(TimeLimits.JUST_AFTER))
                                .stream(),
                        complaint
                                .handling()
                                .open()
                                .filter(followOnAction -> !followOnAction.told())
                                .map(followOnAction -> followOnAction.due().plus(TimeLimits.JUST_AFTER)))
                .flatMap(moments -> moments)
                .min(Comparator.naturalOrder());
    }

    /** When the most urgent of the organisation's promises is due; empty when none runs. */
    public Optional<Instant> due(Complaint complaint) {
        return complaint
                .running()
                .filter(limit -> limits.definition(limit).owedBy() == TimeLimit.OwedBy.ORGANISATION)
                .map(Limit::due)
                .min(Comparator.naturalOrder());
    }

    /**
     * How the due time of a limit was counted: from its start, or what was left of it from the end of a pause. A day off that
     * was declared when it had ended already does not count in it; of one that was put off it is told how it was counted
     * before. Empty when that can no longer be told.
     */
    public Optional<DueTime> explain(Limit limit) {
        return limits.dueTimes().asItWas(limit);
    }

    private LocalDate today(Instant now) {
        return now.atZone(calendar.zone()).toLocalDate();
    }
}
