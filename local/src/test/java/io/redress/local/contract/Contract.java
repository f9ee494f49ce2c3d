package io.redress.local.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Compares requests and answers with the description of the HTTP API. Every answer must be described, with every header
 * and property. A request must be described only if it succeeds, because tests send wrong requests on purpose.
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
                        exchange.body().isEmpty()
                                ? ""
                                : Exchange.mediaType(exchange.received()).orElse(""))));
    }

    /** The answers that have been seen, by operation, status and type of the body. */
    public Set<String> seen() {
        return new TreeSet<>(seen);
    }

    static String seen(Operation operation, int status, String type) {
        return (operation.id() + " " + status + " " + type).strip();
    }

    /** The differences between an exchange and the description; empty if there are none. */
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
