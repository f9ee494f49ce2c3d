package io.redress.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Schemas for tests: an object may contain only what is described. The document itself allows more in answers, so that
 * a client of today keeps working when answers get further fields.
 */
final class ClosedSchema {

    private static final Set<String> OF_PARTS = Set.of("items", "additionalProperties");
    private static final Set<String> OF_THE_SAME = Set.of("allOf", "oneOf", "anyOf");

    private final String components;

    /** @param components the document from which the schemas of the components are read */
    ClosedSchema(String components) {
        this.components = components;
    }

    /** A schema that describes the whole value. */
    JsonNode whole(JsonNode schema) {
        JsonNode parts = part(schema);
        return parts instanceof ObjectNode object && mayBeObject(object) && !object.has("additionalProperties")
                ? object.put("unevaluatedProperties", false)
                : parts;
    }

    /** A schema that may describe a part of the value, while others describe the rest. */
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
