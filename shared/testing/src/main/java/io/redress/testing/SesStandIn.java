package io.redress.testing;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers as SES v2 would, or as it should not; remembers what it was asked, over which connections, and what it took. */
public final class SesStandIn implements AutoCloseable {

    /** How a request is answered. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws Exception;
    }

    /**
     * What a request gets.
     *
     * @param takes whether the mail goes out, whatever is said of it
     */
    public record Manner(boolean takes, Answer answer) {}

    /** A mail that went out. */
    public record Taken(String to, String subject, String text, String html, List<File> files) {}

    /** A file that went along with a mail. */
    public record File(String name, String type, String content) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<InetSocketAddress> callers = new CopyOnWriteArrayList<>();
    private final List<Taken> mails = new CopyOnWriteArrayList<>();
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner = accepting("0100-mail");

    public SesStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v2/email/outbound-emails", this::handle);
        server.start();
    }

    /** Takes the mail and says so. */
    public static Manner accepting(String messageId) {
        return new Manner(true, answer(200, "", "{\"MessageId\":\"" + messageId + "\"}"));
    }

    /** Answers something else and takes nothing. */
    public static Manner answering(int status, String errorType, String body) {
        return new Manner(false, answer(status, errorType, body));
    }

    /** Says that this mail will never go. */
    public static Manner refusing() {
        return answering(400, "MessageRejected", "{\"message\":\"Email address is not verified.\"}");
    }

    /** Says that there were too many. */
    public static Manner throttling() {
        return answering(429, "TooManyRequestsException", "{\"message\":\"Maximum sending rate exceeded.\"}");
    }

    /** Takes the mail and says nothing until the test is over. */
    public Manner silent() {
        return new Manner(true, exchange -> closed.await());
    }

    /** Takes the mail and hangs up. */
    public static Manner hangingUp() {
        return new Manner(true, HttpExchange::close);
    }

    /** Takes the mail, begins to say so, and hangs up in the middle of it. */
    public static Manner hangingUpHalfway() {
        return new Manner(true, exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"Mess".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("hung up");
        });
    }

    private static Answer answer(int status, String errorType, String body) {
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

    /** What all requests get from now on. */
    public void behave(Manner next) {
        manners.clear();
        manner = next;
    }

    /** What mails to one address get from now on. */
    public void behave(String address, Manner next) {
        manners.put(address, next);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** All that was asked for, as it came. */
    public List<String> bodies() {
        return bodies;
    }

    public List<InetSocketAddress> callers() {
        return callers;
    }

    /** The mails that went out, the oldest first. */
    public List<Taken> mails() {
        return mails;
    }

    /** The mails that went to an address. */
    public List<Taken> mailsTo(String address) {
        return mails.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** Whom mails went to, once for each mail, in order of their names. */
    public List<String> recipients() {
        return mails.stream().map(Taken::to).sorted().toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(body);
        callers.add(exchange.getRemoteAddress());
        Taken mail = taken(Tree.read(body));
        Manner next = manners.getOrDefault(mail.to(), manner);
        if (next.takes()) {
            mails.add(mail);
        }
        try {
            next.answer().to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static Taken taken(Tree body) {
        Tree simple = body.at("Content").at("Simple");
        return new Taken(
                body.at("Destination").required("ToAddresses").replaceAll("[\\[\\]]", ""),
                simple.at("Subject").required("Data"),
                simple.at("Body").at("Text").required("Data"),
                simple.at("Body").at("Html").required("Data"),
                simple.list("Attachments").stream().map(SesStandIn::file).toList());
    }

    private static File file(Tree attachment) {
        byte[] content = Base64.getDecoder().decode(attachment.required("RawContent"));
        return new File(
                attachment.required("FileName"),
                attachment.required("ContentType"),
                new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
