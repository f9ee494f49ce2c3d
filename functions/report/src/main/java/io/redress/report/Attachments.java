package io.redress.report;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.ReportFileName;
import io.redress.email.Attachment;
import io.redress.email.DeskAddress;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Which;
import io.redress.store.Reports;
import io.redress.store.Reports.Made;
import io.redress.store.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that go with the mail of a report: its PDF and its register. Those that are too large for a mail stay where they are, and
 * the mail says where.
 *
 * @param words what the mail says about them
 */
record Attachments(List<Attachment> files, String words) {

    /** Far below the 40 MB that SES takes, because many mailboxes take no more than 10 MB, after a third was added by the encoding. */
    static final int LARGEST = 7_000_000;

    static Attachments of(
            Table table, DeskAddress desk, String organisation, Report report, Period period, Made made, int largest) {
        Reports reports = new Reports(table);
        int last = reports.lastVersion(organisation, made.report(), made.period());
        List<Attachment> files = new ArrayList<>();
        String register =
                reports.register(organisation, made.report(), made.period()).orElseThrow();
        files.add(new Attachment(
                ReportFileName.of(organisation, made.report(), period.toString(), 1, last, "csv"),
                "text/csv",
                register.getBytes(StandardCharsets.UTF_8)));
        new ReportFiles(table)
                .bytes(Which.pdf(organisation, made.report(), made.period(), 1))
                .ifPresent(pdf -> files.add(new Attachment(
                        ReportFileName.of(organisation, made.report(), period.toString(), 1, last, "pdf"),
                        "application/pdf",
                        pdf)));
        long size = files.stream().mapToLong(file -> file.content().length).sum();
        if (size <= largest) {
            return new Attachments(
                    List.copyOf(files),
                    files.size() == 1
                            ? "The register of the period is attached."
                            : "This report as a PDF, and the register of the period as a table (CSV), are attached.");
        }
        return new Attachments(
                List.of(),
                "The PDF of this report and the register of the period are too large for a mail. Both are at "
                        + desk.report(organisation, report.id(), period.toString()) + " at the desk.");
    }
}
