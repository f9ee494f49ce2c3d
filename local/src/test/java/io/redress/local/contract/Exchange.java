package io.redress.local.contract;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request and its answer. The names of headers are in lower case. */
public record Exchange(
        String method,
        URI uri,
        Map<String, String> sent,
        String request,
        int status,
        Map<String, String> received,
        String body) {

    public static Exchange of(HttpRequest request, String body, HttpResponse<String> response) {
        return new Exchange(
                request.method(),
                request.uri(),
                small(request.headers().map()),
                body,
                response.statusCode(),
                small(response.headers().map()),
                response.body());
    }

    private static Map<String, String> small(Map<String, List<String>> headers) {
        Map<String, String> small = new TreeMap<>();
        headers.forEach((name, values) -> small.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return small;
    }

    List<String> steps() {
        return Operation.steps(uri.getRawPath()).stream().map(Exchange::decoded).toList();
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        Optional.ofNullable(uri.getRawQuery()).stream()
                .flatMap(text -> List.of(text.split("&")).stream())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : ""));
        return query;
    }

    /** The value without the part after a semicolon. */
    static Optional<String> mediaType(Map<String, String> headers) {
        return Optional.ofNullable(headers.get("content-type"))
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + uri.getRawPath() + ", answered with " + status;
    }
}
