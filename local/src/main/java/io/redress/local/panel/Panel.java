package io.redress.local.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.redress.local.events.EventSources;
import io.redress.local.events.QueueBoard;
import io.redress.local.gateway.HttpAnswer;
import io.redress.local.gateway.TokenIssuer;
import io.redress.local.time.Schedules;
import io.redress.local.time.TravellingClock;
import io.redress.testing.SesSimulator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers requests below {@code /_local}, which show and control the mail, the clock, the queues and tokens. */
public final class Panel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFETIME = Duration.ofDays(3650);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final int LARGEST_BODY = 1024 * 1024;

    private final String url;
    private final MailPanel mail;
    private final ClockPanel clock;
    private final EventSources sources;
    private final TokenIssuer tokens;

    public Panel(
            String url,
            SesSimulator ses,
            TravellingClock clock,
            Schedules schedules,
            EventSources sources,
            TokenIssuer tokens) {
        this.url = url;
        this.mail = new MailPanel(ses);
        this.clock = new ClockPanel(clock, schedules);
        this.sources = sources;
        this.tokens = tokens;
    }

    public void handle(HttpExchange exchange) throws IOException {
        HttpAnswer answer;
        try {
            answer = answer(exchange);
        } catch (Problems.Refusal e) {
            answer = e.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer = HttpAnswer.json(503, "{\"message\":\"Stopping\"}");
        }
        answer.send(exchange);
    }

    private HttpAnswer answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath().substring("/_local".length());
        String request = exchange.getRequestMethod() + " " + path;
        if (request.startsWith("GET /mail")) {
            return mail.show(path.substring("/mail".length()), wantsPage(exchange));
        }
        return switch (request) {
            case "GET ", "GET /" -> IndexPage.answer(url, clock.now(), clock.due(), sources.levels());
            case "POST /mail/faults" -> mail.setFaults(body(exchange));
            case "GET /clock" -> clock.show();
            case "POST /clock" -> clock.move(body(exchange));
            case "POST /token" -> token(body(exchange));
            case "POST /settle" -> settle(body(exchange));
            case "GET /queues" -> HttpAnswer.json(200, queues().toString());
            default -> throw Problems.unknown("There is no " + request + "; GET /_local lists what there is.");
        };
    }

    private HttpAnswer token(JsonNode body) {
        String email = body.path("email").asText("");
        if (email.indexOf('@') < 1) {
            throw Problems.invalid("email is missing or is no address.");
        }
        List<String> groups = new ArrayList<>();
        body.path("groups").forEach(group -> groups.add(group.asText()));
        String sub = body.path("sub").asText(email.substring(0, email.indexOf('@')));
        Duration lifetime = duration(body, "lifetime").orElse(LIFETIME);
        return HttpAnswer.json(
                200,
                JSON.createObjectNode()
                        .put("token", tokens.sign(sub, email, groups, lifetime))
                        .toString());
    }

    private HttpAnswer settle(JsonNode body) throws InterruptedException {
        EventSources.Outcome outcome = sources.settle(duration(body, "timeout").orElse(PATIENCE));
        ObjectNode answer = queues();
        answer.put("settled", outcome.settled());
        outcome.stuck().forEach(answer.putArray("stuck")::add);
        return HttpAnswer.json(outcome.settled() ? 200 : 504, answer.toString());
    }

    private ObjectNode queues() {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("inHand", sources.inHand());
        ArrayNode queues = answer.putArray("queues");
        for (QueueBoard.Level level : sources.levels()) {
            ObjectNode queue = queues.addObject();
            queue.put("queue", level.queue());
            queue.put("waiting", level.waiting());
            queue.put("inFlight", level.inFlight());
            queue.put("deadLetters", level.resting());
        }
        return answer;
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            // A client that is still sending when the connection is closed does not read the answer.
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            throw Problems.invalid("The body must not be longer than 1 MiB.");
        }
        if (body.length == 0) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode node = JSON.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            // The exception below answers this, as any other body that is not an object.
        }
        throw Problems.invalid("The body must be a JSON object.");
    }

    private static Optional<Duration> duration(JsonNode body, String field) {
        if (!body.has(field)) {
            return Optional.empty();
        }
        try {
            Duration duration = Duration.parse(body.path(field).asText());
            if (duration.abs().compareTo(LONGEST) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException e) {
            // The exception below answers this, as a duration that is too long.
        }
        throw Problems.invalid(field + " must be a duration such as PT10S, and no longer than 100 years.");
    }

    private static boolean wantsPage(HttpExchange exchange) {
        String accept = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .orElse("");
        return accept.contains("text/html");
    }
}
