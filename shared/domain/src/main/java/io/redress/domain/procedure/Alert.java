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
        COMPLAINANT
    }

    /** Whether it is a reminder that comes before the limit is due. */
    public boolean reminder() {
        return before != null;
    }
}
