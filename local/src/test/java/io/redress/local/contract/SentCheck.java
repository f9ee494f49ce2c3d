package io.redress.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that a request is described by its operation. */
record SentCheck(Operation operation, Exchange exchange) {

    private static final String JSON = "application/json";

    /** Headers that a description may not list as parameters. */
    private static final Set<String> OF_EVERY_REQUEST = Set.of("accept", "authorization", "content-type");

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        faults.addAll(place("path", operation.inPath(exchange.steps()), Set.of()));
        faults.addAll(place("query", exchange.query(), Set.of()));
        faults.addAll(place("header", exchange.sent(), OF_EVERY_REQUEST));
        if (operation.signedIn()
                && !exchange.sent().getOrDefault("authorization", "").startsWith("Bearer ")) {
            faults.add("it has no token");
        }
        faults.addAll(body());
        return faults;
    }

    private List<String> place(String place, Map<String, String> values, Set<String> known) {
        List<String> faults = new ArrayList<>();
        Set<String> described = new TreeSet<>(known);
        operation.parameters().stream()
                .filter(parameter -> parameter.get("in").textValue().equals(place))
                .forEach(parameter -> {
                    String name = parameter.get("name").textValue();
                    String key = place.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
                    described.add(key);
                    faults.addAll(Values.text(key, parameter, values));
                });
        values.keySet().stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> faults.add(place + " parameter " + name + " is not described"));
        return faults;
    }

    /** A body without a type is read as JSON. */
    private List<String> body() {
        boolean empty = exchange.request().isEmpty();
        if (operation.requestBody().isEmpty()) {
            return empty ? List.of() : List.of("no body is described");
        }
        JsonNode described = operation.requestBody().get();
        if (empty) {
            return described.path("required").asBoolean() ? List.of("the body is absent") : List.of();
        }
        return Values.body(
                described.get("content"), Exchange.mediaType(exchange.sent()).orElse(JSON), exchange.request());
    }
}
