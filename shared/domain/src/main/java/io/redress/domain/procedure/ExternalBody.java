package io.redress.domain.procedure;

import java.time.LocalDate;

/** Somebody outside to whom a complainant can turn, and from when until when that is so. */
public record ExternalBody(String id, String title, String contact, LocalDate from, LocalDate until)
        implements Identified {

    /** Whether a complainant can be sent there on that day. Both ends count. */
    public boolean open(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
