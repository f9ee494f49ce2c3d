package io.redress.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Reads a function. */
final class Functions {

    /** The default of Lambda. */
    private static final int SECONDS = 3;

    private Functions() {}

    static FunctionSpec read(String id, Map<String, Object> properties, Secrets secrets) {
        String handler = Properties.text(properties, "Handler")
                .orElseThrow(() -> new IllegalArgumentException(id + " has no handler"));
        Map<String, String> variables = new TreeMap<>();
        Map<String, Object> environment = Properties.map(properties, "Environment");
        Properties.map(environment, "Variables")
                .forEach((name, value) -> variables.put(name, secrets.in(value.toString())));
        return new FunctionSpec(
                id,
                handler.replaceFirst("::.*", ""),
                Path.of(Properties.text(properties, "CodeUri").orElse("")),
                Duration.ofSeconds(Properties.number(properties, "Timeout", SECONDS)),
                Map.copyOf(variables));
    }
}
