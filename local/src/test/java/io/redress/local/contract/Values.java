package io.redress.local.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares bodies, parameters and headers, which come as texts, with their schemas. */
final class Values {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Values() {}

    /** The differences between a body and the described content of a request or an answer. */
    static List<String> body(JsonNode content, String type, String body) {
        JsonNode described = content.get(type);
        if (described == null) {
            return List.of("the body: " + type + " is not described");
        }
        try {
            return faults("the body", described.get("schema"), read(type, body));
        } catch (JsonProcessingException e) {
            return List.of("the body is not JSON: " + e.getOriginalMessage());
        }
    }

    /** A body that was compared with its schema. */
    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode read(String type, String body) throws JsonProcessingException {
        if (type.endsWith("json")) {
            return JSON.readTree(body);
        }
        return type.equals("application/x-www-form-urlencoded")
                ? JSON.valueToTree(Exchange.form(body))
                : JsonNodeFactory.instance.textNode(body);
    }

    /** The differences between a parameter or a header and its schema. */
    static List<String> text(String name, JsonNode described, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            return described.path("required").asBoolean() ? List.of(name + " is absent") : List.of();
        }
        JsonNode schema = described.get("schema");
        boolean number = schema.path("type").asText().equals("integer") && value.matches("-?\\d{1,18}");
        return faults(
                name,
                schema,
                number
                        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                        : JsonNodeFactory.instance.textNode(value));
    }

    private static List<String> faults(String what, JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        Schemas.WRITTEN.faults(schema, value).forEach(fault -> faults.add(what + ", " + fault));
        return faults;
    }
}
