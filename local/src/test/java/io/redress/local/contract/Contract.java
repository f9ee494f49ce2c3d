package io.redress.local.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Holds what is sent and answered against the description of the HTTP API. Every answer has to be described, to the
 * last header and property; a request has to be only if it is granted, since tests send wrong ones on purpose.
 */
public final class Contract {

    private static final int REFUSED = 400;

    private final Set<String> seen = new ConcurrentSkipListSet<>();

    /** Fails with all differences. */
    public void holds(Exchange exchange) {
        List<String> faults = faults(exchange);
        if (!faults.isEmpty()) {
            throw new AssertionError("not as docs/openapi.yaml says: " + exchange + "\n- " + String.join("\n- ", faults)
                    + "\nsent: " + exchange.request() + "\nanswered: " + exchange.body());
        }
        operation(exchange)
                .ifPresent(operation -> seen.add(seen(
                        operation,
                        exchange.status(),
                        Exchange.mediaType(exchange.received()).orElse(""))));
    }

    /** Which answers have been seen, by operation, status and type of their body. */
    public Set<String> seen() {
        return new TreeSet<>(seen);
    }

    static String seen(Operation operation, int status, String type) {
        return (operation.id() + " " + status + " " + type).strip();
    }

    /** What is wrong with an exchange; empty when it is as described. */
    static List<String> faults(Exchange exchange) {
        Optional<Operation> operation = operation(exchange);
        if (operation.isEmpty()) {
            boolean noRoute = exchange.status() == 404 && exchange.body().equals("{\"message\":\"Not Found\"}");
            return noRoute ? List.of() : List.of("the operation is not described");
        }
        List<String> faults = new ArrayList<>(new AnsweredCheck(operation.get(), exchange).faults());
        if (exchange.status() < REFUSED) {
            faults.addAll(new SentCheck(operation.get(), exchange).faults());
        }
        return faults;
    }

    private static Optional<Operation> operation(Exchange exchange) {
        return ApiDocument.WRITTEN.operation(exchange.method(), exchange.steps());
    }
}
