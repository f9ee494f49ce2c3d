package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redress.local.template.Declared;
import io.redress.local.template.Right;
import io.redress.testing.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A proxy between the functions and DynamoDB and SQS. It passes every request on, and records which function called
 * what, in the terms of rights: a transaction counts as its single writes, an index is a resource of its own, and so are the
 * partition keys of the table that begin with the same word.
 */
final class Listener implements AutoCloseable {

    /** The rights of each function in template.yaml. */
    private static final Map<String, Set<Right>> RIGHTS = rights();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SIGNED_BY = Pattern.compile("Credential=([^/]+)/");
    private static final Set<String> NOT_HANDED_ON =
            Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Map<String, Set<Right>> calls = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> queues = Declared.read().ofType(Declared.QUEUE);

    private volatile boolean losesMarks;

    private Listener(HttpServer server) {
        this.server = server;
    }

    /** The one that all stories of a process share. */
    static Listener shared() {
        return Shared.LISTENER;
    }

    /** Holds the shared one, which is started when it is first needed. */
    private static final class Shared {

        private static final Listener LISTENER = started();

        private static Listener started() {
            try {
                return start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Listener start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Listener listener = new Listener(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", listener::handle);
        server.start();
        return listener;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The calls of each function so far. */
    Map<String, Set<Right>> calls() {
        return new TreeMap<>(calls);
    }

    /** Fails if a function has made a call to which template.yaml gives it no right. AWS would refuse such a call. */
    void nobodyExceeded() {
        Map<String, Set<Right>> exceeded = new TreeMap<>();
        calls.forEach((function, made) -> {
            Set<Right> more = new HashSet<>(made);
            more.removeAll(RIGHTS.getOrDefault(function, Set.of()));
            if (!more.isEmpty()) {
                exceeded.put(function, more);
            }
        });
        assertThat(exceeded).as("calls without a right").isEmpty();
    }

    /** Whether the marks of handled changes are lost from now on, as if the functions had never heard of the changes. */
    void loseMarks(boolean lose) {
        losesMarks = lose;
    }

    private static boolean isMark(String target, JsonNode body) {
        return target.endsWith(".PutItem") && body.at("/Item/sk/S").asText().startsWith("HANDLED#");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            JsonNode read = JSON.readTree(body);
            keep(exchange.getRequestHeaders().getFirst("Authorization"), target, read);
            if (losesMarks && isMark(target, read)) {
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write(new byte[] {'{', '}'});
                return;
            }
            HttpResponse<byte[]> answer = handOn(exchange, target, body);
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> handOn(HttpExchange exchange, String target, byte[] body)
            throws IOException, InterruptedException {
        Endpoint service = target.startsWith("AmazonSQS") ? Endpoint.SQS : Endpoint.DYNAMODB;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.uri().resolve(exchange.getRequestURI().getPath()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private void keep(String authorization, String target, JsonNode body) {
        Matcher signed = SIGNED_BY.matcher(authorization);
        if (!signed.find() || !signed.group(1).endsWith("Function")) {
            return;
        }
        String function = signed.group(1);
        String operation = target.substring(target.indexOf('.') + 1);
        calls.computeIfAbsent(function, _ -> ConcurrentHashMap.newKeySet()).addAll(rights(operation, body));
    }

    /** The rights of each function in template.yaml, except those for mail, which uses another endpoint. */
    static Map<String, Set<Right>> rights() {
        Declared declared = Declared.read();
        Map<String, Set<Right>> rights = new TreeMap<>();
        declared.ofType(Declared.FUNCTION)
                .keySet()
                .forEach(function -> rights.put(
                        function,
                        Right.of(declared, function).stream()
                                .filter(right -> !right.action().equals("ses:SendEmail"))
                                .filter(right -> !right.action().startsWith("s3:"))
                                .collect(Collectors.toSet())));
        return rights;
    }

    private List<Right> rights(String operation, JsonNode body) {
        return switch (operation) {
            case "TransactWriteItems" -> parts(body);
            case "Query" ->
                List.of(
                        body.has("IndexName")
                                ? new Right(
                                        "dynamodb:Query",
                                        "Table/index/" + body.get("IndexName").asText())
                                : onTable("Query", body.at("/ExpressionAttributeValues/:pk/S")));
            case "GetItem", "DeleteItem", "UpdateItem" -> List.of(onTable(operation, body.at("/Key/pk/S")));
            case "PutItem" -> List.of(onTable(operation, body.at("/Item/pk/S")));
            case "BatchGetItem" ->
                StreamSupport.stream(
                                body.at("/RequestItems")
                                        .elements()
                                        .next()
                                        .path("Keys")
                                        .spliterator(),
                                false)
                        .map(key -> onTable(operation, key.at("/pk/S")))
                        .toList();
            case "SendMessage", "SendMessageBatch" ->
                List.of(new Right("sqs:SendMessage", queue(body.get("QueueUrl").asText())));
            case "ReceiveMessage", "DeleteMessageBatch", "ChangeMessageVisibilityBatch" ->
                List.of(new Right(
                        "sqs:" + operation.replaceFirst("Batch$", ""),
                        queue(body.get("QueueUrl").asText())));
            default -> List.of(new Right("dynamodb:" + operation, "Table"));
        };
    }

    private static List<Right> parts(JsonNode transaction) {
        List<Right> parts = new ArrayList<>();
        transaction.get("TransactItems").forEach(item -> item.properties()
                .forEach(part -> parts.add(
                        switch (part.getKey()) {
                            case "Put" -> onTable("PutItem", part.getValue().at("/Item/pk/S"));
                            case "Update", "Delete" ->
                                onTable(part.getKey() + "Item", part.getValue().at("/Key/pk/S"));
                            case "ConditionCheck" ->
                                onTable("ConditionCheckItem", part.getValue().at("/Key/pk/S"));
                            default ->
                                throw new IllegalArgumentException("a transaction cannot hold a " + part.getKey());
                        })));
        return parts;
    }

    /** The right to do something with items whose partition key begins with the same word as this one. */
    private static Right onTable(String operation, JsonNode pk) {
        assertThat(pk.isTextual()).as(operation + " without a partition key").isTrue();
        return Right.onKeys("dynamodb:" + operation, "Table", pk.asText().replaceFirst("#.*", "#*"));
    }

    /** The id of a queue, found by the end of its address. */
    private String queue(String url) {
        return queues.entrySet().stream()
                .filter(queue -> url.endsWith(
                        queue.getValue().get("QueueName").toString().replace("AWS::StackName", "redress")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
