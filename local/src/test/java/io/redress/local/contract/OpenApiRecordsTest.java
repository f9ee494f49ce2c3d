package io.redress.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.report.Figures;
import io.redress.domain.staff.StaffMember;
import io.redress.messaging.DeadLetterQueue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Records of the domain that are answered unchanged have the fields that are described, including rare ones. */
class OpenApiRecordsTest {

    private static final String TYPE = "@type";

    /**
     * The register says neither what the complainant still has to be told nor when a limit was paused, and of a miss only when it was
     * found; the procedure has no invented contacts.
     */
    private static final Set<String> NEVER_ANSWERED = Set.of(
            "RegisterRow.limits[].untoldMove",
            "RegisterRow.limits[].pauses",
            "RegisterRow.limits[].extension",
            "RegisterRow.limits[].dueSet",
            "RegisterRow.limits[].missedDue",
            "RegisterRow.followOnActions[].told",
            "Procedure.contacts[].example",
            "Procedure.externalBodies[].example");

    private final ApiDocument document = ApiDocument.WRITTEN;

    @Test
    void every_event_is_described_with_its_properties() {
        Map<String, JsonNode> described = new TreeMap<>();
        schema("Event")
                .get("oneOf")
                .forEach(event ->
                        described.put(event.at("/properties/" + TYPE + "/const").textValue(), event));
        Map<String, Class<?>> events = Arrays.stream(Event.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .collect(Collectors.toMap(event -> inWords(event.getSimpleName()), event -> event));
        assertThat(described).containsOnlyKeys(events.keySet());
        events.forEach((name, event) -> hold(name, event, described.get(name)));
    }

    @Test
    void a_dead_letter_may_be_of_every_function_that_has_them_and_a_refusal_may_have_every_reason() {
        assertThat(named(schema("DeadLetter").at("/properties/function/enum")))
                .containsExactlyElementsOf(DeadLetterQueue.FUNCTIONS);
        for (String refused : List.of("RefusedDocument", "RefusedFile")) {
            assertThat(named(schema(refused).at("/properties/refusal/enum")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(DocumentRefusal.values())
                            .map(DocumentRefusal::id)
                            .toList());
        }
    }

    private static List<String> named(JsonNode values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(value.textValue()));
        return names;
    }

    @Test
    void records_are_described_with_all_their_fields() {
        Map.of(
                        "Procedure", Procedure.class,
                        "RegisterRow", RegisterRow.class,
                        "StaffMember", StaffMember.class,
                        "Figures", Figures.class)
                .forEach((name, type) -> hold(name, type, schema(name)));
    }

    private void hold(String at, Type type, JsonNode described) {
        JsonNode schema = document.resolved(described);
        if (type instanceof ParameterizedType of && of.getRawType() != Map.class) {
            hold(at + "[]", of.getActualTypeArguments()[0], schema.path("items"));
        } else if (type instanceof Class<?> record && record.isRecord() && !isText(schema)) {
            Map<String, JsonNode> properties = new TreeMap<>();
            gather(schema, properties);
            properties.remove(TYPE);
            Map<String, Type> fields = Arrays.stream(record.getRecordComponents())
                    .filter(field -> !NEVER_ANSWERED.contains(at + "." + field.getName()))
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
            assertThat(properties).as(at).containsOnlyKeys(fields.keySet());
            fields.forEach((name, field) -> hold(at + "." + name, field, properties.get(name)));
        }
    }

    /** Some records are written as one text, such as a span of time. */
    private static boolean isText(JsonNode schema) {
        return schema.path("type").asText().equals("string");
    }

    private void gather(JsonNode described, Map<String, JsonNode> properties) {
        JsonNode schema = document.resolved(described);
        schema.path("allOf").forEach(part -> gather(part, properties));
        schema.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
    }

    private JsonNode schema(String name) {
        return document.root().at("/components/schemas/" + name);
    }

    private static String inWords(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
