package io.redress.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A change while it is being decided: the events so far, and what the complaint has become by them. */
final class Story {

    private final Instant now;
    private final List<Event> events = new ArrayList<>();
    private Complaint complaint;

    Story(Complaint complaint, Instant now) {
        this.complaint = complaint;
        this.now = now;
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
