package io.redress.domain.rules.change;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.intake.Particulars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change while the rules decide it: its events so far, and the complaint after them. */
public final class PendingChange {

    private final Complaint before;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();
    private Complaint complaint;
    private @Nullable String consultationRequestedBy;
    private @Nullable Particulars corrected;
    private Map<String, String> replaced = Map.of();

    public PendingChange(Complaint complaint, Instant now) {
        this.before = complaint;
        this.complaint = complaint;
        this.now = now;
    }

    /** The complaint before this change. */
    Complaint before() {
        return before;
    }

    /** Remembers which member of staff requests an approval or advice, if one follows in this change. */
    public void consultationRequestedBy(String caseworker) {
        consultationRequestedBy = caseworker;
    }

    /** The member of staff who requests an approval or advice; null when nobody does. */
    public @Nullable String consultationRequestedBy() {
        return consultationRequestedBy;
    }

    /** The particulars that replace those of the complaint; null when the change leaves them as they are. */
    public @Nullable Particulars corrected() {
        return corrected;
    }

    /**
     * Replaces the particulars of the complaint.
     *
     * @param before the values that are replaced, by the ids of the fields in which they were corrected
     */
    public void correct(Particulars particulars, Map<String, String> before) {
        corrected = particulars;
        replaced = Map.copyOf(before);
    }

    /** The values that corrections replace, by the ids of their fields. */
    public Map<String, String> replaced() {
        return replaced;
    }

    public void add(Event event) {
        events.add(event);
        complaint = complaint.after(event, now);
    }

    public Complaint complaint() {
        return complaint;
    }

    public Instant now() {
        return now;
    }

    /** The present time if a due time has passed by now; null if it is still to come. */
    @Nullable
    Instant nowIfAfter(Instant due) {
        return now.isBefore(DueTime.tooLateFrom(due)) ? null : now;
    }

    /** The letter that this change has ordered last, by mail or by hand; empty if it has ordered none. */
    Optional<String> letter() {
        return events.reversed().stream()
                .<String>mapMulti((event, letters) -> {
                    switch (event) {
                        case LetterEvent.LetterOrdered ordered -> letters.accept(ordered.letter());
                        case LetterEvent.LetterOwed owed
                        when owed.orderNumber(number()) == number() -> letters.accept(owed.letter());
                        case Event _ -> {}
                    }
                })
                .findFirst();
    }

    /** The number that the change will have in the history. */
    public int number() {
        return complaint.version() + 1;
    }

    /** The completed change. */
    public Change change(String by) {
        return new Change(number(), now, by, events);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }
}
