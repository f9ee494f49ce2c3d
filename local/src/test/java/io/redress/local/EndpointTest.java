package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redress.testing.EmbeddedSqs;
import io.redress.testing.LocalDynamoDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Redress runs against one endpoint that offers all services, as LocalStack does. */
class EndpointTest {

    private static final List<String> HEADERS = List.of("Content-Type", "X-Amz-Target", "Authorization", "X-Amz-Date");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void two_runs_at_one_endpoint_do_not_share_data() throws IOException {
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory();
                EmbeddedSqs sqs = EmbeddedSqs.start("eu-west-2")) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
                pass(exchange, target.startsWith("AmazonSQS") ? sqs.endpoint() : dynamoDb.endpoint());
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Settings settings =
                    Settings.of(Example.PROJECT).from(Example.START).with(Optional.of(Endpoints.one(endpoint)));
            try (Example one = Example.start(settings);
                    Example other = Example.start(settings)) {
                one.post("/notes", "one");
                other.post("/notes", "other");
                one.redress().settle();
                other.redress().settle();
                assertThat(one.subjects()).containsExactly("one");
                assertThat(other.subjects()).containsExactly("other");
            }
            server.stop(0);
        }
    }

    private void pass(HttpExchange exchange, URI service) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()))
                .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String header : HEADERS) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                    .ifPresent(value -> request.header(header, value));
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().firstValue("content-type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(
                    response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }
}
