package io.redress.email;

/** The mail has certainly not gone: SES said no, or was not reached. It is safe to try again. */
public final class NotSent extends MailFailure {

    NotSent(String message, Throwable cause) {
        super(message, cause);
    }
}
