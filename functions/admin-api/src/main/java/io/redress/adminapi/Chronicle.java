package io.redress.adminapi;

import io.redress.domain.Change;
import io.redress.domain.Complaint;
import io.redress.domain.Event;
import io.redress.domain.Event.PromiseKept;
import io.redress.domain.PromisedAction;
import io.redress.domain.Rules;
import io.redress.runtime.Json;
import io.redress.store.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the history tells on a complaint's page beside its story: what was promised, what was reported.
 *
 * @param seen the history as whoever reads may see it
 */
record Chronicle(Complaint complaint, Rules rules, List<Recorded> seen) {

    Chronicle {
        seen = List.copyOf(seen);
    }

    /** All that was promised, done or not. */
    List<Map<String, Object>> promises(Instant now) {
        return complaint.handling().promises().stream()
                .map(promise -> {
                    Map<String, Object> shown = Line.promise(promise, rules, now);
                    shown.put("what", what(promise).orElse(null));
                    shown.put("how", how(promise).orElse(null));
                    return shown;
                })
                .toList();
    }

    /** What an open promise is called in a form. */
    String title(PromisedAction promise) {
        return rules.procedure()
                .duty(promise.duty())
                .map(duty -> duty.title())
                .or(() -> what(promise))
                .orElse(promise.id());
    }

    List<Map<String, Object>> incidents() {
        return each(
                Event.IncidentRecorded.class,
                (change, _) -> Json.object(
                        "change",
                        change.number(),
                        "at",
                        change.at().toString(),
                        "by",
                        change.by(),
                        "what",
                        Veil.text(seen, change.number(), "what").orElse(null)));
    }

    /** The id of what is promised begins with the number of its change. */
    private Optional<String> what(PromisedAction promise) {
        return promise.duty() == null ? Veil.text(seen, Integer.parseInt(promise.id()), "what") : Optional.empty();
    }

    private Optional<String> how(PromisedAction promise) {
        return changes()
                .filter(change -> change.events().stream()
                        .anyMatch(event ->
                                event instanceof PromiseKept kept && kept.id().equals(promise.id())))
                .findFirst()
                .flatMap(change -> Veil.text(seen, change.number(), "how"));
    }

    private interface Telling<E> {
        Map<String, Object> of(Change change, E event);
    }

    private <E extends Event> List<Map<String, Object>> each(Class<E> type, Telling<E> telling) {
        return changes()
                .flatMap(change -> change.events().stream()
                        .filter(type::isInstance)
                        .map(event -> telling.of(change, type.cast(event))))
                .toList();
    }

    private Stream<Change> changes() {
        return seen.stream().map(Recorded::change);
    }
}
