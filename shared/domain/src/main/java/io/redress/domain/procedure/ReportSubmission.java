package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a report is submitted to somebody outside, such as the ombudsman.
 *
 * @param to the contact of the organisation with the address to which it is mailed
 * @param within how many calendar days after the period it is due
 * @param remindOn on which of these days those who have to act are reminded
 * @param prepare the roles that complete the report
 * @param review the roles that review it; none when it is approved without a review
 * @param approve the roles that approve it; never the person who completed it
 * @param submit the roles that submit it
 * @param tell the roles of management, which are told when it is overdue
 * @param feedbackWithin how many calendar days after the period the feedback is expected; absent when none is
 * @param certificate whether the receiver gives a certificate of the year, which is recorded
 */
public record ReportSubmission(
        String to,
        Span within,
        List<Integer> remindOn,
        List<String> prepare,
        List<String> review,
        List<String> approve,
        List<String> submit,
        List<String> tell,
        @Nullable Span feedbackWithin,
        boolean certificate) {

    public ReportSubmission {
        remindOn = remindOn == null ? List.of() : List.copyOf(remindOn);
        prepare = listed(prepare);
        review = listed(review);
        approve = listed(approve);
        submit = listed(submit);
        tell = listed(tell);
    }

    /** All roles that do something with the report or are told about it. */
    public List<String> roles() {
        return Stream.of(prepare, review, approve, submit, tell)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<String> listed(List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
