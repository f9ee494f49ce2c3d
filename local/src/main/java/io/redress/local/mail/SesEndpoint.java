package io.redress.local.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redress.local.gateway.HttpAnswer;
import io.redress.local.lambda.Identifiers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Speaks as SES v2 does when it is asked to send a mail, and puts the mail into the mailbox. */
public final class SesEndpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Mailbox mailbox;
    private final InstantSource clock;
    private final Duration silence;
    private final CountDownLatch closed = new CountDownLatch(1);

    private SesEndpoint(HttpServer server, Mailbox mailbox, InstantSource clock, Duration silence) {
        this.server = server;
        this.mailbox = mailbox;
        this.clock = clock;
        this.silence = silence;
    }

    /**
     * Starts on a free port.
     *
     * @param silence how long a caller is left without an answer, by the machine's time, when a time-out is wanted
     */
    public static SesEndpoint start(Mailbox mailbox, InstantSource clock, Duration silence) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SesEndpoint endpoint = new SesEndpoint(server, mailbox, clock, silence);
        server.createContext("/v2/email/outbound-emails", endpoint::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return endpoint;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Optional<Faults.Fault> fault = mailbox.faults().take();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (fault.isEmpty()) {
            accept(body).send(exchange);
            return;
        }
        switch (fault.get()) {
            case REFUSE ->
                error(400, "MessageRejected", "Email address is not verified.").send(exchange);
            case THROTTLE ->
                error(429, "TooManyRequestsException", "Maximum sending rate exceeded.")
                        .send(exchange);
            case TIMEOUT -> leaveWithoutAnswer(exchange);
            case ACCEPT_THEN_TIMEOUT -> {
                accept(body);
                leaveWithoutAnswer(exchange);
            }
        }
    }

    private HttpAnswer accept(byte[] body) throws IOException {
        try {
            String id = Identifiers.next();
            mailbox.accept(SesRequest.read(JSON.readTree(body), id, clock.instant()));
            return HttpAnswer.json(
                    200, JSON.createObjectNode().put("MessageId", id).toString());
        } catch (SesRequest.Bad e) {
            return error(400, "BadRequestException", e.getMessage());
        } catch (JsonProcessingException e) {
            return error(400, "BadRequestException", "Could not parse the request");
        }
    }

    private void leaveWithoutAnswer(HttpExchange exchange) {
        try {
            closed.await(silence.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static HttpAnswer error(int status, String type, String message) {
        HttpAnswer answer = HttpAnswer.json(
                status, JSON.createObjectNode().put("message", message).toString());
        return answer.with("x-amzn-errortype", type);
    }
}
