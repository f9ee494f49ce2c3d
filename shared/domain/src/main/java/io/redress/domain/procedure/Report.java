package io.redress.domain.procedure;

import java.util.List;

/**
 * A report that is made of the register for every period.
 *
 * @param to the roles that receive it by mail
 */
public record Report(String id, String title, Every every, List<String> to) implements Identified {

    /** How long a report's period is. */
    public enum Every {
        MONTH,
        QUARTER,
        YEAR
    }

    public Report {
        to = to == null ? List.of() : List.copyOf(to);
    }
}
