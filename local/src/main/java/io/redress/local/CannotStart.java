package io.redress.local;

/** A command cannot do its work because of its surroundings; the message says what to do about it. */
final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
