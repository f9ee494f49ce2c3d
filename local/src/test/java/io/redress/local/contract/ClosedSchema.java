package io.redress.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Schemas as tests read them: an object holds what is described and nothing else. The document itself leaves answers open,
 * so that a client written today goes on working when an answer has grown.
 */
final class ClosedSchema {

    private static final Set<String> OF_PARTS = Set.of("items", "additionalProperties");
    private static final Set<String> OF_THE_SAME = Set.of("allOf", "oneOf", "anyOf");

    private final String components;

    /** @param components where the schemas of the components are read from */
    ClosedSchema(String components) {
        this.components = components;
    }

    /** A schema that says all about a value. */
    JsonNode whole(JsonNode schema) {
        JsonNode parts = part(schema);
        return parts instanceof ObjectNode object && mayBeObject(object) && !object.has("additionalProperties")
                ? object.put("unevaluatedProperties", false)
                : parts;
    }

    /** A schema that may say a part of it, and others the rest. */
    JsonNode part(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode closed = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(entry -> closed.set(entry.getKey(), keyword(entry.getKey(), entry.getValue())));
        return closed;
    }

    private JsonNode keyword(String name, JsonNode value) {
        if (name.equals("$ref")) {
            return JsonNodeFactory.instance.textNode(value.textValue().replace("#/components/schemas/", components));
        }
        if (name.equals("properties")) {
            ObjectNode properties = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(property -> properties.set(property.getKey(), whole(property.getValue())));
            return properties;
        }
        if (OF_THE_SAME.contains(name)) {
            ArrayNode parts = JsonNodeFactory.instance.arrayNode();
            value.forEach(part -> parts.add(part(part)));
            return parts;
        }
        return OF_PARTS.contains(name) ? whole(value) : value;
    }

    private static boolean mayBeObject(ObjectNode schema) {
        return schema.has("$ref")
                || schema.has("properties")
                || schema.path("type").asText().equals("object")
                || OF_THE_SAME.stream().anyMatch(schema::has);
    }
}
