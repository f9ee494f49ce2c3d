package io.redress.domain;

import io.redress.domain.Event.LetterOwed;
import io.redress.domain.Event.LetterSent;
import io.redress.domain.Event.Submitted;
import io.redress.domain.Refused.Fault;
import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
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

    public Rules(Procedure procedure, WorkingCalendar calendar) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.limits = new TimeLimits(procedure, calendar);
        this.permission = new Permission(procedure);
        Stages stages = new Stages(procedure, limits);
        this.acting = new Acting(procedure, calendar, limits, stages, permission);
        this.assignment = new Assignment(procedure, stages);
    }

    public Procedure procedure() {
        return procedure;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** All that is wrong with a submission; empty when it can be accepted. */
    public List<Fault> faults(Submission submission) {
        return SubmissionFaults.of(submission, procedure);
    }

    /**
     * The birth of a complaint: it stands in the first stage of its kind and its limits run.
     *
     * @param received when the organisation received it, not later than now
     * @throws Refused with every fault when it cannot be accepted
     */
    public Decision submit(Reference reference, Submission submission, Instant received, Instant now) {
        List<Fault> faults = faults(submission);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        Story story = new Story(Complaint.unborn(reference, procedure.organisation(), procedure.version()), now);
        story.add(new Submitted(
                submission.kind(),
                submission.channel() == null ? procedure.openChannel().id() : submission.channel(),
                submission.category(),
                submission.department(),
                received,
                submission.particulars().letterAddress(today(now)).isPresent(),
                relatesTo(submission)));
        Kind kind = procedure.kind(submission.kind()).orElseThrow();
        if (!story.complaint().entry().reachable()) {
            story.add(new LetterOwed(kind.letter()));
        }
        new Stages(procedure, limits).enter(story, kind.stage(), null);
        return Decision.of(story.events());
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
            case Command.NamePerson name -> assignment.name(story, name.person());
            case Command.RecordLetter letter -> recordLetter(story, letter);
            case Command.OweLetter letter -> oweLetter(story, letter);
            case Command.Wake _ -> wake(story, actor);
        };
    }

    /** A letter that cannot go by mail after all is for the caseworker to send. */
    private static Decision oweLetter(Story story, Command.OweLetter letter) {
        story.add(new LetterOwed(letter.letter()));
        return Decision.of(story.events());
    }

    /** A letter that was handed over meets the limits that it was promised under. */
    private Decision recordLetter(Story story, Command.RecordLetter letter) {
        story.add(new LetterSent(letter.letter(), letter.change()));
        story.complaint()
                .running()
                .filter(limit -> letter.letter().equals(limits.definition(limit).metByLetter()))
                .toList()
                .forEach(limit -> limits.meet(story, limit));
        return Decision.of(story.events());
    }

    private Decision wake(Story story, Actor actor) {
        for (Limit limit : story.complaint().running().toList()) {
            boolean missed = limits.miss(story, limit);
            limits.alert(story, limit);
            String then = limits.definition(limit).then();
            if (missed && then != null) {
                return acting.follow(story, then, actor);
            }
        }
        assignment.seekAgain(story, calendar);
        return Decision.of(story.events());
    }

    /** What an actor may do to a complaint now, each with its fields. */
    public List<Action> offered(Complaint complaint, Actor actor) {
        return procedure.everyAction().stream()
                .filter(action -> action.offeredIn(complaint.stage()))
                .filter(action -> permission.denied(complaint, action, actor).isEmpty())
                .toList();
    }

    /** Whether a caseworker has any role in this organisation. */
    public boolean isStaff(Actor.Caseworker caseworker) {
        return permission.isStaff(caseworker);
    }

    /** When somebody has to look at a complaint next; empty when nobody waits for it. */
    public Optional<Instant> wakeAt(Complaint complaint) {
        return Stream.concat(
                        complaint.running().flatMap(limit -> limits.nextMoment(limit).stream()),
                        assignment.seekAgainAt(complaint, calendar).stream())
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

    /** How the first due time of a limit was counted. */
    public DueTime explain(Limit limit) {
        return calendar.due(limit.started(), limits.definition(limit).span());
    }

    private LocalDate today(Instant now) {
        return now.atZone(calendar.zone()).toLocalDate();
    }
}
