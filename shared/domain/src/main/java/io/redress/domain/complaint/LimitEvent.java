package io.redress.domain.complaint;

import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.Alert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a time limit. */
public sealed interface LimitEvent extends Event {

    /**
     * @param declared the days off, declared since the calendar was made, that were left out when the due time was counted
     * @param dueSet when the time limit was started, if its due time had passed by then, as of an entry that is recorded late; else
     *     absent
     */
    record LimitStarted(
            String limit,
            Instant start,
            Instant due,
            List<LocalDate> declared,
            @Nullable Instant dueSet) implements LimitEvent {
        public LimitStarted {
            declared = declared == null ? List.of() : List.copyOf(declared);
        }

        public LimitStarted(String limit, Instant start, Instant due, List<LocalDate> declared) {
            this(limit, start, due, declared, null);
        }

        public LimitStarted(String limit, Instant start, Instant due) {
            this(limit, start, due, List.of());
        }
    }

    /**
     * @param at when what was owed was done, if that was before it was recorded; else absent. A limit that has been recorded as
     *     missed in the meantime was met in time
     */
    record LimitMet(String limit, @Nullable Instant at) implements LimitEvent {
        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public LimitMet {}

        public LimitMet(String limit) {
            this(limit, null);
        }
    }

    /** The due time passed before the limit was met. The limit can still be met late. */
    record LimitMissed(String limit) implements LimitEvent {}

    /**
     * The limit was met after its due time.
     *
     * @param at when what was owed was done, if that was before it was recorded; else absent
     */
    record LimitEndedLate(String limit, @Nullable Instant at) implements LimitEvent {
        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public LimitEndedLate {}

        public LimitEndedLate(String limit) {
            this(limit, null);
        }
    }

    record LimitCancelled(String limit) implements LimitEvent {}

    /**
     * The letter that had met the limit came back, so the limit runs again, with its due time.
     *
     * @param change the change that had ordered the letter
     * @param dueSet the present time, if the due time has passed by now; else absent
     */
    record LimitRunsAgain(
            String limit,
            String letter,
            int change,
            Instant due,
            @Nullable Instant dueSet) implements LimitEvent {}

    /**
     * A time limit of the complainant begins only when a letter has reached the complainant.
     *
     * @param letter the letter that tells the complainant what they have to answer
     * @param change the change that ordered the letter
     */
    record LimitHeld(String limit, String letter, int change) implements LimitEvent {}

    /** The limit does not apply to this complainant: it is neither met nor missed (KT-5). */
    record LimitNotApplicable(String limit, Instant start, Instant due) implements LimitEvent {}

    /**
     * @param left how much of the time limit is left when it resumes
     * @param from when the pause begins; absent in an event of an earlier version, whose pause the limit does not record
     */
    record LimitPaused(String limit, Span left, @Nullable Instant from) implements LimitEvent {}

    /**
     * @param from the instant that the rest of the time limit counts from
     * @param declared the declared days off that were left out when the due time was counted
     * @param dueSet when the time limit was resumed, if its due time had passed by then; else absent
     */
    record LimitResumed(
            String limit,
            Instant from,
            Instant due,
            List<LocalDate> declared,
            @Nullable Instant dueSet) implements LimitEvent {
        public LimitResumed {
            declared = declared == null ? List.of() : List.copyOf(declared);
        }

        public LimitResumed(String limit, Instant from, Instant due, List<LocalDate> declared) {
            this(limit, from, due, declared, null);
        }

        public LimitResumed(String limit, Instant from, Instant due) {
            this(limit, from, due, List.of());
        }
    }

    /**
     * A day off that was declared late has moved the due time.
     *
     * @param declared the declared days off that were left out when the due time was counted
     * @param toBeTold whether the complainant knows the former date and has to be told the new one; false in histories that were
     *     stored without it
     */
    record LimitMoved(String limit, Instant from, Instant due, List<LocalDate> declared, boolean toBeTold)
            implements LimitEvent {
        public LimitMoved {
            declared = declared == null ? List.of() : List.copyOf(declared);
        }

        public LimitMoved(String limit, Instant from, Instant due, List<LocalDate> declared) {
            this(limit, from, due, declared, false);
        }

        public LimitMoved(String limit, Instant from, Instant due) {
            this(limit, from, due, List.of());
        }
    }

    /**
     * The complainant is told, by the letter that the same change orders, that a due time has moved.
     *
     * @param from the date that the complainant was told before
     * @param days the declared days off that moved it
     */
    record NewDateTold(String limit, Instant from, Instant due, List<LocalDate> days) implements LimitEvent {
        public NewDateTold {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }

    /**
     * Staff set a later due time.
     *
     * @param letter the letter that tells the complainant, without which the extension is taken back; absent if the complainant was
     *     told by other means, and in the histories of earlier versions
     * @param missedDue the due time that had been missed before, in whose period the miss counts; absent if none had
     */
    record LimitExtended(
            String limit,
            Instant from,
            Instant due,
            @Nullable String letter,
            @Nullable Instant missedDue) implements LimitEvent {

        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public LimitExtended {}

        /** An extension before the due time. */
        public LimitExtended(String limit, Instant from, Instant due, @Nullable String letter) {
            this(limit, from, due, letter, null);
        }

        /** An extension without a letter. */
        public LimitExtended(String limit, Instant from, Instant due) {
            this(limit, from, due, null);
        }
    }

    /**
     * The letter about an extension could not be mailed, so there is no extension: without the letter it does not exist (KW-7).
     *
     * @param from the due time that the extension had set
     * @param due the due time before the extension, which stands
     * @param change the number of the change that had extended the limit and ordered the letter
     * @param missedDue the due time that had been missed before, in whose period the miss counts; absent if none had
     * @param dueSet when the extension was taken back, if the due time that stands had passed by then; else absent
     */
    record ExtensionTakenBack(
            String limit,
            Instant from,
            Instant due,
            int change,
            @Nullable Instant missedDue,
            @Nullable Instant dueSet) implements LimitEvent {

        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public ExtensionTakenBack {}

        /** Before the due time that stands. */
        public ExtensionTakenBack(String limit, Instant from, Instant due, int change) {
            this(limit, from, due, change, null, null);
        }
    }

    /**
     * Staff get a mail about a time limit.
     *
     * @param number the number of the alert among those of the limit, from 1
     * @param reminder whether the due time is still in the future
     */
    record Alerted(String limit, int number, Alert.To to, boolean reminder) implements LimitEvent {}
}
