package io.redress.domain.complaint;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.UntoldLetterLimit;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of one complaint, running or ended. It is kept for ever.
 *
 * @param id the id of the time limit in the procedure
 * @param started the instant that the time limit counts from
 * @param due the last second that is in time
 * @param firstDue the first due time, before any extension, pause or day off that was declared late
 * @param extended when staff last extended the time limit; absent if never
 * @param left how much was left when the time limit was last paused; absent if it never was
 * @param resumed the instant that the rest counts from since the last pause; absent if there was no pause
 * @param missed when a check recorded that the time limit is overdue; absent before that
 * @param ended when the time limit ended; absent while it is running or paused
 * @param told how many of its alerts have been given
 * @param declared the declared days off that the due time was last counted without; none for a limit that an earlier version
 * stored without them
 * @param untoldMove the move of the due time that the complainant has not been told yet; absent if there is none
 * @param extension the last extension, as long as nothing else has moved the due time; absent if there is none, or if no letter
 *     tells the complainant
 * @param pauses every pause, in order; none for a limit that an earlier version paused without recording them
 * @param dueSet when the due time was set, if it had passed by then; absent if it was still to come, like that of most limits
 * @param missedDue the due time that was missed, if another one was set afterwards; else absent
 * @param runsAgain since when it runs again, because the letter that had met it came back; absent if that never happened
 */
