package io.redress.domain;

import java.time.Duration;
import java.util.List;

/** A rejected request, with a reason that is safe to show to the caller. */
public final class Rejection extends RuntimeException {

    /** Why a request is rejected. */
    public sealed interface Reason {

        /** The request is not valid; all validation errors are listed. */
        record Invalid(List<Fault> faults) implements Reason {
            public Invalid {
                faults = List.copyOf(faults);
            }
        }

        /** The caller may not do that. */
        record NotAllowed(String detail) implements Reason {}

        /** There is no such thing, or the caller may not know of it. */
        record NotFound(String detail) implements Reason {}

        /** The request cannot be carried out in the current state. */
        record Conflict(String detail) implements Reason {}

        /** The complaint has changed since the caller read it. */
        record StaleVersion(String detail) implements Reason {}

        /** What the caller asks for has ended for this caller. */
        record Ended(String detail) implements Reason {}

        /** What the caller asks for has no such part. */
        record Outside(String detail) implements Reason {}

        /** There is no room for more, and waiting is no use. */
        record Full(String detail) implements Reason {}

        /**
         * There have been too many such requests.
         *
         * @param pause after which the same request may be accepted
         */
        record TooMany(String detail, Duration pause) implements Reason {}
    }

    /** @param field the path of the value, such as {@code complainant.email} */
    public record Fault(String field, String message) {

        /**
         * Whether it says no more than faults of the form do: a value that could not be read, or an object that lacks it thereby, has been
         * named.
         */
        public boolean followsFrom(List<Fault> ofForm) {
            return ofForm.stream()
                    .map(Fault::field)
                    .anyMatch(named -> named.equals(field) || named.startsWith(field + "."));
        }
    }

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

    /** Rejects a request that has faults. */
    public static void ifAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
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

    /** Rejects a part of something that has no such part. */
    public static Rejection outside(String detail) {
        return new Rejection(new Reason.Outside(detail), detail);
    }

    public static Rejection ended(String detail) {
        return new Rejection(new Reason.Ended(detail), detail);
    }

    /** Rejects what is too much at any time. */
    public static Rejection full(String detail) {
        return new Rejection(new Reason.Full(detail), detail);
    }

    /** @param pause after which the same request may be accepted */
    public static Rejection tooMany(String detail, Duration pause) {
        return new Rejection(new Reason.TooMany(detail, pause), detail);
    }
}
