package io.redress.procedures.schema;

import io.redress.domain.calendar.Span;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON Schema of a procedure's file, made from the records that it is read into. */
final class ProcedureSchema {

    private static final Set<String> NEVER_IN_A_FILE = Set.of("Action.effect");

    /** A procedure makes no sense without these. The procedure's own faults report everything else that is missing. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "Procedure",
            Set.of(
                    "organisation",
                    "version",
                    "name",
                    "prefix",
                    "calendar",
                    "country",
                    "description",
                    "dataProtection",
                    "intake",
                    "roles",
                    "kinds",
                    "channels",
                    "outcomes",
                    "stages",
                    "actions"));

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private ProcedureSchema() {}

    static Map<String, Object> document() {
        ProcedureSchema schema = new ProcedureSchema();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", "A procedure for handling complaints");
        document.putAll(schema.record(Procedure.class));
        document.put("$defs", schema.definitions);
        return document;
    }

    private Map<String, Object> record(Class<?> record) {
        Sentences sentences = Sentences.of(record);
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent part : record.getRecordComponents()) {
            if (!NEVER_IN_A_FILE.contains(record.getSimpleName() + "." + part.getName())) {
                Map<String, Object> described = new LinkedHashMap<>();
                sentences.of(part.getName()).ifPresent(said -> described.put("description", said));
                described.putAll(type(part.getGenericType()));
                properties.put(part.getName(), described);
            }
        }
        return Json.object(
                "description",
                sentences.whole(),
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                required(record, properties.keySet()),
                "properties",
                properties);
    }

    private static List<String> required(Class<?> record, Set<String> parts) {
        Set<String> named = REQUIRED.getOrDefault(record.getSimpleName(), Set.of("id", "title"));
        List<String> required = new ArrayList<>(parts);
        required.retainAll(named);
        return required;
    }

    private Map<String, Object> type(Type type) {
        if (type instanceof ParameterizedType list) {
            return Json.object("type", "array", "items", type(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && plain != Span.class) {
            return definition(plain);
        }
        if (plain.isEnum()) {
            return Json.object(
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(constant -> constant instanceof Language language
                                    ? language.tag()
                                    : Json.name((Enum<?>) constant))
                            .toList());
        }
        return simple(plain);
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == String.class) {
            return Json.object("type", "string");
        } else if (type == boolean.class) {
            return Json.object("type", "boolean");
        } else if (type == int.class || type == Integer.class) {
            return Json.object("type", "integer", "minimum", 1);
        } else if (type == LocalDate.class) {
            return Json.object("type", "string", "format", "date");
        } else if (type == LocalTime.class) {
            return Json.object("type", "string", "pattern", "^[0-2]\\d:[0-5]\\d$");
        } else if (type == Period.class) {
            return Json.object(
                    "type", "string",
                    "pattern", "^P(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,5}D)?$",
                    "examples", List.of("P6Y", "P18M", "P30D"));
        } else if (type == Span.class) {
            return Json.object(
                    "type", "string",
                    "pattern", "^\\d{1,5} (working day|calendar day|hour|minute)s?$",
                    "examples", List.of("10 working days", "14 calendar days", "24 hours"));
        }
        throw new IllegalArgumentException("a procedure cannot contain a value of " + type);
    }

    private Map<String, Object> definition(Class<?> record) {
        String name = record.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, record(record));
        }
        return Json.object("$ref", "#/$defs/" + name);
    }
}
