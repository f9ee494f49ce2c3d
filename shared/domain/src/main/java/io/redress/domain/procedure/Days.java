package io.redress.domain.procedure;

import org.jspecify.annotations.Nullable;

/**
 * Which days a field for a date accepts.
 *
 * @param earliest the earliest day; absent for no earliest day
 * @param latest the latest day; absent for no latest day
 * @param notBefore the field of an action whose last recorded date is the earliest day; nothing can be filled in before one is
 *     recorded. Absent for none
 */
public record Days(
        @Nullable Bound earliest,
        @Nullable Bound latest,
        @Nullable String notBefore) {

    /** A day that each complaint has. */
    public enum Bound {
        /** The day on which the complaint was received. */
        RECEIPT,
        /** The day on which the complaint came to its present stage. */
        STAGE,
        /** The day on which the form is filled in. */
        TODAY
    }
}
