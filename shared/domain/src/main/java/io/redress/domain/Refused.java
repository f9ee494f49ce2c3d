package io.redress.domain;

import java.util.List;

/** The one way in which something is not done: a reason that can be told to whoever asked. */
public final class Refused extends RuntimeException {

    /** Why something is refused. */
    public sealed interface Reason {

        /** What was sent is wrong; every fault is named. */
        record Invalid(List<Fault> faults) implements Reason {
            public Invalid {
                faults = List.copyOf(faults);
            }
        }

        /** Whoever asks may not do that. */
        record NotAllowed(String detail) implements Reason {}

        /** There is no such thing, or it is not for whoever asks. */
        record Unknown(String detail) implements Reason {}

        /** It cannot be done as things stand. */
        record NotNow(String detail) implements Reason {}

        /** The complaint has changed since it was read. */
        record Outdated(String detail) implements Reason {}
    }

    /** @param field where the fault is, as a path such as {@code complainant.email} */
    public record Fault(String field, String message) {}

    private final transient Reason reason;

    private Refused(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public static Refused invalid(List<Fault> faults) {
        return new Refused(
                new Reason.Invalid(faults),
                faults.size() + " faults, the first in " + faults.getFirst().field());
    }

    public static Refused invalid(String field, String message) {
        return invalid(List.of(new Fault(field, message)));
    }

    public static Refused notAllowed(String detail) {
        return new Refused(new Reason.NotAllowed(detail), detail);
    }

    public static Refused unknown(String detail) {
        return new Refused(new Reason.Unknown(detail), detail);
    }

    public static Refused notNow(String detail) {
        return new Refused(new Reason.NotNow(detail), detail);
    }

    public static Refused outdated(String detail) {
        return new Refused(new Reason.Outdated(detail), detail);
    }
}
