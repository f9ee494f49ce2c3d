package io.redress.domain.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report that is made from the register for every period.
 *
 * @param to the roles that get it by mail
 * @param from every period that ends on this day or later is reported, also one in which nothing happened, and its report has to be
 *     submitted or reviewed if the procedure says so; absent when the first report is that of the first complaint
 * @param layout the layout of the report, one of those in shared/reports; absent for the managers' summary
 * @param submission how it is submitted to somebody outside; absent if it is not
 * @param review how staff review what it shows; absent if they keep no record of that
 */
public record Report(
        String id,
        String title,
        Every every,
        List<String> to,
        @Nullable LocalDate from,
        @Nullable String layout,
        @Nullable ReportSubmission submission,
        @Nullable ReportReview review)
        implements Identified {

    /** The length of the period of a report. */
    public enum Every {
        MONTH,
        QUARTER,
        YEAR
    }

    public Report {
        to = to == null ? List.of() : List.copyOf(to);
    }

    /** Whether the report is followed until it is submitted, or its review is closed. */
    public boolean hasLife() {
        return submission != null || review != null;
    }

    /** All roles that get the report, do something with it or are told about it. */
    public List<String> roles() {
        return Stream.of(
                        to,
                        submission == null ? List.<String>of() : submission.roles(),
                        review == null ? List.<String>of() : review.roles())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /**
     * Whether a report on a period has to be submitted or reviewed. It need not if the period ended before the report's first day; then only
     * its figures can be made.
     */
    public boolean asksFor(LocalDate lastDayOfPeriod) {
        return from == null || covers(lastDayOfPeriod);
    }

    /** Whether a period is reported even if nothing happened in it. */
    public boolean covers(LocalDate lastDayOfPeriod) {
        return from != null && !lastDayOfPeriod.isBefore(from);
    }
}
