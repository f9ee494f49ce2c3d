package io.redress.email;

/**
 * The mail may have gone: it was written to SES, and no answer came that settles it. SES cannot tell a second attempt
 * from a second mail, so it must not be sent again unless somebody decides so.
 */
public final class InDoubt extends MailFailure {

    InDoubt(String message, Throwable cause) {
        super(message, cause);
    }
}
