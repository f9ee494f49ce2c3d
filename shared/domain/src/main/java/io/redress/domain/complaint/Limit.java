package io.redress.domain.complaint;

import io.redress.domain.calendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A time limit as it runs, or ran, on one complaint. What became of it is a fact that is kept for ever.
 *
 * @param id the time limit of the procedure
 * @param started the moment it counts from
 * @param due its last moment; later is overdue
 * @param firstDue what was promised first, before any extension, pause or day off that was declared late
 * @param extended when it was last given a later date; absent if never
 * @param left what is left of it while it is paused, and was left when it last went on; absent if it never paused
 * @param resumed the moment that what was left of it counts from since its last pause; absent if it never paused
 * @param missed when it was found to be overdue; absent while it is not
 * @param ended when it stopped; absent while it runs or is paused
 * @param told how many of its alerts have been given
 * @param declared the declared days off that its due time was last counted without; none for one that was stored before
 *     these were kept
 */
public record Limit(
        String id,
        Instant started,
        Instant due,
        Instant firstDue,
        Instant extended,
        Span left,
        Instant resumed,
        State state,
        Instant missed,
        Instant ended,
        int told,
        List<LocalDate> declared) {

    /** What has become of it. A missed one runs on, marked by {@link Limit#missed}, until what was owed is done. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        MISSED,
        CANCELLED,
        /** It is owed to others than this complainant. */
        NOT_APPLICABLE
    }

    public Limit {
        declared = declared == null ? List.of() : List.copyOf(declared);
    }

    static Limit starting(String id, Instant started, Instant due, List<LocalDate> declared) {
        return new Limit(id, started, due, due, null, null, null, State.RUNNING, null, null, 0, declared);
    }

    static Limit notApplicable(String id, Instant started, Instant due, Instant at) {
        return new Limit(id, started, due, due, null, null, null, State.NOT_APPLICABLE, null, at, 0, List.of());
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whether it can still be met: it runs, or will go on. */
    public boolean open() {
        return running() || state == State.PAUSED;
    }

    public boolean wasExtended() {
        return extended != null;
    }

    /** Strictly later than due. */
    public boolean overdue(Instant now) {
        return running() && now.isAfter(due);
    }

    Limit ended(State with, Instant at) {
        return new Limit(
                id,
                started,
                due,
                firstDue,
                extended,
                left,
                resumed,
                missed == null ? with : State.MISSED,
                missed,
                at,
                told,
                declared);
    }

    Limit missed(Instant at) {
        return new Limit(id, started, due, firstDue, extended, left, resumed, state, at, ended, told, declared);
    }

    /** The reminders begin anew; what has been told of a miss is not told again. */
    Limit extended(Instant until, Instant at) {
        return new Limit(id, started, until, firstDue, at, left, resumed, state, missed, ended, reminded(), declared);
    }

    Limit paused(Span rest) {
        return new Limit(
                id, started, due, firstDue, extended, rest, resumed, State.PAUSED, missed, ended, told, declared);
    }

    Limit resumed(Instant until, Instant from, List<LocalDate> declared) {
        return new Limit(
                id, started, until, firstDue, extended, left, from, State.RUNNING, missed, ended, reminded(), declared);
    }

    /** What was promised first is kept. */
    public Limit moved(Instant until, List<LocalDate> declared) {
        return new Limit(
                id, started, until, firstDue, extended, left, resumed, state, missed, ended, reminded(), declared);
    }

    Limit told(int number) {
        return new Limit(id, started, due, firstDue, extended, left, resumed, state, missed, ended, number, declared);
    }

    private int reminded() {
        return missed == null ? 0 : told;
    }
}
