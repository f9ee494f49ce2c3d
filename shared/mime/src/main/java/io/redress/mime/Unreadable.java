package io.redress.mime;

/** A mail that was not read to its end, because it has more of something than {@link MailLimits} allow. The message says of what. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient ReadMail beginning;

    Unreadable(String message, ReadMail beginning) {
        super(message);
        this.beginning = beginning;
    }

    /** What was read until then. */
    public ReadMail beginning() {
        return beginning;
    }
}
