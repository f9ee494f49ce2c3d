package io.redress.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;

/** docs/openapi.yaml, the description of the HTTP API, read once. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** Declared below the set of methods, because reading the document uses that set. */
    public static final ApiDocument WRITTEN = read();

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    private static ApiDocument read() {
        try (Reader reader = Files.newBufferedReader(Path.of("../docs/openapi.yaml"))) {
            Object tree = new Yaml(new DaysAsTexts()).load(reader);
            ApiDocument document = new ApiDocument(new ObjectMapper().valueToTree(tree));
            document.list();
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path without parameters is preferred to one with parameters, as in the gateway. */
    private void list() {
        root.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> Operation.of(this, path.getKey(), path.getValue(), entry.getKey(), entry.getValue()))
                .forEach(operations::add));
        operations.sort(Comparator.comparing(operation -> operation.path().replace('{', '~')));
    }

    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    Optional<Operation> operation(String method, List<String> steps) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.takes(steps))
                .findFirst();
    }

    /** The node that a node refers to, or the node itself. */
    public JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : resolved(root.at(reference.textValue().substring(1)));
    }

    /** YAML reads {@code 2027-01-06} as a date; JSON has no dates. */
    private static final class DaysAsTexts extends SafeConstructor {
        DaysAsTexts() {
            super(new LoaderOptions());
            yamlConstructors.put(Tag.TIMESTAMP, yamlConstructors.get(Tag.STR));
        }
    }
}
