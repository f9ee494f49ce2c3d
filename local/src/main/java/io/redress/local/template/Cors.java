package io.redress.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pages of other sites may call the API from a browser, and how.
 *
 * @param origins of those pages; {@code *} for all
 * @param exposed the headers of answers that they may read
 * @param maxAge for how many seconds a browser may remember the answer
 */
public record Cors(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposed,
        Optional<String> maxAge) {

    static Cors read(Map<String, Object> configuration) {
        return new Cors(
                Events.texts(Properties.list(configuration, "AllowOrigins")),
                Events.texts(Properties.list(configuration, "AllowMethods")),
                Events.texts(Properties.list(configuration, "AllowHeaders")),
                Events.texts(Properties.list(configuration, "ExposeHeaders")),
                Properties.text(configuration, "MaxAge"));
    }

    /** The value of the header for a page of an origin: {@code *} or the origin; empty if the page may not call. */
    public Optional<String> allowed(String origin) {
        return origins.contains("*")
                ? Optional.of("*")
                : Optional.ofNullable(origin).filter(origins::contains);
    }
}
