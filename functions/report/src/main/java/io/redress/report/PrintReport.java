package io.redress.report;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.FigureChange;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.RecordedFiles;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.staff.StaffMember;
import io.redress.reports.Layouts;
import io.redress.store.Directory;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Printed;
import io.redress.store.ReportFiles.Which;
import io.redress.store.Reports;
import io.redress.store.Reports.Made;
import io.redress.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints a stored report with its own edition of its layout, and keeps the PDF. What is sealed is never printed again.
 */
final class PrintReport {

    private final Directory directory;
    private final Reports reports;
    private final ReportFiles files;

    PrintReport(Table table) {
        this.directory = new Directory(table);
        this.reports = new Reports(table);
        this.files = new ReportFiles(table);
    }

    /** Prints a report unless there is a PDF of it already. */
    Printed unlessPrinted(Procedure procedure, Report report, Period period) {
        return files.find(pdf(procedure, report, period, 1))
                .orElseGet(() -> keep(procedure, report, period, 1, Completed.NOTHING, 0));
    }

    /** Everything that is in a stored report. */
    ReportPage page(Procedure procedure, Report report, Period period, Completed completed) {
        return page(procedure, report, period, 1, completed);
    }

    private ReportPage page(Procedure procedure, Report report, Period period, int version, Completed completed) {
        Made made = reports.find(procedure.organisation(), report.id(), period.key(), version)
                .orElseThrow();
        return new ReportPage(
                procedure,
                report,
                Layouts.of(made.layout(), made.edition()),
                made.figures(),
                reports.content(procedure.organisation(), report.id(), period.key(), version),
                completed,
                names(procedure.organisation()));
    }

    /**
     * Prints a version of a report with what people have done to it, unless that is printed already. So the PDF that was printed on the
     * approval stays as it is, whatever is printed afterwards, until the report is returned.
     *
     * @param version 1 for the report as it was first made
     */
    Printed completed(Procedure procedure, Report report, Period period, int version, List<ReportStep> steps) {
        Optional<Printed> before = files.find(pdf(procedure, report, period, version));
        if (before.filter(printed -> isCurrent(printed, version, steps)).isPresent()) {
            return before.get();
        }
        before.filter(Printed::sealed).ifPresent(kept -> files.unseal(pdf(procedure, report, period, version), kept));
        Made made = reports.find(procedure.organisation(), report.id(), period.key(), version)
                .orElseThrow();
        Layout layout = Layouts.of(made.layout(), made.edition());
        Completed completed = CompletedReport.of(steps, layout, names(procedure.organisation()))
                .restating(restatement(procedure.organisation(), made, version, steps)
                        .orElse(null));
        return keep(procedure, report, period, version, completed, CompletedReport.shownStep(steps));
    }

    /** Whether the PDF of a version shows already what people have done to it, or may not be printed again. */
    boolean isCurrent(Procedure procedure, Report report, Period period, int version, List<ReportStep> steps) {
        return files.find(pdf(procedure, report, period, version))
                .filter(printed -> isCurrent(printed, version, steps))
                .isPresent();
    }

    private static boolean isCurrent(Printed printed, int version, List<ReportStep> steps) {
        return printed.step() >= CompletedReport.shownStep(steps)
                || printed.sealed() && !RecordedFiles.isReturnedAfter(steps, version, printed.step());
    }

    /** What a version changes; empty for the first one. */
    Optional<Restatement> restatement(
            Procedure procedure, Report report, Period period, int version, List<ReportStep> steps) {
        return reports.find(procedure.organisation(), report.id(), period.key(), version)
                .flatMap(made -> restatement(procedure.organisation(), made, version, steps));
    }

    private Optional<Restatement> restatement(String organisation, Made made, int version, List<ReportStep> steps) {
        return ReportStep.restatement(steps, version).flatMap(restated -> reports.find(
                        organisation, made.report(), made.period(), version - 1)
                .map(before -> new Restatement(
                        restated.what(), restated.why(), FigureChange.between(before.figures(), made.figures()))));
    }

    private Printed keep(
            Procedure procedure, Report report, Period period, int version, Completed completed, int step) {
        return files.keep(
                pdf(procedure, report, period, version),
                ReportPdf.write(page(procedure, report, period, version, completed)),
                step);
    }

    /** Seals the PDF with this hash, and gives its bytes; empty if these bytes are no longer there. */
    Optional<byte[]> sealed(Procedure procedure, Report report, Period period, int version, String sha256) {
        Which pdf = pdf(procedure, report, period, version);
        return files.seal(pdf, sha256) ? files.whole(pdf) : Optional.empty();
    }

    private Map<String, String> names(String organisation) {
        return directory.all(organisation).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }

    private static Which pdf(Procedure procedure, Report report, Period period, int version) {
        return Which.pdf(procedure.organisation(), report.id(), period.key(), version);
    }
}
