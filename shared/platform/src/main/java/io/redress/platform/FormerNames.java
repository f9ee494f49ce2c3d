package io.redress.platform;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.report.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of form 1 that have changed since, each with its present name. A text of form 1 gets the present names before it is
 * read.
 */
final class FormerNames {

    /** The name of a component of an object at a path from the top of the text. Paths use present names. */
    private record Name(String path, String former, String present) {}

    private static final Map<Class<?>, List<Name>> COMPONENTS = Map.of(
            Complaint.class,
            List.of(
                    new Name("", "standing", "status"),
                    new Name("status", "asked", "pendingConsultation"),
                    new Name("status", "askedBy", "consultationRequestedBy"),
                    new Name("handling", "promises", "followOnActions"),
                    new Name("handling.name", "perhaps", "possibleMatches")),
            RegisterRow.class,
            List.of(new Name("", "asked", "pendingConsultation")),
            Figures.class,
            List.of(new Name("", "promises", "allLimits")));

    private static final Map<String, String> EVENTS = Map.of(
            "asked", "consultation-requested",
            "name-open", "subject-unknown",
            "nobody-meant", "subject-not-staff",
            "action-promised", "follow-on-action-added",
            "promise-kept", "follow-on-action-completed",
            "promise-overdue", "follow-on-action-overdue");

    /** Actions that every procedure has. */
    private static final Map<String, String> ACTIONS = Map.of(
            "promise", "add-follow-on-action",
            "fulfil", "complete-follow-on-action",
            "nobody-of-ours", "subject-not-staff");

    private FormerNames() {}

    /** A text of form 1 with the present names of the record that it holds. */
    static String replaced(String stored, Class<?> type) {
        if (!(copy(Json.readAnything(stored)) instanceof Map<?, ?> top)) {
            throw new IllegalArgumentException("the stored text is not an object");
        }
        for (Name name : COMPONENTS.getOrDefault(type, List.of())) {
            rename(at(top, name.path()), name.former(), name.present());
        }
        if (type == Change.class && top.get("events") instanceof List<?> events) {
            events.forEach(event -> event(object(event)));
        }
        return Json.write(top);
    }

    private static void event(Map<String, Object> event) {
        replace(event, "@type", EVENTS);
        switch (String.valueOf(event.get("@type"))) {
            case "subject-unknown" -> rename(event, "perhaps", "possibleMatches");
            case "alerted" -> replace(event, "to", Map.of("ASKED", "CONSULTED"));
            case "action-taken" -> {
                replace(event, "action", ACTIONS);
                if ("complete-follow-on-action".equals(event.get("action"))) {
                    rename(object(event.get("fields")), "promise", "follow-on-action");
                }
            }
            case String _ -> {
                // The components of all other events have kept their names.
            }
        }
    }

    private static Map<String, Object> at(Object top, String path) {
        Map<String, Object> found = object(top);
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            found = object(found.get(step));
        }
        return found;
    }

    private static void rename(Map<String, Object> object, String former, String present) {
        if (object.containsKey(former)) {
            object.put(present, object.remove(former));
        }
    }

    private static void replace(Map<String, Object> object, String name, Map<String, String> presentValues) {
        object.computeIfPresent(name, (_, value) -> presentValues.getOrDefault(String.valueOf(value), (String) value));
    }

    /** An object of the tree; empty if it is absent. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object value) {
        return value == null ? new LinkedHashMap<>() : (Map<String, Object>) value;
    }

    /** A copy of a tree that can be changed. The parser makes a Double of every number; whole numbers become Long again. */
    private static @Nullable Object copy(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((name, item) -> copy.put((String) name, copy(item)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(copy(item)));
                yield copy;
            }
            case Double number when number == Math.rint(number) -> number.longValue();
            case null -> null;
            case Object other -> other;
        };
    }
}
