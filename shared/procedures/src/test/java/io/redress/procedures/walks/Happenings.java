package io.redress.procedures.walks;

import io.redress.domain.complaint.Event;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds an event by its name and its values: {@code event limit-met acknowledgement}. */
final class Happenings {

    private Happenings() {}

    static boolean among(List<Event> events, Phrase check, LocalTimes times) {
        List<String> said = check.words().subList(2, check.words().size());
        return events.stream()
                .filter(event -> name(event).equals(check.word(1)))
                .anyMatch(event -> values(event, times).containsAll(said));
    }

    private static String name(Event event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    /** A time is written as its date. */
    private static List<String> values(Event event, LocalTimes times) {
        List<String> values = new ArrayList<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(event);
                values.add(
                        value instanceof Instant instant ? times.write(instant).split(" ")[1] : "" + value);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return values;
    }
}
