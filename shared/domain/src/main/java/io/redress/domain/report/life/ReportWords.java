package io.redress.domain.report.life;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.life.ReportLife.State;

/** Where a report is in its life, in words that follow "the report". */
public final class ReportWords {

    private ReportWords() {}

    public static String of(State state, Report report) {
        return switch (state) {
            case DRAFT -> report.submission() == null ? "waits for its review" : "waits to be completed";
            case COMPLETED -> {
                if (report.submission() == null) {
                    yield "is reviewed, and the review waits to be closed";
                }
                yield report.submission().review().isEmpty()
                        ? "is completed and waits for its approval"
                        : "is completed and waits for its review";
            }
            case REVIEWED -> "is reviewed and waits for its approval";
            case APPROVED -> "is approved and waits to be submitted";
            case ORDERED -> "is about to be mailed to its receiver";
            case BEING_SENT -> "is being mailed to its receiver";
            case IN_DOUBT -> "was mailed, but nobody knows whether it arrived";
            case REFUSED -> "was mailed, but the mail service refused the mail";
            case SUBMITTED -> "is submitted";
            case CLOSED -> "is reviewed, and the review is closed";
        };
    }
}
