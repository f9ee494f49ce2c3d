package io.redress.local.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * JSON on a page. Fields may be left out; shown fields must exist with the same values. A list is shown completely,
 * unless one of its items is {@code …}: then the shown items must occur in the list in the same order.
 */
record ShownJson(StandIns standIns) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MORE = "…";

    /** The differences between an answer and the shown JSON. */
    List<String> faults(String shown, String real) {
        try {
            return faults("$", JSON.readTree(strict(shown)), JSON.readTree(real));
        } catch (JsonProcessingException e) {
            return List.of("cannot be read as JSON: " + e.getOriginalMessage());
        }
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(strict(text));
        } catch (JsonProcessingException e) {
            throw new Unreadable("not JSON: " + text);
        }
    }

    private List<String> faults(String path, JsonNode shown, JsonNode real) {
        if (real == null || real.isMissingNode()) {
            return List.of(path + " does not exist");
        }
        if (shown.isObject() && real.isObject()) {
            return inObject(path, shown, real);
        }
        if (shown.isArray() && real.isArray()) {
            return inList(path, shown, real);
        }
        if (shown.isTextual() && (real.isTextual() || shown.textValue().equals(MORE))) {
            return standIns.isShown(shown.textValue(), real.asText()) ? List.of() : differs(path, shown, real);
        }
        return shown.equals(real) ? List.of() : differs(path, shown, real);
    }

    private static List<String> differs(String path, JsonNode shown, JsonNode real) {
        return List.of(path + " is shown as " + shown + " and is " + real);
    }

    private List<String> inObject(String path, JsonNode shown, JsonNode real) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : shown.properties()) {
            if (!field.getKey().equals(MORE)) {
                faults.addAll(faults(path + "." + field.getKey(), field.getValue(), real.path(field.getKey())));
            }
        }
        return faults;
    }

    private List<String> inList(String path, JsonNode shown, JsonNode real) {
        List<JsonNode> items = new ArrayList<>();
        shown.forEach(item -> {
            if (!item.asText().equals(MORE)) {
                items.add(item);
            }
        });
        if (items.size() == shown.size() && shown.size() != real.size()) {
            return List.of(path + " is shown with " + shown.size() + " items and has " + real.size());
        }
        List<String> faults = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.size() == shown.size()) {
                faults.addAll(faults(path + "[" + i + "]", items.get(i), real.get(i)));
            } else {
                at = found(items.get(i), real, at);
                if (at < 0) {
                    return List.of(path + " has no such item here: " + items.get(i));
                }
                at++;
            }
        }
        return faults;
    }

    private int found(JsonNode item, JsonNode real, int from) {
        for (int i = from; i < real.size(); i++) {
            Map<String, String> before = standIns.kept();
            if (faults("", item, real.get(i)).isEmpty()) {
                return i;
            }
            standIns.backTo(before);
        }
        return -1;
    }

    /** JSON in which each {@code …} outside of quotes becomes an item or a field. */
    static String strict(String text) {
        StringBuilder strict = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(Math.max(0, i - 1)) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                open.push(c);
            } else if (!quoted && (c == '}' || c == ']') && !open.isEmpty()) {
                open.pop();
            }
            boolean more = !quoted && c == '…';
            strict.append(more ? !open.isEmpty() && open.peek() == '{' ? "\"…\":0" : "\"…\"" : c);
        }
        return strict.toString();
    }
}
