package io.redress.tracking;

import io.redress.platform.Request;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells whether a browser or a program sent a request. */
final class Browser {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Browser() {}

    /** Whether HTML is named and preferred to JSON. A client that names no type, or accepts any, is a program. */
    static boolean asks(Request request) {
        Map<String, Double> accepted = accepted(request.header("accept").orElse("*/*"));
        double html = accepted.getOrDefault("text/html", 0.0);
        double json = accepted.entrySet().stream()
                .filter(range ->
                        range.getKey().endsWith("json") || range.getKey().equals("application/*"))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return html > json && html >= accepted.getOrDefault("*/*", 0.0);
    }

    /** Whether the body is a form in the encoding that browsers use. */
    static boolean sentForm(Request request) {
        return request.header("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
                .isPresent();
    }

    private static Map<String, Double> accepted(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                .map(range -> range.split(";"))
                .filter(parts -> parts.length > 0)
                .collect(Collectors.toMap(parts -> parts[0].strip(), Browser::quality, Math::max));
    }

    private static double quality(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(parameter -> parameter.matches("q=[01](\\.\\d{0,3})?"))
                .mapToDouble(parameter -> Double.parseDouble(parameter.substring(2)))
                .findFirst()
                .orElse(1);
    }
}
