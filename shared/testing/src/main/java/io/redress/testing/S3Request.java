package io.redress.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request to S3, read to its end. */
record S3Request(String bucket, String key, Map<String, String> query, Headers headers, byte[] body) {
    Optional<String> version() {
        return Optional.ofNullable(query.get("versionId"));
    }

    static S3Request of(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        int slash = path.indexOf('/');
        Map<String, String> query = new TreeMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            query.put(
                    URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8),
                    equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return new S3Request(
                slash < 0 ? path : path.substring(0, slash),
                slash < 0 ? "" : path.substring(slash + 1),
                query,
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
    }
}
