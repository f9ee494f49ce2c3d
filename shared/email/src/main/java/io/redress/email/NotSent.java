package io.redress.email;

import org.jspecify.annotations.Nullable;

/** The mail was certainly not sent: SES refused it or could not be reached. It is safe to try again, unless it was refused for good. */
public final class NotSent extends MailFailure {

    private final boolean forGood;

    NotSent(String message, @Nullable Throwable cause, boolean forGood) {
        super(message, cause);
        this.forGood = forGood;
    }

    /** Whether SES refused this mail itself, so that it will refuse it every time. */
    public boolean forGood() {
        return forGood;
    }
}
