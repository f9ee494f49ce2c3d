package io.redress.domain;

import io.redress.domain.Event.ActedFor;
import io.redress.domain.Event.LetterOwed;
import io.redress.domain.Event.LetterSent;
import io.redress.domain.Event.NameOpen;
import io.redress.domain.Event.PromiseOverdue;
import io.redress.domain.Event.Submitted;
import io.redress.domain.Refused.Fault;
import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
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
    private final Acting acting;
    private final Assignment assignment;
    private final Stages stages;
    private final Outgoing outgoing;
    private final Access access;
    private final Choosable choosable;

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
        this.outgoing = new Outgoing();
        this.stages = new Stages(procedure, limits);
        LaterDates laterDates = new LaterDates(calendar, limits);
        this.assignment = new Assignment(procedure, stages);
        Effects effects =
                new Effects(procedure, calendar, limits, stages, permission, access, outgoing, assignment, laterDates);
        this.acting = new Acting(procedure, limits, stages, permission, access, outgoing, effects);
        this.choosable = new Choosable(permission, access, assignment, laterDates);
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
    public Choosable choosable() {
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
     * @throws Refused with every fault when it cannot be accepted
     */
    public Decision submit(Reference reference, Submission submitted, Instant received, Instant now) {
        List<Fault> faults = faults(submitted, received, now);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        Submission submission = kept(submitted);
        Channel channel =
                submission.lodged() ? procedure.channel(submission.channel()).orElseThrow() : procedure.openChannel();
        Story story = new Story(Complaint.unborn(reference, procedure.organisation(), procedure.version()), now);
        if (submission.lodged()) {
            story.add(new ActedFor(new Actor.Complainant().name()));
        }
        story.add(new Submitted(
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
        Submitted entry = story.complaint().entry();
        if (!entry.reachable() && entry.contactable()) {
            story.add(new LetterOwed(kind.letter()));
        }
        if (submission.particulars().aboutPerson() != null) {
            story.add(new NameOpen(List.of()));
            stages.restrictToLineManager(story);
        }
        stages.enter(story, stages.first(story.complaint().entry()), null);
        return Decision.of(story.events());
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
     * @throws Refused when the actor may not, or not now, or not like that
     */
    public Decision decide(Complaint complaint, Command command, Actor actor, Instant now) {
        Story story = new Story(complaint, now);
        return switch (command) {
            case Command.Act act -> acting.act(story, act, actor);
            case Command.Assign assign -> assignment.assign(story, assign.candidates());
            case Command.GiveBack back -> assignment.giveBack(story, back.caseworker());
            case Command.NamePerson name -> assignment.name(story, name.person());
            case Command.LeaveNameOpen open -> assignment.leaveOpen(story, open.perhaps());
            case Command.RecordLetter letter -> recordLetter(story, letter);
            case Command.OweLetter letter -> OnRecord.oweLetter(story, letter);
            case Command.EnterRegister entry -> OnRecord.register(story, entry);
            case Command.Recount _ -> recount(story);
            case Command.See see -> OnRecord.see(story, see.what(), onBehalfOf(story, actor));
            case Command.KeepPromise kept -> OnRecord.keep(story, kept.id());
            case Command.Wake _ -> wake(story, actor);
        };
    }

    private Optional<String> onBehalfOf(Story story, Actor actor) {
        return actor instanceof Actor.Caseworker caseworker
                ? access.seesFor(story.complaint(), caseworker, story.now())
                : Optional.empty();
    }

    private Decision recount(Story story) {
        limits.recount(story);
        return Decision.of(story.events());
    }

    /** A letter that was handed over meets the limits that it was promised under. */
    private Decision recordLetter(Story story, Command.RecordLetter letter) {
        story.add(new LetterSent(letter.letter(), letter.change()));
        story.complaint()
                .openLimits()
                .filter(limit -> letter.letter().equals(limits.definition(limit).metByLetter()))
                .toList()
                .forEach(limit -> limits.meet(story, limit));
        limits.again(story);
        return Decision.of(story.events());
    }

    private Decision wake(Story story, Actor actor) {
        goOn(story);
        limits.recount(story);
        for (Limit running : story.complaint().running().toList()) {
            // What followed from the one before may have ended it.
            story.complaint().running(running.id()).ifPresent(limit -> wake(story, limit, actor));
        }
        story.complaint()
                .handling()
                .open()
                .filter(promise -> !promise.told() && promise.overdue(story.now()))
                .toList()
                .forEach(promise -> story.add(new PromiseOverdue(promise.id())));
        assignment.seekAgain(story, calendar);
        return Decision.of(story.events());
    }

    private void wake(Story story, Limit limit, Actor actor) {
        boolean missed = limits.miss(story, limit);
        limits.alert(story, limit);
        String then = limits.definition(limit).then();
        if (missed && then != null) {
            acting.follow(story, then, actor);
        }
    }

    /** A wait that has lasted as long as was said is over. */
    private void goOn(Story story) {
        Handling.Pause pause = story.complaint().handling().pause();
        if (pause != null && story.now().isAfter(pause.until())) {
            stages.goOn(story);
            outgoing.order(story, "resumed", null);
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
    public Optional<Instant> wakeAt(Complaint complaint) {
        return Stream.of(
                        complaint.running().flatMap(limit -> limits.nextMoment(limit).stream()),
                        assignment.seekAgainAt(complaint, calendar).stream(),
                        Optional.ofNullable(complaint.handling().pause())
                                .map(pause -> pause.until().plus(TimeLimits.JUST_AFTER))
                                .stream(),
                        complaint
                                .handling()
                                .open()
                                .filter(promise -> !promise.told())
                                .map(promise -> promise.due().plus(TimeLimits.JUST_AFTER)))
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
