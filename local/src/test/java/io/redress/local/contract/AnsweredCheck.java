package io.redress.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that an answer is described by its operation, and contains nothing that is not described. */
record AnsweredCheck(Operation operation, Exchange exchange) {

    /**
     * The headers that the document describes for every answer of a function; answers of the gateway itself do not have
     * them.
     */
    static final Map<String, String> OF_OURS = Map.of("cache-control", "no-store", "x-content-type-options", "nosniff");

    private static final Set<String> OF_HTTP = Set.of("content-type", "content-length", "date");

    List<String> faults() {
        JsonNode response = operation.responses().get(exchange.status());
        if (response == null) {
            return List.of("the status is not described");
        }
        List<String> faults = new ArrayList<>(body(response));
        faults.addAll(headers(response));
        return faults;
    }

    private List<String> body(JsonNode response) {
        if (!response.has("content")) {
            return exchange.body().isEmpty() ? List.of() : List.of("no body is described");
        }
        String type = Exchange.mediaType(exchange.received()).orElse("no type");
        List<String> faults = new ArrayList<>(Values.body(response.get("content"), type, exchange.body()));
        if (type.equals("application/problem+json") && faults.isEmpty()) {
            faults.addAll(problem(Values.json(exchange.body())));
        }
        return faults;
    }

    private List<String> problem(JsonNode problem) {
        List<String> faults = new ArrayList<>();
        if (problem.get("status").intValue() != exchange.status()) {
            faults.add("the problem has another status: " + problem.get("status"));
        }
        if (!problem.get("instance").textValue().equals(exchange.uri().getRawPath())) {
            faults.add("the problem is of another path: " + problem.get("instance"));
        }
        return faults;
    }

    private List<String> headers(JsonNode response) {
        List<String> faults = new ArrayList<>();
        Set<String> described = new TreeSet<>(OF_HTTP);
        response.path("headers").properties().forEach(header -> {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            described.add(name);
            faults.addAll(Values.text(name, ApiDocument.WRITTEN.resolved(header.getValue()), exchange.received()));
        });
        if (!byTheGateway()) {
            described.addAll(OF_OURS.keySet());
            OF_OURS.entrySet().stream()
                    .filter(header ->
                            !header.getValue().equals(exchange.received().get(header.getKey())))
                    .forEach(header -> faults.add("the answer has no " + header.getKey() + ": " + header.getValue()));
        }
        exchange.received().keySet().stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> faults.add("the header " + name + " of the answer is not described"));
        return faults;
    }

    private boolean byTheGateway() {
        return exchange.status() >= 400
                && Exchange.mediaType(exchange.received())
                        .filter("application/json"::equals)
                        .isPresent();
    }
}
