package io.redress.email;

/** A mail that was not handed over for certain. Its message names no address and none of the mail's words. */
public abstract sealed class MailFailure extends RuntimeException permits NotSent, InDoubt {

    MailFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
