package io.redress.web.complaint;

import io.redress.platform.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody has filled into the form for a complaint.
 *
 * @param values by the names of the fields, which are the paths of the values in the body of a submission
 */
public record FilledIn(Map<String, String> values) {

    /** The questions that can be answered with true or false. */
    private static final List<String> TRUTHS = List.of("frontline.tried", "consents");

    public FilledIn {
        values = Map.copyOf(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The same with another value. */
    public FilledIn with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new FilledIn(more);
    }

    /**
     * The body of a submission. What was left empty is absent. The same values make the same body, by which a submission that is sent
     * twice is known.
     */
    public Map<String, Object> body() {
        Map<String, Object> body = new TreeMap<>();
        new TreeMap<>(values).forEach((field, value) -> {
            if (!value.isBlank()) {
                put(body, field, TRUTHS.contains(field) ? truth(value) : value);
            }
        });
        return body;
    }

    /** The body as a program sends it. */
    public byte[] bytes() {
        return Json.bytes(body());
    }

    private static Object truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> value;
        };
    }

    /** Only a path that no form of ours has leads through a value; then it stays a name, which is refused as unknown. */
    private static void put(Map<String, Object> body, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            body.put(path, value);
            return;
        }
        if (body.computeIfAbsent(path.substring(0, dot), _ -> new TreeMap<String, Object>())
                instanceof TreeMap<?, ?> inner) {
            @SuppressWarnings("unchecked")
            Map<String, Object> within = (Map<String, Object>) inner;
            put(within, path.substring(dot + 1), value);
        } else {
            body.put(path, value);
        }
    }

    @Override
    public String toString() {
        return "FilledIn[" + values.size() + " values]";
    }
}
