package io.redress.domain.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One complaint in the lists of a report, in words, as it was at the end of the period.
 *
 * @param document its number: that which the body gave it that sent it on, or else its reference
 * @param reference its reference
 * @param branch the branch of the body that sent it on; absent for none
 * @param represented whether somebody complained for the complainant
 * @param status {@code resolved}, {@code waiting} for the complainant, or {@code pending}
 * @param outcome how it was closed; absent while it is open
 * @param issue what it is about; absent if nobody said, like the root cause
 * @param corrective what was done to put it right; absent if nothing was written
 * @param closed when it was closed; absent while it is open
 */
public record ContentLine(
        String document,
        String reference,
        @Nullable String branch,
        String channel,
        boolean represented,
        Status status,
        @Nullable String outcome,
        @Nullable String issue,
        @Nullable String cause,
        @Nullable String corrective,
        LocalDate received,
        @Nullable LocalDate closed) {

    /** How far a complaint is. */
    public enum Status {
        RESOLVED,
        WAITING,
        PENDING
    }

    @Override
    public String toString() {
        return "ContentLine[" + reference + "]";
    }
}
