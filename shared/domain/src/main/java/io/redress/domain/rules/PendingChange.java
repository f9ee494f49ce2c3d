package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A change while it is being decided: the events so far, and what the complaint has become by them. */
final class PendingChange {

    private final Instant now;
    private final List<Event> events = new ArrayList<>();
    private Complaint complaint;
    private String asking;

    PendingChange(Complaint complaint, Instant now) {
        this.complaint = complaint;
        this.now = now;
    }

    /** Who of the staff asks, if what follows leads to where somebody's word is waited for. */
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

    List<Event> events() {
        return List.copyOf(events);
    }
}
