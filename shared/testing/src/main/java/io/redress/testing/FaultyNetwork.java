package io.redress.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/**
 * The network between a function and its services, for tests that lose requests and answers. All services share one count of
 * requests, so a test can cut the function off at each of its steps in turn: for the services, that is the same as a function that
 * is killed there.
 */
public final class FaultyNetwork implements AutoCloseable {

    /** What becomes of a request. */
    public enum Fate {
        /** The service gets the request, and the function gets the answer. */
        ANSWERED,
        /** The service carries out the request, but the function gets no answer. */
        ANSWER_LOST,
        /** The service never gets the request. */
        REQUEST_LOST
    }

    private static final Set<String> CONNECTION_HEADERS =
            Set.of("connection", "content-length", "host", "upgrade", "expect", "transfer-encoding");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpServer> servers = new ArrayList<>();
    private BiFunction<Integer, String, Fate> fates = (_, _) -> Fate.ANSWERED;
    private int requests;

    /** The address under which a service is reached through this network. */
    public String to(URI service) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> pass(exchange, service));
            server.start();
            servers.add(server);
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Chooses the fate of each request from now on, and begins to count at 1.
     *
     * @param next gives the fate of a request from its number and its text
     */
    public synchronized void behave(BiFunction<Integer, String, Fate> next) {
        fates = next;
        requests = 0;
    }

    /** From now on, loses the first answer to a request that contains some text. The client then sends the request again. */
    public void loseFirstAnswer(String containing) {
        List<String> lost = new ArrayList<>();
        behave((_, body) -> {
            if (!lost.isEmpty() || !body.contains(containing)) {
                return Fate.ANSWERED;
            }
            lost.add(body);
            return Fate.ANSWER_LOST;
        });
    }

    /** From now on, cuts the function off with one of its requests: that one has this fate, and none after it arrives. */
    public void cutOffAt(int request, Fate fate) {
        behave((number, _) -> number < request ? Fate.ANSWERED : number == request ? fate : Fate.REQUEST_LOST);
    }

    /** How many requests there have been since {@link #behave}. */
    public synchronized int requests() {
        return requests;
    }

    private synchronized Fate next(String body) {
        return fates.apply(++requests, body);
    }

    private void pass(HttpExchange exchange, URI service) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Fate fate = next(new String(body, StandardCharsets.UTF_8));
            if (fate == Fate.REQUEST_LOST) {
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!CONNECTION_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (fate == Fate.ANSWERED) {
                answer.headers().map().forEach((name, values) -> {
                    if (!CONNECTION_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
                exchange.sendResponseHeaders(
                        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
        client.close();
    }
}
