package io.redress.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests to send a mail as SES v2 does, or fails in a chosen way. It keeps the requests and every mail that
 * it accepts; no mail leaves the machine.
 */
public final class SesSimulator implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<InetSocketAddress> callers = new CopyOnWriteArrayList<>();
    private final List<AcceptedMail> mails = new CopyOnWriteArrayList<>();
    private final Map<String, SesReply> replies = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SesReply silent = new SesReply(true, (exchange, _) -> leaveWithoutAnswer(exchange));
    private volatile SesReply reply = SesReply.accepting();
    private volatile Listener listener = (_, _) -> () -> {};
    private @Nullable SesFault fault;
    private int faultsLeft;

    /** Starts on a free port, with the time of the machine. */
    public SesSimulator() {
        this(InstantSource.system());
    }

    /**
     * Starts on a free port.
     *
     * @param clock the clock that gives the time at which a mail is sent
     */
    public SesSimulator(InstantSource clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v2/email/outbound-emails", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Gives this reply to all requests from now on. */
    public void behave(SesReply next) {
        replies.clear();
        reply = next;
    }

    /** Gives this reply to all requests for mails to one address from now on. */
    public void behave(String address, SesReply next) {
        replies.put(address, next);
    }

    /** Makes the next {@code times} requests fail in this way, whatever {@code behave} says; 0 ends the failures. */
    public synchronized void fail(SesFault nextFault, int times) {
        fault = nextFault;
        faultsLeft = times;
    }

    /** How many of the next requests will still fail. */
    public synchronized int faultsLeft() {
        return faultsLeft;
    }

    /** Accepts the mail and gives no answer until the simulator is closed, for 30 seconds at most. */
    public SesReply silent() {
        return silent;
    }

    /** Hears what becomes of each mail. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A mail is accepted; the sender does not know it yet.
         *
         * @param events what SES says about the mail
         * @return publishes the events; it is called when the sender has its answer, or will get none
         */
        Runnable accepted(AcceptedMail mail, List<ObjectNode> events);
    }

    /** Tells a listener what becomes of each mail that is accepted from now on. */
    public void tell(Listener newListener) {
        listener = newListener;
    }

    /** The bodies of all requests, as they came. */
    public List<String> bodies() {
        return bodies;
    }

    /** The address at the other end of each request's connection. */
    public List<InetSocketAddress> callers() {
        return callers;
    }

    /** The accepted mails, the oldest first. */
    public List<AcceptedMail> mails() {
        return List.copyOf(mails);
    }

    /** The accepted mails to an address, the oldest first. */
    public List<AcceptedMail> mailsTo(String address) {
        return mails.stream().filter(mail -> mail.to().contains(address)).toList();
    }

    /** The accepted mail that has this id. */
    public Optional<AcceptedMail> find(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** The recipients of the accepted mails, once for each mail, sorted. */
    public List<String> recipients() {
        return mails.stream().map(AcceptedMail::recipient).sorted().toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(body);
        callers.add(exchange.getRemoteAddress());
        String id = UUID.randomUUID().toString();
        AcceptedMail mail;
        try {
            mail = SesRequest.mail(body, id, clock.instant());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            badRequest("Could not parse the request").answer().send(exchange, id);
            return;
        }
        Optional<SesFault> taken = takeFault();
        SesReply next = taken.map(this::reply).orElseGet(() -> replies.getOrDefault(mail.recipient(), reply));
        Optional<String> refusal = next.accepts() ? SesRequest.refusal(mail) : Optional.empty();
        if (refusal.isPresent()) {
            badRequest(refusal.get()).answer().send(exchange, id);
            return;
        }
        if (!next.accepts()) {
            next.answer().send(exchange, id);
            return;
        }
        mails.add(mail);
        Runnable events = listener.accepted(mail, events(mail, taken));
        if (next == silent) {
            // Nobody waits for the end of an answer that does not come.
            threads.execute(events);
            next.answer().send(exchange, id);
            return;
        }
        try {
            next.answer().send(exchange, id);
        } finally {
            events.run();
        }
    }

    private List<ObjectNode> events(AcceptedMail mail, Optional<SesFault> taken) {
        Instant at = clock.instant();
        ObjectNode send = SesEvents.send(mail);
        ObjectNode delivery = SesEvents.delivery(mail, at);
        return switch (taken.orElse(SesFault.ACCEPT_THEN_TIMEOUT)) {
            case REFUSE, THROTTLE, TIMEOUT -> List.of();
            case ACCEPT_THEN_TIMEOUT -> List.of(send, delivery);
            case BOUNCE -> List.of(send, SesEvents.bounce(mail, at));
            case COMPLAIN -> List.of(send, delivery, SesEvents.complaint(mail, at));
            case DELAY -> List.of(send, SesEvents.delay(mail, at));
            case AUTO_REPLY -> List.of(send, delivery, SesEvents.autoReply(mail, at));
        };
    }

    private static SesReply badRequest(String message) {
        return SesReply.error(400, "BadRequestException", message);
    }

    private synchronized Optional<SesFault> takeFault() {
        if (faultsLeft == 0) {
            return Optional.empty();
        }
        faultsLeft--;
        return Optional.ofNullable(fault);
    }

    private SesReply reply(SesFault chosen) {
        return switch (chosen) {
            case REFUSE -> SesReply.refusing();
            case THROTTLE -> SesReply.throttling();
            case TIMEOUT -> new SesReply(false, (exchange, _) -> leaveWithoutAnswer(exchange));
            case ACCEPT_THEN_TIMEOUT -> silent();
            case BOUNCE, COMPLAIN, DELAY, AUTO_REPLY -> SesReply.accepting();
        };
    }

    private void leaveWithoutAnswer(HttpExchange exchange) {
        try {
            closed.await(LONGEST_SILENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
