package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.email.Attachment;
import io.redress.email.DeskAddress;
import io.redress.procedures.Procedures;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Which;
import io.redress.store.Reports;
import io.redress.store.Reports.Made;
import io.redress.store.Table;
import io.redress.testing.TestTable;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private static final Procedure KNEC = Procedures.read("knec");
    private static final Report QUARTERLY = KNEC.report("ombudsman").orElseThrow();
    private static final Period PERIOD = Period.parse("2026-2027-Q2", KNEC.year());
    private static final Made MADE =
            new Made("ombudsman", "2026-Q4", Instant.parse("2027-01-01T05:00:00Z"), ReportLetterTest.BUSY);

    private TestTable test;
    private Table table;

    @BeforeEach
    void open() {
        test = TestTable.at("2027-01-01T05:00:00Z");
        table = Table.in(test.env());
        new Reports(table).keep("knec", MADE, "Reference\r\n");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Attachments attachments(int largest) {
        return Attachments.of(
                table, new DeskAddress("https://complaints.example"), "knec", QUARTERLY, PERIOD, MADE, largest);
    }

    @Test
    void the_register_and_the_pdf_go_with_the_mail() {
        new ReportFiles(table).keep(Which.pdf("knec", "ombudsman", "2026-Q4", 1), new byte[100], 0);

        Attachments attachments = attachments(1_000);

        assertThat(attachments.files())
                .extracting(Attachment::name)
                .containsExactly("knec-ombudsman-2026-2027-Q2.csv", "knec-ombudsman-2026-2027-Q2.pdf");
        assertThat(attachments.words())
                .isEqualTo("This report as a PDF, and the register of the period as a table (CSV), are attached.");
    }

    @Test
    void files_that_are_too_large_for_a_mail_stay_where_they_are_and_the_mail_says_where() {
        new ReportFiles(table).keep(Which.pdf("knec", "ombudsman", "2026-Q4", 1), new byte[1_000], 0);

        Attachments attachments = attachments(1_000);

        assertThat(attachments.files()).isEmpty();
        assertThat(attachments.words())
                .contains(
                        "too large for a mail",
                        "Both are at https://complaints.example/knec/desk/reports/ombudsman/2026-2027-Q2 at the desk.");
    }

    @Test
    void a_report_that_was_never_printed_goes_with_its_register_alone() {
        assertThat(attachments(1_000).files()).hasSize(1);
        assertThat(attachments(1_000).words()).isEqualTo("The register of the period is attached.");
    }
}
