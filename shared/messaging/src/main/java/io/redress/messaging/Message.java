package io.redress.messaging;

import io.redress.platform.Tree;
import java.util.Map;

/** Tells a function which change of which complaint to look at. It says nothing personal. */
public record Message(String organisation, String reference, int change) {

    /** Reads the body of a message; one that is none of ours is a fault, and ends in the dead-letter queue. */
    public static Message of(Tree body) {
        return new Message(
                body.required("organisation"), body.required("reference"), Integer.parseInt(body.required("change")));
    }

    Map<String, Object> body() {
        return Map.of("organisation", organisation, "reference", reference, "change", change);
    }
}
