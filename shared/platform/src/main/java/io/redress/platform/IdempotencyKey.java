package io.redress.platform;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import java.util.Optional;

/** The idempotency key of a request: a sender repeats it to say that this is the same request as before. */
public final class IdempotencyKey {

    private static final String VISIBLE = "[\\x21-\\x7E]{1,200}";

    private IdempotencyKey() {}

    /** The key of a request; empty if there is none. */
    public static Optional<String> of(Request request) {
        Optional<String> key = request.header("idempotency-key");
        if (key.isPresent() && !key.get().matches(VISIBLE)) {
            throw Rejection.invalid("Idempotency-Key", FaultWords.say("key.signs"));
        }
        return key;
    }
}
