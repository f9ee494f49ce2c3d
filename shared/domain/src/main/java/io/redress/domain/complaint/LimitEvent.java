package io.redress.domain.complaint;

import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.Alert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What happened to a time limit. */
public sealed interface LimitEvent extends Event {

    /** @param declared the days off, declared since the calendar was made, that its due time was counted without */
    record LimitStarted(String limit, Instant start, Instant due, List<LocalDate> declared) implements LimitEvent {
        public LimitStarted {
            declared = declared == null ? List.of() : List.copyOf(declared);
        }

        public LimitStarted(String limit, Instant start, Instant due) {
            this(limit, start, due, List.of());
        }
    }

    record LimitMet(String limit) implements LimitEvent {}

    /** It ran out. What was owed is still owed. */
    record LimitMissed(String limit) implements LimitEvent {}

    /** What was owed has been done, too late. */
    record LimitEndedLate(String limit) implements LimitEvent {}

    record LimitCancelled(String limit) implements LimitEvent {}

    /** It is owed to others, not to this complainant: neither met nor missed (KT-5). */
    record LimitNotApplicable(String limit, Instant start, Instant due) implements LimitEvent {}

    /** @param left how much of it is left for when it goes on */
    record LimitPaused(String limit, Span left) implements LimitEvent {}

    /**
     * @param from the moment that what was left of it counts from
     * @param declared the declared days off that its due time was counted without
     */
    record LimitResumed(String limit, Instant from, Instant due, List<LocalDate> declared) implements LimitEvent {
        public LimitResumed {
            declared = declared == null ? List.of() : List.copyOf(declared);
        }

        public LimitResumed(String limit, Instant from, Instant due) {
            this(limit, from, due, List.of());
        }
    }

    /**
     * A day off that was declared late has moved it.
     *
     * @param declared the declared days off that its due time was counted without
     */
    record LimitMoved(String limit, Instant from, Instant due, List<LocalDate> declared) implements LimitEvent {
        public LimitMoved {
            declared = declared == null ? List.of() : List.copyOf(declared);
        }

        public LimitMoved(String limit, Instant from, Instant due) {
            this(limit, from, due, List.of());
        }
    }

    record LimitExtended(String limit, Instant from, Instant due) implements LimitEvent {}

    /**
     * Somebody is to be told of a time limit.
     *
     * @param number which alert of the limit it is, from 1
     * @param reminder whether the limit is still to come
     */
    record Alerted(String limit, int number, Alert.To to, boolean reminder) implements LimitEvent {}
}
