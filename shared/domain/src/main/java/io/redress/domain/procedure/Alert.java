package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;

/**
 * Somebody is told of a time limit, a span before or after it is due. The alerts of a limit, in order, are its reminders
 * and its ladder; each is given once.
 *
 * @param before how long before it is due; absent when the alert comes after
 * @param after how long after it is due; absent when the alert comes before
 */
public record Alert(Span before, Span after, To to) {

    /** The rungs of the ladder. */
    public enum To {
        CASEWORKER,
        MANAGER,
        DIRECTOR,
        /** Whoever is asked in the stage: to approve, to advise, to sign. */
        CONSULTED,
        COMPLAINANT
    }

    /** Whether it is a reminder that comes before the limit is due. */
    public boolean reminder() {
        return before != null;
    }

    /** Whether this may come after another: reminders first, and each kind in the order of time. */
    boolean mayFollow(Alert earlier) {
        if (earlier.reminder() != reminder()) {
            return earlier.reminder();
        }
        return reminder() ? notLonger(before, earlier.before) : notLonger(earlier.after, after);
    }

    /** Spans in different units cannot be compared without a calendar, and pass. */
    private static boolean notLonger(Span one, Span other) {
        return one == null || other == null || one.unit() != other.unit() || one.amount() <= other.amount();
    }
}
