package io.redress.domain.rules;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A change that is being decided: its events so far, and the complaint after them. */
final class PendingChange {

    private final Instant now;
    private final List<Event> events = new ArrayList<>();
    private Complaint complaint;
    private String asking;

    PendingChange(Complaint complaint, Instant now) {
        this.complaint = complaint;
        this.now = now;
    }

    /** Remembers which member of staff requests an approval or advice, if one follows in this change. */
    void consultationRequestedBy(String caseworker) {
        asking = caseworker;
    }

    String asking() {
        return asking;
    }

    void add(Event event) {
        events.add(event);
        complaint = complaint.after(event, now);
    }

    Complaint complaint() {
        return complaint;
    }

    Instant now() {
        return now;
    }

    /** The completed change. */
    Change change(String by) {
        return new Change(complaint.version() + 1, now, by, events);
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