@RecordBuilder
public record Limit(
        String id,
        Instant started,
        Instant due,
        Instant firstDue,
        @Nullable Instant extended,
        @Nullable Span left,
        @Nullable Instant resumed,
        State state,
        @Nullable Instant missed,
        @Nullable Instant ended,
        int told,
        List<LocalDate> declared,
        @Nullable Move untoldMove,
        @Nullable Extension extension,
        List<Pause> pauses,
        @Nullable Instant dueSet,
        @Nullable Instant missedDue,
        @Nullable Instant runsAgain) {

    /**
     * A time during which the limit was paused.
     *
     * @param until the instant that the rest counts from; absent while the limit is paused
     * @param left how much of the limit was left
     */
    public record Pause(Instant from, @Nullable Instant until, Span left) {}

    /**
     * An extension, with what it replaced, so that it can be taken back.
     *
     * @param change the number of the change that ordered its letter last
     * @param from the due time before
     * @param extendedBefore when the limit was extended before that; absent if it was not
     * @param untoldMove the move that the complainant had not been told before that; absent if there was none
     */
    public record Extension(
            int change,
            Instant from,
            @Nullable Instant extendedBefore,
            @Nullable Move untoldMove) {}

    /**
     * One or several moves of a due time by days off that were declared late.
     *
     * @param from the due time that the complainant knows
     * @param at when it was moved last
     * @param days the declared days off that moved it
     */
    public record Move(Instant from, Instant at, List<LocalDate> days) {
        public Move {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }

    /** The state of a time limit. A missed one keeps running, marked by {@link Limit#missed}, until it is met late. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        MISSED,
        CANCELLED,
        /** The time limit does not apply to this complainant. */
        NOT_APPLICABLE
    }

    public Limit {
        declared = declared == null ? List.of() : List.copyOf(declared);
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
    }

    /** A time limit without a move that the complainant has to be told. */
    public Limit(
            String id,
            Instant started,
            Instant due,
            Instant firstDue,
            @Nullable Instant extended,
            @Nullable Span left,
            @Nullable Instant resumed,
            State state,
            @Nullable Instant missed,
            @Nullable Instant ended,
            int told,
            List<LocalDate> declared) {
        this(
                id, started, due, firstDue, extended, left, resumed, state, missed, ended, told, declared, null, null,
                List.of(), null, null, null);
    }

    static Limit starting(String id, Instant started, Instant due, List<LocalDate> declared, @Nullable Instant dueSet) {
        return new Limit(id, started, due, due, null, null, null, State.RUNNING, null, null, 0, declared)
                .copy()
                .dueSet(dueSet)
                .build();
    }

    static Limit notApplicable(String id, Instant started, Instant due, Instant at) {
        return new Limit(id, started, due, due, null, null, null, State.NOT_APPLICABLE, null, at, 0, List.of());
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whether the time limit can still be met: it is running or paused. */
    public boolean open() {
        return running() || state == State.PAUSED;
    }

    /** Whether it is the time limit for letters that have not reached the complainant, of which only staff know. */
    public boolean isOfUntoldLetters() {
        return id.equals(UntoldLetterLimit.ID);
    }

    public boolean wasExtended() {
        return extended != null;
    }

    /** Whether the last second of the time limit is over. */
    public boolean overdue(Instant now) {
        return running() && !now.isBefore(DueTime.tooLateFrom(due));
    }

    /** How much is left of the time limit while it is paused. It throws for a time limit that was never paused. */
    public Span leftWhenPaused() {
        if (left == null) {
            throw new IllegalStateException("the time limit " + id + " was never paused");
        }
        return left;
    }

    /** A missed limit stays missed, however it ends. */
    Limit ended(State newState, Instant at) {
        return copy().state(missed == null ? newState : State.MISSED).ended(at).build();
    }

    /** The limit was met in time, even if it has been recorded as missed before that was known. */
    Limit met(Instant when) {
        return copy().state(State.MET).missed(null).missedDue(null).ended(when).build();
    }

    /** What had ended it turned out not to have happened. A missed limit stays missed. */
    Limit runsAgain(LimitEvent.LimitRunsAgain event, Instant at) {
        return copy().state(State.RUNNING)
                .ended(null)
                .dueSet(event.dueSet() == null ? dueSet : event.dueSet())
                .runsAgain(at)
                .build();
    }

    Limit missed(Instant at) {
        return copy().missed(at).build();
    }

    /** Reminders are given again; alerts that the limit was missed are not. */
    Limit extended(LimitEvent.LimitExtended event, Instant at, int change) {
        return copy().due(event.due())
                .extended(at)
                .extension(event.letter() == null ? null : new Extension(change, due, extended, untoldMove))
                .told(alertsThatStayGiven())
                .untoldMove(null)
                .missedDue(event.missedDue())
                .build();
    }

    /** The letter about the last extension was ordered again, by another change. */
    Limit extensionByCopy(int former, int number) {
        return extension == null || extension.change() != former
                ? this
                : copy().extension(new Extension(
                                number, extension.from(), extension.extendedBefore(), extension.untoldMove()))
                        .build();
    }

    /** The due time is again the one before the last extension. */
    Limit withoutExtension(LimitEvent.ExtensionTakenBack event) {
        return extension == null
                ? this
                : copy().due(extension.from())
                        .extended(extension.extendedBefore())
                        .untoldMove(extension.untoldMove())
                        .extension(null)
                        .told(alertsThatStayGiven())
                        .missedDue(event.missedDue())
                        .dueSet(event.dueSet() == null ? dueSet : event.dueSet())
                        .build();
    }

    /** The due time before the extension by a change; empty if the due time is not that of this extension any more. */
    public Optional<Instant> dueBeforeExtensionBy(int change) {
        return Optional.ofNullable(extension)
                .filter(last -> running() && last.change() == change)
                .map(Extension::from);
    }

    /** @param from when the pause begins; absent if an earlier version paused the limit */
    Limit paused(Span rest, @Nullable Instant from) {
        Stream<Pause> added = from == null ? Stream.empty() : Stream.of(new Pause(from, null, rest));
        return copy().left(rest)
                .extension(null)
                .state(State.PAUSED)
                .pauses(Stream.concat(pauses.stream(), added).toList())
                .build();
    }

    Limit resumed(LimitEvent.LimitResumed event) {
        return copy().due(event.due())
                .resumed(event.from())
                .state(State.RUNNING)
                .told(alertsThatStayGiven())
                .declared(event.declared())
                .untoldMove(null)
                .pauses(pauses.stream()
                        .map(pause ->
                                pause.until() == null ? new Pause(pause.from(), event.from(), pause.left()) : pause)
                        .toList())
                .dueSet(event.dueSet() == null ? dueSet : event.dueSet())
                .build();
    }

    /** A day off that was declared late moves the due time. The first due time stays as it was. */
    public Limit moved(Instant until, List<LocalDate> newDeclared) {
        return copy().due(until)
                .extension(null)
                .told(alertsThatStayGiven())
                .declared(newDeclared)
                .build();
    }

    /** The complainant has to be told the move, together with earlier moves that they have not been told. */
    Limit toBeTold(LimitEvent.LimitMoved moved, Instant at) {
        List<LocalDate> days =
                moved.declared().stream().filter(day -> !declared.contains(day)).toList();
        return copy().untoldMove(
                        untoldMove == null
                                ? new Move(moved.from(), at, days)
                                : new Move(
                                        untoldMove.from(),
                                        at,
                                        Stream.concat(untoldMove.days().stream(), days.stream())
                                                .distinct()
                                                .sorted()
                                                .toList()))
                .build();
    }

    Limit newDateTold() {
        return copy().untoldMove(null).build();
    }

    Limit told(int number) {
        return copy().told(number).build();
    }

    private int alertsThatStayGiven() {
        return missed == null ? 0 : told;
    }

    private LimitBuilder copy() {
        return LimitBuilder.copy(this);
    }
}
