package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** The description of the HTTP API says what the template deploys. */
class OpenApiTest {

    private static final Path DOCUMENT = Path.of("../docs/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern REFERENCE = Pattern.compile("\\bKIWI-\\w{4}-\\w{4}\\b");

    private final Map<?, ?> api = read(DOCUMENT);

    @Test
    void the_routes_are_those_of_the_template_and_the_same_ones_need_a_token() {
        assertThat(described()).isNotEmpty().isEqualTo(deployed());
    }

    @Test
    void staff_sign_in_for_what_is_theirs_and_for_nothing_else() {
        described()
                .forEach((route, signedIn) ->
                        assertThat(signedIn).as(route).isEqualTo(route.contains("/{organisation}/admin/")));
        assertThat(map(map(map(api, "components"), "securitySchemes"), "staff"))
                .asString()
                .contains("scheme=bearer", "bearerFormat=JWT");
    }

    @Test
    void every_parameter_of_a_path_is_described() {
        map(api, "paths").forEach((path, item) -> {
            Set<String> named = new TreeSet<>();
            Pattern.compile("\\{(\\w+)}").matcher((String) path).results().forEach(name -> named.add(name.group(1)));
            Set<String> described = list(item, "parameters").stream()
                    .map(parameter -> (String) resolved(parameter).get("name"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(described).as((String) path).isEqualTo(named);
        });
    }

    @Test
    void every_operation_says_what_may_go_wrong() {
        operations().forEach((route, operation) -> {
            Set<?> statuses = map(operation, "responses").keySet();
            assertThat(statuses).as(route).anyMatch(status -> ((String) status).startsWith("2"));
            assertThat(statuses.contains("401")).as(route).isEqualTo(route.contains("/admin/"));
            assertThat(statuses.stream().map(Object::toString)).as(route).contains("404", "500");
            if (operation.containsKey("requestBody")) {
                assertThat(statuses.stream().map(Object::toString)).as(route).contains("400", "413", "422");
            }
            assertThat(operation.get("summary")).as(route).isNotNull();
        });
    }

    @Test
    void whatever_is_referred_to_is_there() {
        List<String> references = new ArrayList<>();
        gather(api, references);
        assertThat(references).hasSizeGreaterThan(100).allSatisfy(this::resolved);
    }

    @Test
    void the_references_of_complaints_in_examples_could_be_true() throws IOException {
        List<String> references = REFERENCE
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> match.group())
                .toList();
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(Reference.parse(reference))
                .isPresent());
    }

    /** Routes, and whether they need a token. */
    private Map<String, Boolean> described() {
        Map<String, Boolean> routes = new TreeMap<>();
        operations()
                .forEach((route, operation) ->
                        routes.put(route, !list(operation, "security").isEmpty()));
        return routes;
    }

    private Map<String, Map<?, ?>> operations() {
        Map<String, Map<?, ?>> operations = new TreeMap<>();
        map(api, "paths").forEach((path, item) -> ((Map<?, ?>) item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.put(method.toString().toUpperCase(Locale.ROOT) + " " + path, (Map<?, ?>) operation);
            }
        }));
        return operations;
    }

    private static Map<String, Boolean> deployed() {
        Map<String, Boolean> routes = new TreeMap<>();
        map(read(Path.of("../template.yaml")), "Resources").values().stream()
                .filter(resource -> "AWS::Serverless::Function".equals(((Map<?, ?>) resource).get("Type")))
                .flatMap(resource -> map(map(resource, "Properties"), "Events").values().stream())
                .filter(event -> "HttpApi".equals(((Map<?, ?>) event).get("Type")))
                .map(event -> map(event, "Properties"))
                .forEach(route -> routes.put(
                        route.get("Method") + " " + route.get("Path"),
                        "Staff".equals(map(route, "Auth").get("Authorizer"))));
        return routes;
    }

    private Map<?, ?> resolved(Object item) {
        Object reference = item instanceof String text ? text : ((Map<?, ?>) item).get("$ref");
        if (reference == null) {
            return (Map<?, ?>) item;
        }
        Map<?, ?> at = api;
        for (String step : ((String) reference).substring(2).split("/")) {
            assertThat(at.get(step)).as("%s, at %s", reference, step).isInstanceOf(Map.class);
            at = (Map<?, ?>) at.get(step);
        }
        return at;
    }

    private static void gather(Object node, List<String> references) {
        switch (node) {
            case Map<?, ?> map -> {
                if (map.get("$ref") instanceof String reference) {
                    references.add(reference);
                }
                map.values().forEach(value -> gather(value, references));
            }
            case List<?> list -> list.forEach(value -> gather(value, references));
            case null, default -> {
                // A scalar refers to nothing.
            }
        }
    }

    private static Map<?, ?> map(Object of, String name) {
        return ((Map<?, ?>) of).get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static List<?> list(Object of, String name) {
        return ((Map<?, ?>) of).get(name) instanceof List<?> inner ? inner : List.of();
    }

    private static Map<?, ?> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new Plain()).load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads days as texts, and what a short tag of CloudFormation stands for not at all. */
    private static final class Plain extends SafeConstructor {
        Plain() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return node.getTag().getValue();
                }
            });
            yamlConstructors.put(Tag.TIMESTAMP, yamlConstructors.get(Tag.STR));
        }
    }
}
