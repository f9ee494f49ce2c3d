package io.redress.domain.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body outside the organisation to which a complainant can turn, and the first and last day on which they can. Its contact
 * and each of the days may be absent.
 *
 * @param contact its name and address, as far as the title does not say them
 * @param example an invented contact, for demonstrations and tests; present if each deployment has to set the contact. Descriptions
 *     of stages then give the name as {@code {id}}
 */
public record ExternalBody(
        String id,
        String title,
        @Nullable String contact,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String example)
        implements Identified {

    /** Whether each deployment has to say who it is. */
    public boolean toBeSet() {
        return example != null;
    }

    /** One of the bodies that a deployment has set. */
    public ExternalBody set(String setId, String setTitle, String setContact) {
        return new ExternalBody(setId, setTitle, setContact, from, until, null);
    }

    /** Whether a complainant can turn there on that day, the first and the last day included. */
    public boolean open(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** How the description of a stage refers to the names that a deployment has set. */
    public String placeholder() {
        return "{" + id + "}";
    }
}
