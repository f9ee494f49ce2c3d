package io.redress.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redress.runtime.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers as SES would, or as it should not, and remembers what it took. */
final class SesStandIn implements AutoCloseable {

    /** How the next requests are answered. */
    enum Manner {
        TAKING,
        REFUSING,
        HANGING_UP
    }

    /** A mail that was taken, or that may have been. */
    record Taken(String to, String subject, String text, String html, String attachment, String csv) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Taken> mails = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.TAKING;

    SesStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v2/email/outbound-emails", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void behave(Manner next) {
        manner = next;
    }

    List<Taken> mails() {
        return mails;
    }

    List<String> recipients() {
        return mails.stream().map(Taken::to).sorted().toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Tree body = Tree.read(exchange.getRequestBody().readAllBytes());
        switch (manner) {
            case TAKING -> {
                mails.add(taken(body));
                answer(exchange, 200, "{\"MessageId\":\"0100-mail\"}");
            }
            case REFUSING -> answer(exchange, 429, "{\"message\":\"too many\"}");
            case HANGING_UP -> {
                mails.add(taken(body));
                exchange.close();
            }
        }
    }

    private static Taken taken(Tree body) {
        Tree simple = body.at("Content").at("Simple");
        Tree attachment = simple.list("Attachments").getFirst();
        return new Taken(
                body.at("Destination").required("ToAddresses").replaceAll("[\\[\\]]", ""),
                simple.at("Subject").required("Data"),
                simple.at("Body").at("Text").required("Data"),
                simple.at("Body").at("Html").required("Data"),
                attachment.required("FileName"),
                new String(Base64.getDecoder().decode(attachment.required("RawContent")), StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
