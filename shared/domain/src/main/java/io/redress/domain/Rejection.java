package io.redress.domain;

import java.util.List;

/** The one way in which something is not done: a reason that can be told to whoever asked. */
public final class Rejection extends RuntimeException {

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
        record NotFound(String detail) implements Reason {}

        /** It cannot be done as things stand. */
        record Conflict(String detail) implements Reason {}

        /** The complaint has changed since it was read. */
        record StaleVersion(String detail) implements Reason {}
    }

    /** @param field where the fault is, as a path such as {@code complainant.email} */
    public record Fault(String field, String message) {}

    private final transient Reason reason;

    private Rejection(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public static Rejection invalid(List<Fault> faults) {
        return new Rejection(
                new Reason.Invalid(faults),
                faults.size() + " faults, the first in " + faults.getFirst().field());
    }

    public static Rejection invalid(String field, String message) {
        return invalid(List.of(new Fault(field, message)));
    }

    public static Rejection notAllowed(String detail) {
        return new Rejection(new Reason.NotAllowed(detail), detail);
    }

    public static Rejection notFound(String detail) {
        return new Rejection(new Reason.NotFound(detail), detail);
    }

    public static Rejection conflict(String detail) {
        return new Rejection(new Reason.Conflict(detail), detail);
    }

    public static Rejection staleVersion(String detail) {
        return new Rejection(new Reason.StaleVersion(detail), detail);
    }
}
