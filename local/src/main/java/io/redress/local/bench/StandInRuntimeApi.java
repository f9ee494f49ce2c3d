package io.redress.local.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lambda's Runtime API for one process: it gives the process one event and keeps the first answer. */
final class StandInRuntimeApi implements AutoCloseable {

    private static final String REQUEST_ID = "00000000-0000-4000-8000-000000000001";
    private static final long DEADLINE_MILLIS = 60_000;

    private final byte[] event;
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean handedOut = new AtomicBoolean();
    private final CompletableFuture<FirstAnswer> first = new CompletableFuture<>();

    StandInRuntimeApi(byte[] event, InstantSource clock) throws IOException {
        this.event = event;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/2018-06-01/runtime/", this::answer);
        server.start();
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} has it. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    CompletableFuture<FirstAnswer> first() {
        return first;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/invocation/next")) {
            next(exchange);
            return;
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        first.complete(new FirstAnswer(path, new String(body, StandardCharsets.UTF_8), System.nanoTime()));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private void next(HttpExchange exchange) throws IOException {
        if (!handedOut.compareAndSet(false, true)) {
            // There is no further event; like Lambda, this does not answer then. The process is ended while it waits.
            return;
        }
        var headers = exchange.getResponseHeaders();
        // The client crashes if there is no content type.
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", REQUEST_ID);
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(clock.millis() + DEADLINE_MILLIS));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:000000000000:function:measured");
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000001;Sampled=0");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
