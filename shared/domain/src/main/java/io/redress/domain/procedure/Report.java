package io.redress.domain.procedure;

import java.util.List;

/**
 * A report that is made from the register for every period.
 *
 * @param to the roles that get it by mail
 */
public record Report(String id, String title, Every every, List<String> to) implements Identified {

    /** The length of the period of a report. */
    public enum Every {
        MONTH,
        QUARTER,
        YEAR
    }

    public Report {
        to = to == null ? List.of() : List.copyOf(to);
    }
}
