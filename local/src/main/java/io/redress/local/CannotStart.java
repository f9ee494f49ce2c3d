package io.redress.local;

import org.jspecify.annotations.Nullable;

/** A command cannot do its work because of its environment. The message says what to do. */
final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
