package io.redress.domain.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that is made from the register for every period.
 *
 * @param to the roles that get it by mail
 * @param from the day from which on every period is reported, also one in which nothing happened; absent when the first report is
 *     that of the first complaint
 * @param layout the layout of the report, one of those in shared/reports; absent for the managers' summary
 */
public record Report(
        String id,
        String title,
        Every every,
        List<String> to,
        @Nullable LocalDate from,
        @Nullable String layout) implements Identified {

    /** The length of the period of a report. */
    public enum Every {
        MONTH,
        QUARTER,
        YEAR
    }

    public Report {
        to = to == null ? List.of() : List.copyOf(to);
    }

    /** Whether a period is reported even if nothing happened in it. */
    public boolean covers(LocalDate lastDayOfPeriod) {
        return from != null && !lastDayOfPeriod.isBefore(from);
    }
}
