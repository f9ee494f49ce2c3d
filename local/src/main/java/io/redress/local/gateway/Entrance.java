package io.redress.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.redress.local.lambda.Identifiers;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every request comes in here. Until everything is ready, and again while Redress stops, the answer is 503 with a
 * sentence: a request that comes in earlier could change what the start still needs. Only a request with the key of
 * this start is let through as soon as there is something behind the entrance; the demo staff are entered with it.
 */
public final class Entrance implements HttpHandler {

    /** The header for the key of this start. */
    public static final String KEY_HEADER = "redress-start";

    private static final Logger LOG = LoggerFactory.getLogger("io.redress.local");

    private enum State {
        STARTING,
        OPEN,
        STOPPING
    }

    private final String key = Identifiers.next();
    private volatile HttpHandler behind = Entrance::starting;
    private volatile State state = State.STARTING;

    /** Sets what answers the requests that are let through. */
    public void leadTo(HttpHandler handler) {
        behind = handler;
    }

    /** The key that lets a request through before the entrance is open. */
    public String key() {
        return key;
    }

    /** Lets all requests through. */
    public void open() {
        state = State.OPEN;
    }

    /** Lets no further request through. */
    public void close() {
        state = State.STOPPING;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            switch (state) {
                case STARTING -> {
                    if (key.equals(exchange.getRequestHeaders().getFirst(KEY_HEADER))) {
                        behind.handle(exchange);
                    } else {
                        starting(exchange);
                    }
                }
                case OPEN -> behind.handle(exchange);
                case STOPPING -> unavailable("Redress is stopping.").send(exchange);
            }
        } catch (RuntimeException | Error e) {
            // An error, such as a stack that overflows, concerns this request only, as in Lambda.
            LOG.warn("cannot answer " + exchange.getRequestURI().getPath(), e);
            if (exchange.getResponseCode() < 0) {
                HttpAnswer.message(500, "Internal Server Error").send(exchange);
            }
        } finally {
            exchange.close();
        }
    }

    private static void starting(HttpExchange exchange) throws IOException {
        unavailable("Redress is starting. Ask again in a few seconds.").send(exchange);
    }

    private static HttpAnswer unavailable(String sentence) {
        return HttpAnswer.message(503, sentence).with("retry-after", "2");
    }
}
