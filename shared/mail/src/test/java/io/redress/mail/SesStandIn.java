package io.redress.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers as SES would, or as it should not; remembers what it was asked and over which connections. */
final class SesStandIn implements AutoCloseable {

    /** What one request gets. */
    interface Manner {
        void answer(HttpExchange exchange) throws Exception;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<InetSocketAddress> callers = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner = accepting("0100-mail");

    SesStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v2/email/outbound-emails", this::handle);
        server.start();
    }

    static Manner accepting(String messageId) {
        return answering(200, "", "{\"MessageId\":\"" + messageId + "\"}");
    }

    static Manner answering(int status, String errorType, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (!errorType.isEmpty()) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", errorType);
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Takes the request and says nothing until the test is over. */
    Manner silent() {
        return exchange -> closed.await();
    }

    /** Takes the request and hangs up. */
    static Manner hangingUp() {
        return HttpExchange::close;
    }

    /** Begins to accept, and hangs up in the middle of it. */
    static Manner hangingUpHalfway() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"Mess".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("hung up");
        };
    }

    void behave(Manner next) {
        manner = next;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<String> bodies() {
        return bodies;
    }

    List<InetSocketAddress> callers() {
        return callers;
    }

    private void handle(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        callers.add(exchange.getRemoteAddress());
        try {
            manner.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
