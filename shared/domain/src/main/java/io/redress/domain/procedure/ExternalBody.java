package io.redress.domain.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body outside the organisation to which a complainant can turn, and the first and last day on which they can. Its contact
 * and each of the days may be absent.
 */
public record ExternalBody(
        String id,
        String title,
        @Nullable String contact,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements Identified {

    /** Whether a complainant can turn there on that day, the first and the last day included. */
    public boolean open(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
