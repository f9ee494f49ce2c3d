package io.redress.platform;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a change of a complaint from its stored text. */
public final class StoredChange {

    private StoredChange() {}

    /**
     * The change, with the order for the letter that acknowledges a submission. In form 1 the first change of a complaint
     * did not record that order, although the letter was sent; it is added here.
     *
     * @param acknowledgement the letter that acknowledges a submission
     */
    public static Change read(String stored, Function<Submitted, String> acknowledgement) {
        Change change = StoredJson.read(stored, Change.class);
        return change.isFirst() && StoredJson.isForm1(stored) ? ordered(change, acknowledgement) : change;
    }

    private static Change ordered(Change change, Function<Submitted, String> acknowledgement) {
        List<Event> events = new ArrayList<>();
        for (Event event : change.events()) {
            events.add(event);
            if (event instanceof Submitted submitted && submitted.reachable()) {
                events.add(new LetterOrdered(acknowledgement.apply(submitted)));
            }
        }
        return new Change(change.number(), change.at(), change.by(), events);
    }
}
