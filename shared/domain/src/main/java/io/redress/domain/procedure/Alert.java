package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mail about a time limit, a span before or after it is due. The alerts of a limit are its reminders and then its
 * escalation, in order; each is given once.
 *
 * @param before how long before the due time; absent for an alert after it
 * @param after how long after the due time; absent for an alert before it
 */
public record Alert(@Nullable Span before, @Nullable Span after, To to) {

    /** The levels of the escalation. */
    public enum To {
        CASEWORKER,
        MANAGER,
        DIRECTOR,
        /** The role whose approval, advice or signature is pending. */
        CONSULTED,
        COMPLAINANT
    }

    /** Whether it is a reminder, which comes before the due time. */
    public boolean reminder() {
        return before != null;
    }

    /** How long before or after the due time it is given. It throws for an alert that has neither, which is a fault. */
    public Span span() {
        Span span = before == null ? after : before;
        if (span == null) {
            throw new IllegalStateException("an alert must come before or after the due time");
        }
        return span;
    }

    /** Whether this alert may follow another in the list: reminders come first, and each sort is in the order of time. */
    boolean mayFollow(Alert earlier) {
        if (earlier.reminder() != reminder()) {
            return earlier.reminder();
        }
        return reminder() ? notLonger(before, earlier.before) : notLonger(earlier.after, after);
    }

    /** Spans in different units cannot be compared without a calendar, so they count as in order. */
    private static boolean notLonger(@Nullable Span one, @Nullable Span other) {
        return one == null || other == null || one.unit() != other.unit() || one.amount() <= other.amount();
    }
}
