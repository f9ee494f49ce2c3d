package io.redress.messaging;

import io.redress.platform.Tree;
import java.util.Map;

/** Names the change of a complaint that a function must handle. It contains nothing personal. */
public record Message(String organisation, String reference, int change) {

    /** Reads the body of a message. A body that Redress did not write is a fault, and ends in the dead-letter queue. */
    public static Message of(Tree body) {
        return new Message(
                body.required("organisation"), body.required("reference"), Integer.parseInt(body.required("change")));
    }

    Map<String, Object> body() {
        return Map.of("organisation", organisation, "reference", reference, "change", change);
    }
}
