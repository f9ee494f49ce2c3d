package io.redress.domain.report.life;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.life.ReportAction.Id;
import io.redress.domain.report.life.ReportLife.State;
import java.time.Instant;
import java.util.Optional;

/** Says whether an action is possible in the state of a report, or why not, without regard to who takes it. */
final class ActionConditions {

    private final Report report;

    ActionConditions(Report report) {
        this.report = report;
    }

    /** Why nobody can take an action now; empty if it is possible. */
    Optional<String> whyNot(Id action, ReportLife life, Instant now) {
        State state = life.state(now);
        boolean possible =
                switch (action) {
                    case COMPLETE -> state == State.DRAFT || state == State.COMPLETED;
                    case REVIEW -> state == State.COMPLETED;
                    case RETURN ->
                        state == State.COMPLETED
                                || state == State.REVIEWED
                                || state == State.APPROVED
                                || state == State.ORDERED && life.sha256() == null
                                || state == State.REFUSED && !life.mayHaveArrived();
                    case APPROVE -> isApprovedNext(life);
                    case SUBMIT -> state == State.APPROVED;
                    case IT_ARRIVED -> state == State.IN_DOUBT || state == State.REFUSED && life.mayHaveArrived();
                    case SEND_AGAIN -> state == State.IN_DOUBT || state == State.REFUSED || state == State.SUBMITTED;
                    case RECORD_FEEDBACK, RECORD_CERTIFICATE -> life.firstSubmitted() != null;
                    case RESTATE -> state == State.SUBMITTED || state == State.REFUSED && life.submitted() != null;
                    case SHARE -> life.firstSubmitted() != null && life.feedback();
                    case RECOMMEND -> state == State.DRAFT || state == State.COMPLETED;
                    case CARRY_OUT -> life.recommendations().stream().anyMatch(Recommendation::open);
                    case CLOSE -> state == State.COMPLETED;
                };
        return possible ? Optional.empty() : Optional.of(reason(action, life, state));
    }

    private String reason(Id action, ReportLife life, State state) {
        String now = "the report " + ReportWords.of(state, report);
        return switch (action) {
            case COMPLETE -> now + ", so it cannot be completed" + (state == State.REVIEWED ? "; return it first" : "");
            case REVIEW -> now + ", so there is nothing to review";
            case RETURN ->
                now + ", so it cannot be returned"
                        + (state == State.REFUSED ? ": its receiver may have an earlier mail of it" : "");
            case APPROVE -> now + ", so it cannot be approved";
            case SUBMIT ->
                now
                        + switch (state) {
                            case IN_DOUBT, REFUSED -> ", so it cannot be submitted once more; send its mail again";
                            case ORDERED, BEING_SENT, SUBMITTED, CLOSED -> ", so it cannot be submitted once more";
                            case DRAFT, COMPLETED, REVIEWED, APPROVED ->
                                ", so it cannot be submitted: it has to be approved first";
                        };
            case IT_ARRIVED ->
                now
                        + (state == State.REFUSED
                                ? ", so it cannot have arrived; send it again, or return the report"
                                : ", so there is nothing to decide about its mail");
            case SEND_AGAIN -> now + ", so there is nothing to decide about its mail";
            case RECORD_FEEDBACK -> now + ", so there can be no feedback from its receiver yet";
            case RECORD_CERTIFICATE -> now + ", so there can be no certificate yet";
            case RESTATE -> now + ", so there is nothing to restate; a report that is not submitted can be changed";
            case SHARE ->
                life.firstSubmitted() != null
                        ? "no feedback on the report has been recorded, so none can be shared"
                        : now + ", so there is no feedback on it to share";
            case RECOMMEND -> now + ", so nothing can be recommended in it";
            case CARRY_OUT -> "no recommendation of the review is open";
            case CLOSE -> now + ", so it cannot be closed: the review has to be recorded first";
        };
    }

    private boolean isApprovedNext(ReportLife life) {
        return report.submission() != null
                && (life.state() == State.REVIEWED
                        || life.state() == State.COMPLETED
                                && report.submission().review().isEmpty());
    }
}
