package io.redress.domain.rules;

import io.redress.domain.complaint.Event;
import java.util.List;
import java.util.Map;

/**
 * The result of a command: its events, and the free text that belongs to them. The text may contain personal data, so it is
 * stored apart. No events means that there is nothing to do.
 */
public record Decision(List<Event> events, Map<String, String> texts) {

    public static final Decision NOTHING = new Decision(List.of(), Map.of());

    public Decision {
        events = List.copyOf(events);
        texts = Map.copyOf(texts);
    }

    static Decision of(List<Event> events) {
        return new Decision(events, Map.of());
    }

    @Override
    public String toString() {
        return "Decision" + events + " with " + texts.size() + " texts";
    }
}
