package io.redress.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every body has an example, and every example fits its schema. */
class OpenApiExamplesTest {

    private final ApiDocument document = ApiDocument.WRITTEN;

    @Test
    void every_body_that_is_sent_or_answered_has_an_example() {
        assertThat(contents()).hasSizeGreaterThan(40).allSatisfy((what, content) -> assertThat(examples(content))
                .as(what)
                .isNotEmpty());
    }

    @Test
    void an_example_of_a_body_matches_its_schema() {
        contents().forEach(this::hold);
    }

    @Test
    void an_example_of_a_parameter_matches_its_schema() {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        document.operations().forEach(operation -> operation
                .parameters()
                .forEach(parameter -> parameters.put(
                        operation.id() + " " + parameter.get("name").textValue(), parameter)));
        assertThat(parameters.values())
                .anyMatch(parameter -> !examples(parameter).isEmpty());
        parameters.forEach(this::hold);
    }

    @Test
    void every_header_of_an_answer_has_an_example_or_one_value() {
        Map<String, JsonNode> headers = new LinkedHashMap<>();
        document.operations().forEach(operation -> operation.responses().forEach((status, response) -> response.path(
                        "headers")
                .properties()
                .forEach(header -> headers.put(
                        operation.id() + " " + status + " " + header.getKey(), document.resolved(header.getValue())))));
        assertThat(headers).isNotEmpty().allSatisfy((what, header) -> assertThat(
                        header.get("schema").has("const") || !examples(header).isEmpty())
                .as(what)
                .isTrue());
        headers.forEach(this::hold);
    }

    @Test
    void an_example_of_a_schema_matches_it() {
        List<JsonNode> schemas = document.root().findParents("examples").stream()
                .filter(schema -> schema.get("examples").isArray())
                .toList();
        assertThat(schemas).isNotEmpty().allSatisfy(schema -> schema.get("examples")
                .forEach(example ->
                        assertThat(Schemas.WRITTEN.faults(schema, example)).isEmpty()));
    }

    /** The example of a problem has the status for which it is shown. */
    @Test
    void an_example_of_a_problem_has_the_status_of_its_answer() {
        Map<String, JsonNode> problems = new LinkedHashMap<>();
        document.operations().forEach(operation -> operation
                .responses()
                .forEach((status, response) -> response.at("/content").properties().stream()
                        .filter(content -> content.getKey().equals("application/problem+json"))
                        .flatMap(content -> examples(content.getValue()).stream())
                        .forEach(problem -> {
                            problems.put(operation.id() + " " + status, problem);
                            assertThat(problem.get("status").intValue())
                                    .as(operation.id())
                                    .isEqualTo(status);
                        })));
        assertThat(problems).hasSizeGreaterThan(50);
    }

    private void hold(String what, JsonNode described) {
        JsonNode schema = described.get("schema");
        assertThat(examples(described)).allSatisfy(example -> assertThat(Schemas.WRITTEN.faults(schema, example))
                .as(what + ": " + example)
                .isEmpty());
    }

    /** The bodies of requests and answers, by operation, status and type. */
    private Map<String, JsonNode> contents() {
        Map<String, JsonNode> contents = new LinkedHashMap<>();
        document.operations().forEach(operation -> {
            operation.requestBody().ifPresent(body -> gather(operation.id(), body, contents));
            operation
                    .responses()
                    .forEach((status, response) -> gather(operation.id() + " " + status, response, contents));
        });
        return contents;
    }

    private static void gather(String what, JsonNode body, Map<String, JsonNode> contents) {
        body.path("content")
                .properties()
                .forEach(content -> contents.put(what + " " + content.getKey(), content.getValue()));
    }

    /** The examples beside a schema and in it. */
    private List<JsonNode> examples(JsonNode described) {
        List<JsonNode> examples = new ArrayList<>();
        if (described.has("example")) {
            examples.add(described.get("example"));
        }
        described.path("examples").forEach(example -> examples.add(example.get("value")));
        if (described.has("schema")) {
            document.resolved(described.get("schema")).path("examples").forEach(examples::add);
        }
        return examples;
    }
}
