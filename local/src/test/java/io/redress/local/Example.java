package io.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The template of the tests running, and calls to it. */
final class Example implements AutoCloseable {

    static final Path PROJECT = Path.of("src/test/resources/example");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalRedress redress;

    private Example(Settings settings) {
        redress = LocalRedress.start(settings);
    }

    static Example start() {
        return new Example(SharedServices.in(Settings.of(PROJECT).from(START)));
    }

    static Example start(Settings settings) {
        return new Example(settings);
    }

    /** Settings under which a part of the example fails: {@code relay}, {@code mail} or {@code tick}. */
    static Settings broken(String part) {
        Settings settings = Settings.of(PROJECT).from(START);
        Map<String, String> parameters = new HashMap<>(settings.parameters());
        parameters.put("Broken", part);
        return new Settings(
                settings.template(), 0, settings.data(), settings.start(), parameters, settings.endpoints());
    }

    LocalRedress redress() {
        return redress;
    }

    List<String> subjects() {
        return redress.ses().mails().stream().map(mail -> mail.subject()).toList();
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(redress.url() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    @Override
    public void close() {
        client.close();
        redress.close();
    }
}
