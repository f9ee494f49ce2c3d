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

    /**
     * @param field the path of the value, such as {@code complainant.email}
     * @param said what is wrong with it, as a part of a sentence about it
     */
    public record Fault(String field, Said said) {

        /** A fault that only staff read. */
        public Fault(String field, String message) {
            this(field, Said.english(message));
        }

        /** What is wrong, in English. */
        public String message() {
            return said.english();
        }

        @Override
        public String toString() {
            return "Fault[field=" + field + ", message=" + message() + "]";
        }

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
    private final transient Said said;

    private Rejection(Reason reason, Said said) {
        super(said.english(), null, false, false);
        this.reason = reason;
        this.said = said;
    }

    public Reason reason() {
        return reason;
    }

    /** What the caller is told, in the caller's language. */
    public Said said() {
        return said;
    }

    public static Rejection invalid(List<Fault> faults) {
        return new Rejection(
                new Reason.Invalid(faults),
                Said.english(faults.size() + " faults, the first in "
                        + faults.getFirst().field()));
    }

    /** Rejects a request that has faults. */
    public static void ifAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    public static Rejection invalid(String field, Said message) {
        return invalid(List.of(new Fault(field, message)));
    }

    public static Rejection notAllowed(Said detail) {
        return new Rejection(new Reason.NotAllowed(detail.english()), detail);
    }

    public static Rejection notFound(Said detail) {
        return new Rejection(new Reason.NotFound(detail.english()), detail);
    }

    public static Rejection conflict(Said detail) {
        return new Rejection(new Reason.Conflict(detail.english()), detail);
    }

    public static Rejection staleVersion(Said detail) {
        return new Rejection(new Reason.StaleVersion(detail.english()), detail);
    }

    public static Rejection ended(Said detail) {
        return new Rejection(new Reason.Ended(detail.english()), detail);
    }

    /** Rejects what is too much at any time. */
    public static Rejection full(Said detail) {
        return new Rejection(new Reason.Full(detail.english()), detail);
    }

    /** @param pause after which the same request may be accepted */
    public static Rejection tooMany(Said detail, Duration pause) {
        return new Rejection(new Reason.TooMany(detail.english(), pause), detail);
    }

    // What only staff read is in English. A text that can reach a complainant has a key.

    public static Rejection invalid(String field, String message) {
        return invalid(field, Said.english(message));
    }

    public static Rejection notAllowed(String detail) {
        return notAllowed(Said.english(detail));
    }

    public static Rejection notFound(String detail) {
        return notFound(Said.english(detail));
    }

    public static Rejection conflict(String detail) {
        return conflict(Said.english(detail));
    }

    public static Rejection staleVersion(String detail) {
        return staleVersion(Said.english(detail));
    }

    /** Rejects a part of something that has no such part. */
    public static Rejection outside(String detail) {
        return new Rejection(new Reason.Outside(detail), Said.english(detail));
    }

    public static Rejection ended(String detail) {
        return ended(Said.english(detail));
    }

    public static Rejection full(String detail) {
        return full(Said.english(detail));
    }

    public static Rejection tooMany(String detail, Duration pause) {
        return tooMany(Said.english(detail), pause);
    }
}
