package io.redress.domain.report.life;

import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.ReportReview;
import io.redress.domain.procedure.ReportSubmission;
import io.redress.domain.report.life.ReportAction.Id;
import java.util.List;
import java.util.stream.Stream;

/** Which roles may take which action of a report, and which have to act in a state. */
final class ReportRoles {

    private ReportRoles() {}

    static List<String> of(Id action, Report report) {
        ReportSubmission submission = report.submission();
        if (submission != null) {
            return ofSubmission(action, submission);
        }
        ReportReview review = report.review();
        return review == null ? List.of() : review.by();
    }

    private static List<String> ofSubmission(Id action, ReportSubmission submission) {
        return switch (action) {
            case COMPLETE -> submission.prepare();
            case REVIEW -> submission.review();
            case APPROVE -> submission.approve();
            case RETURN -> all(all(submission.review(), submission.approve()), submission.submit());
            case SUBMIT, IT_ARRIVED, SEND_AGAIN -> submission.submit();
            case RECORD_FEEDBACK, SHARE, RECORD_CERTIFICATE -> all(submission.prepare(), submission.submit());
            case RESTATE -> submission.prepare();
            case RECOMMEND, CARRY_OUT, CLOSE -> List.of();
        };
    }

    /** The roles that have to act before a report can go on; none when nothing has to be done. */
    static List<String> toAct(ReportLife.State state, Report report) {
        ReportSubmission submission = report.submission();
        if (submission == null) {
            ReportReview review = report.review();
            return review == null || state == ReportLife.State.CLOSED ? List.of() : review.by();
        }
        return switch (state) {
            case DRAFT -> submission.prepare();
            case COMPLETED -> submission.review().isEmpty() ? submission.approve() : submission.review();
            case REVIEWED -> submission.approve();
            case APPROVED, IN_DOUBT, REFUSED -> submission.submit();
            case ORDERED, BEING_SENT, SUBMITTED, CLOSED -> List.of();
        };
    }

    /** The roles that are told that a report in a state is overdue: those that have to act, or have ordered its mail. */
    static List<String> toAlert(ReportLife.State state, Report report) {
        return report.submission() != null
                        && (state == ReportLife.State.ORDERED || state == ReportLife.State.BEING_SENT)
                ? report.submission().submit()
                : toAct(state, report);
    }

    /** The roles of management that are told when it is overdue. */
    static List<String> toTell(Report report) {
        if (report.submission() != null) {
            return report.submission().tell();
        }
        return report.review() == null ? List.of() : report.review().tell();
    }

    private static List<String> all(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
