package io.redress.domain;

import java.time.Instant;

/**
 * A time limit as it runs, or ran, on one complaint. What became of it is a fact that is kept for ever.
 *
 * @param id the time limit of the procedure
 * @param started the moment it counts from
 * @param due its last moment; later is overdue
 * @param firstDue what was promised first, before any extension
 * @param missed when it was found to be overdue; absent while it is not
 * @param ended when it stopped; absent while it runs
 * @param told how many of its alerts have been given
 */
public record Limit(
        String id,
        Instant started,
        Instant due,
        Instant firstDue,
        State state,
        Instant missed,
        Instant ended,
        int told) {

    /** What has become of it. A missed one runs on, marked by {@link Limit#missed}, until what was owed is done. */
    public enum State {
        RUNNING,
        MET,
        MISSED,
        CANCELLED
    }

    static Limit starting(String id, Instant started, Instant due) {
        return new Limit(id, started, due, due, State.RUNNING, null, null, 0);
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public boolean extended() {
        return !due.equals(firstDue);
    }

    /** Strictly later than due. */
    public boolean overdue(Instant now) {
        return running() && now.isAfter(due);
    }

    Limit ended(State with, Instant at) {
        return new Limit(id, started, due, firstDue, missed == null ? with : State.MISSED, missed, at, told);
    }

    Limit missed(Instant at) {
        return new Limit(id, started, due, firstDue, state, at, ended, told);
    }

    /** The reminders begin anew; what has been told of a miss is not told again. */
    Limit extended(Instant until) {
        return new Limit(id, started, until, firstDue, state, missed, ended, missed == null ? 0 : told);
    }

    Limit told(int number) {
        return new Limit(id, started, due, firstDue, state, missed, ended, number);
    }
}
