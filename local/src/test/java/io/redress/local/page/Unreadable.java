package io.redress.local.page;

/** A command of a page that cannot be read, or would not do in a shell what it seems to do. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
