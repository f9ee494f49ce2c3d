package io.redress.email;

import org.jspecify.annotations.Nullable;

/**
 * The mail may have been sent: SES was sent the request, but gave no answer that says so or denies it. SES cannot
 * recognise a second request for the same mail, so the mail must not be sent again unless a person decides so.
 */
public final class InDoubt extends MailFailure {

    InDoubt(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
