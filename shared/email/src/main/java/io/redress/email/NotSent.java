package io.redress.email;

import org.jspecify.annotations.Nullable;

/** The mail was certainly not sent: SES refused it or could not be reached. It is safe to try again. */
public final class NotSent extends MailFailure {

    NotSent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
