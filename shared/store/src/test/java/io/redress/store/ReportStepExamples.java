package io.redress.store;

import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report in whose life everything has happened that can happen. */
final class ReportStepExamples {

    private static final Instant DUE = Instant.parse("2027-01-15T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 20);

    static final List<ReportEvent> EVENTS = List.of(
            new ReportEvent.Drafted(DUE),
            new ReportEvent.Told("waits-1"),
            new ReportEvent.Completed(Map.of("root-causes", "Letters were posted late.")),
            new ReportEvent.Reviewed("Compared with the register."),
            new ReportEvent.Returned("Say how late."),
            new ReportEvent.Approved(null),
            new ReportEvent.SubmissionOrdered(),
            new ReportEvent.HandOverBegun("reports@ombudsman.example", "ab12"),
            new ReportEvent.HandOverGivenBack(),
            new ReportEvent.HandOverRefused("SES answered 400"),
            new ReportEvent.OrderedAgain("Their server sent it back."),
            new ReportEvent.HandOverDoubted(),
            new ReportEvent.ItArrived(),
            new ReportEvent.HandedOver("0100-7"),
            new ReportEvent.FeedbackReceived(DAY, "Please name the departments."),
            new ReportEvent.FeedbackShared(DAY, "All heads of department", null),
            new ReportEvent.CertificateRecorded(DAY, "2026/2027", "CAJ 12"),
            new ReportEvent.Recommended("1", "A shorter form", "mary", DAY),
            new ReportEvent.CarriedOut("1", "It is in use."),
            new ReportEvent.ReviewClosed(null),
            new ReportEvent.Restated(DUE, "One more complaint", "It was entered late."),
            new ReportEvent.FilesRecorded("cd34", "ef56", "0178"));

    private ReportStepExamples() {}

    /** Stores all steps, and returns the state after the last one. */
    static ReportLife stored(Table table, String organisation, String report, String period) {
        ReportStates states = new ReportStates(table);
        List<ReportStep> steps = new ArrayList<>();
        ReportLife life = null;
        for (ReportEvent event : EVENTS) {
            String by = event instanceof ReportEvent.Completed ? "mary" : null;
            ReportStep step = new ReportStep(
                    steps.size() + 1, DUE.minusSeconds(1000 - steps.size()), by, by == null ? null : "quentin", event);
            life = states.add(organisation, report, period, steps, step).orElseThrow();
            steps.add(step);
        }
        return life;
    }
}
