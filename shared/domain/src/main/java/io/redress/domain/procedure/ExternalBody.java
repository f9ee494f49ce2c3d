package io.redress.domain.procedure;

import java.time.LocalDate;

/** A body outside the organisation to which a complainant can turn, and the first and last day on which they can. */
public record ExternalBody(String id, String title, String contact, LocalDate from, LocalDate until)
        implements Identified {

    /** Whether a complainant can turn there on that day, the first and the last day included. */
    public boolean open(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
