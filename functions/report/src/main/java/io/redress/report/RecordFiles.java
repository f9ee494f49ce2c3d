package io.redress.report;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.RecordedFiles;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportEvent.FilesRecorded;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportLife.State;
import io.redress.domain.report.life.ReportStep;
import io.redress.platform.Env;
import io.redress.store.ReportFiles.Printed;
import io.redress.store.Reports;
import io.redress.store.Reports.Hashes;
import io.redress.store.Table;
import java.util.List;

/**
 * Prints the present version of a report. When that is approved, it records the hashes of the PDF, the register and the figures, so that
 * nothing else can be submitted.
 */
final class RecordFiles {

    private static final int ATTEMPTS = 5;

    private final Reports reports;
    private final LifeSteps steps;
    private final PrintReport print;

    RecordFiles(Env env, Table table, PrintReport print) {
        this.reports = new Reports(table);
        this.steps = new LifeSteps(env, table);
        this.print = print;
    }

    void run(Procedure procedure, Report report, Period period, int version) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<ReportStep> read = steps.of(procedure.organisation(), report.id(), period.key());
            if (ReportLife.of(read).version() != version) {
                // It was restated meanwhile, which has a request of its own.
                return;
            }
            Printed printed = print.completed(procedure, report, period, version, read);
            if (!waits(ReportLife.of(read))) {
                return;
            }
            ReportEvent event = event(procedure, report, period, version, read, printed);
            if (steps.addTo(procedure.organisation(), report.id(), period.key(), read, event)) {
                if (event instanceof ReportEvent.Returned returned) {
                    ApprovedFiles.returned(procedure, report, period, returned);
                }
                return;
            }
        }
        throw new IllegalStateException(
                "others add steps to the " + report.id() + " report of " + period + " all the time");
    }

    /** Whether a version is approved, and its files are not recorded yet. */
    private static boolean waits(ReportLife life) {
        return life.approved() == null && (life.state() == State.APPROVED || life.state() == State.ORDERED);
    }

    private ReportEvent event(
            Procedure procedure, Report report, Period period, int version, List<ReportStep> read, Printed printed) {
        Hashes hashes = reports.hashes(procedure.organisation(), report.id(), period.key(), version)
                .orElseThrow();
        if (printed.step() != CompletedReport.shownStep(read)) {
            throw new IllegalStateException(
                    "the " + report.id() + " report of " + period + " is printed as it was at step " + printed.step());
        }
        String register = hashes.register();
        String figures = hashes.figures();
        if (register == null || figures == null) {
            return new ReportEvent.Returned(ApprovedFiles.why(ApprovedFiles.missing(hashes)));
        }
        // The figures of a version never change, however often it is returned, unless complaints had to be left out
        // meanwhile.
        boolean less = reports.content(procedure.organisation(), report.id(), period.key(), version)
                        .leftOut()
                > 0;
        List<String> different = RecordedFiles.ofApproval(read, version)
                .filter(then -> !less && !figures.equals(then.figures()))
                .map(_ -> List.of(ApprovedFiles.FIGURES))
                .orElse(List.of());
        return different.isEmpty()
                ? new FilesRecorded(printed.sha256(), register, figures)
                : new ReportEvent.Returned(ApprovedFiles.why(different));
    }
}
