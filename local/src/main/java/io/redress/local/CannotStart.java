package io.redress.local;

/** Something in the surroundings stands in the way; the message says what to do about it. */
final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
