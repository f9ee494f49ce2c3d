package io.redress.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A filter of an event source mapping: every field it names must have one of the values it lists, given exactly or by
 * {@code prefix}, {@code suffix}, {@code exists} or {@code anything-but}.
 */
public final class EventPattern {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode pattern;

    private EventPattern(JsonNode pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern. A pattern with a comparison that is not supported here is refused at once, and not when the
     * first event comes.
     */
    public static EventPattern parse(String json) {
        try {
            EventPattern pattern = new EventPattern(JSON.readTree(json));
            pattern.matches(JSON.createObjectNode());
            return pattern;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an event pattern: " + json, e);
        }
    }

    public boolean matches(JsonNode event) {
        return matches(pattern, event);
    }

    private static boolean matches(JsonNode pattern, JsonNode event) {
        boolean all = true;
        for (Map.Entry<String, JsonNode> field : pattern.properties()) {
            JsonNode value = event.path(field.getKey());
            // Every part of the pattern is evaluated, without a short cut, so that parse finds what is not supported.
            all &= field.getValue().isObject() ? matches(field.getValue(), value) : oneOf(field.getValue(), value);
        }
        return all;
    }

    private static boolean oneOf(JsonNode choices, JsonNode value) {
        boolean any = false;
        for (JsonNode choice : choices) {
            any |= choice.isObject() ? compares(choice, value) : choice.equals(value);
        }
        return any;
    }

    private static boolean compares(JsonNode choice, JsonNode value) {
        Map.Entry<String, JsonNode> comparison = choice.properties().iterator().next();
        JsonNode operand = comparison.getValue();
        return switch (comparison.getKey()) {
            case "prefix" -> value.isTextual() && value.textValue().startsWith(operand.textValue());
            case "suffix" -> value.isTextual() && value.textValue().endsWith(operand.textValue());
            case "exists" -> operand.booleanValue() != value.isMissingNode();
            case "anything-but" -> !value.isMissingNode() && !contains(operand, value);
            default ->
                throw new IllegalArgumentException("an event pattern uses " + choice + ", which is not supported here");
        };
    }

    private static boolean contains(JsonNode operand, JsonNode value) {
        return operand.isArray()
                ? StreamSupport.stream(operand.spliterator(), false).anyMatch(value::equals)
                : operand.equals(value);
    }
}
