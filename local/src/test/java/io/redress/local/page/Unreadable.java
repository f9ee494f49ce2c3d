package io.redress.local.page;

/** A command on a page that cannot be read, or that a shell reads differently. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
