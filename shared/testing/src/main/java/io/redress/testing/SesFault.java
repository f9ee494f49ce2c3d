package io.redress.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which the {@link SesSimulator} can fail to send a mail. */
public enum SesFault {
    /** SES answers that it does not send this mail. */
    REFUSE,
    /** SES answers that the sender sends too much at once. */
    THROTTLE,
    /** SES does not answer, and does not accept the mail. */
    TIMEOUT,
    /** SES does not answer, although it accepts the mail. */
    ACCEPT_THEN_TIMEOUT;

    /** Reads {@code refuse}, {@code throttle}, {@code timeout} or {@code accept-then-timeout}. */
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
