package io.redress.domain.rules;

import io.redress.domain.complaint.Event;
import io.redress.domain.intake.Particulars;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a command: its events, and the free text that belongs to them. The text may contain personal data, so it is
 * stored apart. No events means that there is nothing to do.
 *
 * @param corrected the particulars that replace those of the complaint; empty when they stay as they are
 */
public record Decision(List<Event> events, Map<String, String> texts, Optional<Particulars> corrected) {

    /** At the end of the name of a text: what a corrected field contained before. No field has such a name. */
    public static final String BEFORE = ".before";

    /** The name of the text that is the name of a document. No field has such a name. */
    public static final String DOCUMENT = "document.name";

    public static final Decision NOTHING = new Decision(List.of(), Map.of());

    public Decision {
        events = List.copyOf(events);
        texts = Map.copyOf(texts);
    }

    public Decision(List<Event> events, Map<String, String> texts) {
        this(events, texts, Optional.empty());
    }

    static Decision of(List<Event> events) {
        return new Decision(events, Map.of());
    }

    @Override
    public String toString() {
        return "Decision" + events + " with " + texts.size() + " texts";
    }
}
