package io.redress.domain.complaint;

import java.time.Instant;
import java.util.List;

/**
 * The events of one moment, by one actor: the unit in which the story of a complaint is written.
 *
 * @param number 1 for the first; equal to the version that the complaint has after it
 * @param by the actor's name
 */
public record Change(int number, Instant at, String by, List<Event> events) {
    public Change {
        events = List.copyOf(events);
    }
}
