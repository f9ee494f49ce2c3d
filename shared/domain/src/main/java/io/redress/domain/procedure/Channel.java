package io.redress.domain.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * A way in which a complaint may arrive.
 *
 * @param open true for the one channel that the public endpoint is: what is posted there arrived this way
 * @param stage where a complaint begins that arrives this way; absent for the stage of its kind
 * @param from the first day on which it is approved; absent when it always was
 * @param until the last day on which it is approved; absent while no end is known
 * @param fields what is recorded of how it came, such as the reference that an ombudsman gave it
 */
public record Channel(
        String id, String title, boolean open, String stage, LocalDate from, LocalDate until, List<Field> fields)
        implements Identified {

    public Channel {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** Whether a complaint may arrive this way on that day. Both ends count. */
    public boolean approved(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
