package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Requests while all of Redress starts: none is answered before everything is ready, and none can end the process. */
class StartTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration MOVE = Duration.ofDays(3);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void until_the_demo_staff_are_in_every_answer_is_503_and_nothing_is_done() throws Exception {
        int port = freePort();
        CompletableFuture<LocalRedress> starting =
                CompletableFuture.supplyAsync(() -> LocalRedress.start(SharedServices.in(Settings.of(Path.of(".."))
                        .from(START)
                        .hosting("kiwi", "northumbria")
                        .at(port))));
        ConcurrentLinkedQueue<HttpResponse<String>> early = new ConcurrentLinkedQueue<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            while (!starting.isDone()) {
                for (HttpRequest request : requests(port)) {
                    send(request, early);
                }
            }
        });
        try (LocalRedress redress = starting.get()) {
            caller.join();
            Instant ready = redress.clock().instant();

            List<HttpResponse<String>> refused =
                    early.stream().filter(answer -> answer.statusCode() == 503).toList();
            assertThat(refused).isNotEmpty().allSatisfy(answer -> {
                assertThat(JSON.readTree(answer.body()).path("message").asText())
                        .isEqualTo("Redress is starting. Ask again in a few seconds.");
                assertThat(answer.headers().firstValue("retry-after")).contains("2");
            });
            // Requests between the end of the start and the end of the caller were let through; they alone moved the
            // clock.
            long moved = early.stream()
                    .filter(answer ->
                            answer.statusCode() == 200 && answer.uri().getPath().equals("/_local/clock"))
                    .count();
            assertThat(ready)
                    .isBetween(START, START.plus(MOVE.multipliedBy(moved)).plus(Duration.ofMinutes(5)));
            assertThat(early.stream().dropWhile(answer -> answer.statusCode() == 503))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isNotEqualTo(503));

            for (String organisation : new String[] {"kiwi", "northumbria"}) {
                JsonNode people = JSON.readTree(StartTest.class.getResourceAsStream("/demo/" + organisation + ".json"));
                String token = redress.token("adele@example.org", organisation + ":administrator");
                for (JsonNode person : people) {
                    String id = person.path("email").asText().replaceFirst("@.*", "");
                    HttpRequest request = at(port, "/" + organisation + "/admin/staff/" + id)
                            .header("authorization", "Bearer " + token)
                            .build();
                    assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                            .as(id)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void no_request_ends_the_process_or_the_schedules() throws Exception {
        try (Example example = Example.start()) {
            String deep = "{\"advance\":" + "[".repeat(500_000);
            for (String body : new String[] {
                deep,
                "{\"set\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"advance\":\"PT9999999999999999H\"}",
                "\u0000",
                "[[]]"
            }) {
                assertThat(example.post("/_local/clock", body).statusCode())
                        .as(body.substring(0, Math.min(40, body.length())))
                        .isEqualTo(400);
            }
            assertThat(example.post("/_local/clock", " ".repeat(2 * 1024 * 1024))
                            .statusCode())
                    .isEqualTo(400);
            for (String path : new String[] {"/_local/token", "/_local/settle", "/_local/mail/faults"}) {
                for (String body : new String[] {
                    deep, "{\"email\":\"a@b\",\"lifetime\":\"P999999999999D\",\"timeout\":\"P999999999999D\"}"
                }) {
                    assertThat(example.post(path, body).statusCode()).as(path).isEqualTo(400);
                }
            }
            assertThat(example.post("/_local/clock", "{\"advance\":\"PT1H\"}").statusCode())
                    .isEqualTo(200);
            assertThat(example.subjects()).contains("often");
        }
    }

    @Test
    void the_clock_stops_before_the_years_of_schedules_end() {
        try (Example example = Example.start(
                SharedServices.in(Settings.of(Example.PROJECT).from(Instant.parse("2198-12-30T00:00:00Z"))))) {
            assertThat(example.post("/_local/clock", "{\"advance\":\"P3D\"}").statusCode())
                    .isEqualTo(400);
            assertThat(example.post("/_local/clock", "{\"advance\":\"P1D\"}").statusCode())
                    .isEqualTo(200);
        }
    }

    private static List<HttpRequest> requests(int port) {
        return List.of(
                at(port, "/_local/mail").build(),
                at(port, "/_local/clock")
                        .POST(BodyPublishers.ofString("{\"advance\":\"" + MOVE + "\"}"))
                        .build(),
                at(port, "/kiwi").build(),
                at(port, "/kiwi/complaints")
                        .header("redress-start", "guessed")
                        .POST(BodyPublishers.ofString("{}"))
                        .build());
    }

    private void send(HttpRequest request, ConcurrentLinkedQueue<HttpResponse<String>> answers) {
        try {
            answers.add(client.send(request, BodyHandlers.ofString()));
        } catch (ConnectException e) {
            // Nothing listens yet, which is as good an answer as 503.
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder at(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
