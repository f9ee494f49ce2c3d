package io.redress.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One method of one path, as it is described.
 *
 * @param parameters in the path, the query and the headers; references are replaced by what they refer to
 * @param responses by status; references are replaced too
 */
public record Operation(
        String id,
        String method,
        String path,
        boolean signedIn,
        List<JsonNode> parameters,
        Optional<JsonNode> requestBody,
        Map<Integer, JsonNode> responses) {

    static Operation of(ApiDocument document, String path, JsonNode item, String method, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(document.resolved(parameter)));
        operation.path("parameters").forEach(parameter -> parameters.add(document.resolved(parameter)));
        Map<Integer, JsonNode> responses = new LinkedHashMap<>();
        operation
                .get("responses")
                .properties()
                .forEach(response ->
                        responses.put(Integer.valueOf(response.getKey()), document.resolved(response.getValue())));
        return new Operation(
                operation.get("operationId").textValue(),
                method.toUpperCase(Locale.ROOT),
                path,
                !operation.path("security").isEmpty(),
                List.copyOf(parameters),
                Optional.ofNullable(operation.get("requestBody")).map(document::resolved),
                Map.copyOf(responses));
    }

    /** The route as template.yaml and the handlers write it. */
    public String route() {
        return method + " " + path;
    }

    boolean takes(List<String> steps) {
        List<String> own = steps(path);
        if (own.size() != steps.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            if (!isParameter(own.get(i)) && !own.get(i).equals(steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The values of the path's parameters. */
    Map<String, String> inPath(List<String> steps) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> own = steps(path);
        for (int i = 0; i < own.size(); i++) {
            if (isParameter(own.get(i))) {
                values.put(own.get(i).substring(1, own.get(i).length() - 1), steps.get(i));
            }
        }
        return values;
    }

    static List<String> steps(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean isParameter(String step) {
        return step.startsWith("{");
    }
}
