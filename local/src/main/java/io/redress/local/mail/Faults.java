package io.redress.local.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is to go wrong with the next mails, and with how many. */
public final class Faults {

    /** A way in which sending can fail. */
    public enum Fault {
        /** SES says that it will not send this. */
        REFUSE,
        /** SES says that this is too much at once. */
        THROTTLE,
        /** SES does not answer, and has not taken the mail. */
        TIMEOUT,
        /** SES does not answer, though it has taken the mail. */
        ACCEPT_THEN_TIMEOUT;

        /** Reads {@code refuse}, {@code throttle}, {@code timeout} or {@code accept-then-timeout}. */
        public static Optional<Fault> named(String name) {
            return Arrays.stream(values())
                    .filter(fault -> fault.toString().equals(name))
                    .findFirst();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private Fault next;
    private int times;

    /** Makes the next {@code times} mails fail so; none, if it is 0. */
    public synchronized void next(Fault fault, int times) {
        this.next = fault;
        this.times = times;
    }

    /** How many mails are still to fail. */
    public synchronized int left() {
        return times;
    }

    synchronized Optional<Fault> take() {
        if (times == 0) {
            return Optional.empty();
        }
        times--;
        return Optional.of(next);
    }
}
