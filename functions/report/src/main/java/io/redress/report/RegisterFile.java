package io.redress.report;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportLife;
import io.redress.email.Attachment;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.nio.charset.StandardCharsets;

/** The register that a report was counted from, as the file of a submission. */
final class RegisterFile implements SubmittedFile {

    private final Reports reports;

    RegisterFile(Table table) {
        this.reports = new Reports(table);
    }

    @Override
    public Attachment of(Procedure procedure, Report report, Period period, ReportLife life) {
        String csv = reports.register(procedure.organisation(), report.id(), period.toString())
                .orElseThrow();
        return new Attachment(
                procedure.organisation() + "-" + report.id() + "-" + period + ".csv",
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8));
    }
}
