package io.redress.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which the {@link SesSimulator} can fail to send a mail, or in which a mail that it sends can fail to arrive. */
public enum SesFault {
    /** SES answers that it does not send this mail. */
    REFUSE,
    /** SES answers that the sender sends too much at once. */
    THROTTLE,
    /** SES does not answer, and does not accept the mail. */
    TIMEOUT,
    /** SES does not answer, although it accepts the mail. */
    ACCEPT_THEN_TIMEOUT,
    /** SES sends the mail, and it comes back, because there is no such mailbox. */
    BOUNCE,
    /** The mail arrives, and its reader marks it as spam. */
    COMPLAIN,
    /** SES cannot deliver the mail yet. */
    DELAY,
    /** The mail arrives, and a machine answers it. */
    AUTO_REPLY;

    /** Reads {@code refuse}, {@code accept-then-timeout}, {@code bounce} and so on. */
    public static Optional<SesFault> named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
