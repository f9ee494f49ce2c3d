package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * How staff review what a report shows, as a record of its own.
 *
 * @param by the roles that review
 * @param within how many calendar days after the period the review is due
 * @param remindOn on which of these days those who review are reminded
 * @param tell the roles of senior management, which are told the result, and also when the review is overdue
 * @param training whether the review says which training it led to
 */
public record ReportReview(List<String> by, Span within, List<Integer> remindOn, List<String> tell, boolean training) {

    public ReportReview {
        by = by == null ? List.of() : List.copyOf(by);
        remindOn = remindOn == null ? List.of() : List.copyOf(remindOn);
        tell = tell == null ? List.of() : List.copyOf(tell);
    }

    /** All roles that review or are told. */
    public List<String> roles() {
        return Stream.of(by, tell).flatMap(List::stream).distinct().toList();
    }
}
