package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Figures;
import io.redress.procedures.Procedures;
import io.redress.reports.Layouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportPdfTest {

    static Stream<String> reports() {
        return Stream.of("knec", "kentrade", "kiwi", "case-in-point", "northumbria")
                .flatMap(organisation -> Procedures.read(organisation).reports().stream()
                        .map(report -> organisation + " " + report.id()));
    }

    private static ReportPage page(String which, Figures figures, Completed completed) {
        Procedure procedure = Procedures.read(which.split(" ")[0]);
        Report report = procedure.report(which.split(" ")[1]).orElseThrow();
        return new ReportPage(
                procedure,
                report,
                Layouts.current(report.layout()),
                figures,
                completed,
                Map.of("id-1", "Wanjiru Kamau"));
    }

    static String words(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_report_complies_with_pdf_a_and_pdf_ua(String which) throws Exception {
        byte[] pdf = ReportPdf.write(page(which, ReportLetterTest.BUSY, Completed.NOTHING));

        Files.createDirectories(Path.of("target/pages"));
        Files.write(Path.of("target/pages", which.replace(' ', '-') + ".pdf"), pdf);
        Files.writeString(
                Path.of("target/pages", which.replace(' ', '-') + ".html"),
                ReportLetter.write(page(which, ReportLetterTest.BUSY, Completed.NOTHING), "The PDF is attached.")
                        .html());
        Verified.compliant(pdf);
        assertThat(words(pdf)).contains("Brought forward", "Page 1 of ");
    }
}
