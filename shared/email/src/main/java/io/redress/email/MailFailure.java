package io.redress.email;

import org.jspecify.annotations.Nullable;

/**
 * SES did not confirm that it accepted a mail. The message of this exception contains neither an address nor words of
 * the mail.
 */
public abstract sealed class MailFailure extends RuntimeException permits NotSent, InDoubt {

    MailFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
