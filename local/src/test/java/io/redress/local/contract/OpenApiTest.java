package io.redress.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.domain.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description of the HTTP API is complete and consistent. */
class OpenApiTest {

    private static final Pattern REFERENCE = Pattern.compile("\\bKIWI-\\w{4}-\\w{4}\\b");

    private final ApiDocument document = ApiDocument.WRITTEN;

    @Test
    void only_the_routes_for_staff_need_a_sign_in() {
        assertThat(document.operations()).isNotEmpty().allSatisfy(operation -> assertThat(operation.signedIn())
                .as(operation.route())
                .isEqualTo(operation.path().contains("/{organisation}/admin/")));
        JsonNode staff = document.root().at("/components/securitySchemes/staff");
        assertThat(staff.path("scheme").asText()).isEqualTo("bearer");
        assertThat(staff.path("bearerFormat").asText()).isEqualTo("JWT");
    }

    @Test
    void every_operation_has_its_own_id() {
        assertThat(document.operations()).extracting(Operation::id).doesNotHaveDuplicates();
    }

    @Test
    void every_parameter_of_a_path_is_described() {
        assertThat(document.operations()).isNotEmpty().allSatisfy(operation -> {
            Set<String> named = Pattern.compile("\\{(\\w+)}")
                    .matcher(operation.path())
                    .results()
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> described = operation.parameters().stream()
                    .filter(parameter -> parameter.get("in").textValue().equals("path"))
                    .map(parameter -> parameter.get("name").textValue())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(described).as(operation.route()).isEqualTo(named);
        });
    }

    @Test
    void every_operation_describes_its_problems() {
        assertThat(document.operations()).isNotEmpty().allSatisfy(operation -> {
            Set<Integer> statuses = operation.responses().keySet();
            assertThat(statuses).as(operation.route()).anyMatch(status -> status < 400);
            assertThat(statuses.contains(401)).as(operation.route()).isEqualTo(operation.signedIn());
            assertThat(statuses.contains(403) || !operation.signedIn())
                    .as(operation.route())
                    .isTrue();
            assertThat(statuses).as(operation.route()).contains(404, 429, 500, 503);
            if (operation.requestBody().isPresent()) {
                assertThat(statuses).as(operation.route()).contains(400, 413, 422);
            }
        });
    }

    @Test
    void every_operation_and_answer_has_a_description() {
        document.root()
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.isObject()) {
                        assertThat(operation.path("summary").asText()).isNotBlank();
                        assertThat(operation.path("tags")).isNotEmpty();
                    }
                }));
        assertThat(document.operations())
                .flatExtracting(operation -> operation.responses().values())
                .isNotEmpty()
                .allSatisfy(response ->
                        assertThat(response.path("description").asText()).isNotBlank());
    }

    @Test
    void every_reference_in_the_file_can_be_resolved() {
        List<JsonNode> references = document.root().findValues("$ref");
        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> assertThat(
                        document.root().at(reference.textValue().substring(1)).isObject())
                .as(reference.textValue())
                .isTrue());
    }

    /** YAML reads an unquoted text with a comma as two fields, the second one empty. */
    @Test
    void no_field_of_the_file_is_empty() {
        List<String> empty = new ArrayList<>();
        gatherEmpty("", document.root(), empty);
        assertThat(empty).isEmpty();
    }

    @Test
    void the_references_of_complaints_in_examples_are_valid() {
        assertThat(REFERENCE.matcher(document.root().toString()).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(Reference.parse(reference)).isPresent());
    }

    private static void gatherEmpty(String path, JsonNode node, List<String> empty) {
        if (node.isNull()) {
            empty.add(path);
        }
        node.properties().forEach(entry -> gatherEmpty(path + "/" + entry.getKey(), entry.getValue(), empty));
        if (node.isArray()) {
            node.forEach(item -> gatherEmpty(path + "/-", item, empty));
        }
    }
}
