package io.redress.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An HTTP answer: status, headers and body. */
public record HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** A JSON text. */
    public static HttpAnswer json(int status, String json) {
        return text(status, "application/json", json);
    }

    public static HttpAnswer text(int status, String contentType, String text) {
        return new HttpAnswer(
                status, Map.of("content-type", List.of(contentType)), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one more header. */
    public HttpAnswer with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(value));
        return new HttpAnswer(status, more, body);
    }

    /** An answer of the gateway itself, as an HTTP API writes it. */
    static HttpAnswer message(int status, String message) {
        return json(status, "{\"message\":\"" + message + "\"}");
    }

    /**
     * Reads the answer of a function: JSON with a {@code statusCode} says everything about the answer, any other JSON
     * is the body, and anything else is a failure of the function.
     */
    static HttpAnswer of(byte[] answer) {
        try {
            JsonNode node = JSON.readTree(answer);
            if (node == null || node.isMissingNode()) {
                return message(500, "Internal Server Error");
            }
            return node.has("statusCode") ? of(node) : json(200, JSON.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            return message(500, "Internal Server Error");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpAnswer of(JsonNode node) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), List.of(header.getValue().asText())));
        List<String> cookies = new ArrayList<>();
        node.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
        if (!cookies.isEmpty()) {
            headers.put("set-cookie", cookies);
        }
        String body = node.path("body").asText("");
        byte[] bytes = node.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
        return new HttpAnswer(node.get("statusCode").asInt(), headers, bytes);
    }

    /** Sends the answer and ends the exchange. */
    public void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        boolean empty = exchange.getRequestMethod().equals("HEAD")
                || status == NO_CONTENT
                || status == NOT_MODIFIED
                || body.length == 0;
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
