package io.redress.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.FigureChange;
import io.redress.domain.report.Figures;
import io.redress.domain.report.ReportContent;
import io.redress.platform.Sha256;
import io.redress.procedures.Procedures;
import io.redress.reports.Layouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportPdfTest {

    static Stream<String> reports() {
        return Stream.of("knec", "kentrade", "kiwi", "case-in-point", "northumbria")
                .flatMap(organisation -> Procedures.read(organisation).reports().stream()
                        .map(report -> organisation + " " + report.id()));
    }

    static ReportPage page(String which) {
        return page(which, ReportLetterTest.BUSY, Completed.NOTHING);
    }

    private static ReportPage page(String which, Figures figures, Completed completed) {
        Procedure procedure = Procedures.read(which.split(" ")[0]);
        Report report = procedure.report(which.split(" ")[1]).orElseThrow();
        return new ReportPage(
                procedure,
                report,
                Layouts.current(report.layout()),
                figures,
                ReportContent.NOTHING,
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
        byte[] pdf = ReportPdf.write(page(which));

        Files.createDirectories(Path.of("target/pages"));
        Files.write(Path.of("target/pages", which.replace(' ', '-') + ".pdf"), pdf);
        Files.writeString(
                Path.of("target/pages", which.replace(' ', '-') + ".html"),
                ReportLetter.write(page(which), "The PDF is attached.").html());
        Verified.compliant(pdf);
        assertThat(words(pdf)).contains("Brought forward", "Page 1 of ");
    }

    @Test
    void a_restatement_shows_what_it_changes_and_why_in_the_pdf() throws Exception {
        Restatement restated = new Restatement(
                "Two complaints came late.",
                "The post was slow.",
                List.of(
                        new FigureChange("Complaints: received", "12", "14"),
                        new FigureChange("Received, by category: Delay", null, "2")));
        byte[] pdf = ReportPdf.write(
                page("knec ombudsman", ReportLetterTest.BUSY, new Completed(Map.of(), "Cynthia", null, restated)));

        Files.createDirectories(Path.of("target/pages"));
        Files.write(Path.of("target/pages/restated.pdf"), pdf);
        Verified.compliant(pdf);
        assertThat(words(pdf))
                .contains(
                        "What this restatement changes Two complaints came late. Why: The post was slow.",
                        "Complaints: received 12 14",
                        "Received, by category: Delay \u2013 2");
    }

    @Test
    void every_page_has_the_fonts_in_it_and_the_document_has_a_title_and_a_language() throws Exception {
        try (PDDocument document = Loader.loadPDF(ReportPdf.write(page("knec ombudsman")))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Quarterly report to the ombudsman, 2026/2027 Q2 (October to December 2026)");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("NotoSans");
                }
            }
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes_in_another_process_on_another_day() throws Exception {
        String here = Sha256.hex(ReportPdf.write(page("knec ombudsman")));

        Process elsewhere = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Pacific/Auckland",
                        "-Duser.language=de",
                        "-Duser.country=DE",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.redress.report.PrintElsewhere",
                        "knec ombudsman")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String there = new String(elsewhere.getInputStream().readAllBytes(), UTF_8).strip();

        assertThat(elsewhere.waitFor()).isZero();
        assertThat(there).isEqualTo(here);
    }

    @Test
    void no_text_makes_it_fail_or_not_comply() throws Exception {
        Map<String, String> entered = Map.of(
                "root-causes", "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd \u202eevil\u202c",
                "corrective-actions", "W".repeat(20_000),
                "infrastructure",
                        "\ud83d\ude00 \u2764\ufe0f \u4f60\u597d \ud800 \ue000 \u0928\u092e\u0938\u094d\u0924\u0947",
                "training", "<script>alert(1)</script> <table><tr> &amp; {{title}} ]]> <!-- \u0000\u0007\u001b[31m",
                "awareness", "Wananchi walielezwa jinsi ya kuwasilisha malalamiko: ng\u2019ombe\n".repeat(300),
                "information-notes", "a\u0301\u0323 Z\u0351\u0352\u0353algo\u200b\u00ad \ufb01\n\n\n\tx");
        byte[] pdf = ReportPdf.write(page(
                "knec ombudsman", ReportLetterTest.BUSY, new Completed(entered, "<b>Wanjiru</b> \ud83d\ude00", null)));

        Verified.compliant(pdf);
        assertThat(words(pdf))
                .contains("<script>alert(1)</script> <table><tr> &amp; {{title}} ]]> <!-- [31m")
                .contains("The font of this document lacks some characters")
                .contains("NIL");
    }

    @Test
    void a_report_without_foreign_characters_says_nothing_of_fonts() throws Exception {
        assertThat(words(ReportPdf.write(page("kiwi quarterly")))).doesNotContain("lacks some characters");
    }

    @Test
    void what_an_officer_entered_is_in_the_report_with_who_prepared_and_approved_it() throws Exception {
        Completed completed = new Completed(Map.of("staff-trained", "12"), "Wanjiru Kamau", "Otieno Odhiambo");
        String words = words(ReportPdf.write(page("kentrade ombudsman", ReportLetterTest.BUSY, completed)));

        assertThat(words)
                .contains("Prepared by Wanjiru Kamau", "Approved by Otieno Odhiambo")
                .contains("Members of staff trained in handling complaints 12")
                .contains("What the training was about NIL")
                .doesNotContain("draft", "To be completed");
    }

    @Test
    void a_new_edition_changes_no_report_that_was_made_with_an_earlier_one() throws Exception {
        Procedure kiwi = Procedures.read("kiwi");
        Report quarterly = kiwi.report("quarterly").orElseThrow();
        ReportPage old = new ReportPage(
                kiwi,
                quarterly,
                Layouts.of("edited", 1),
                ReportLetterTest.BUSY,
                ReportContent.NOTHING,
                Completed.NOTHING,
                Map.of());
        ReportPage recent = new ReportPage(
                kiwi,
                quarterly,
                Layouts.current("edited"),
                ReportLetterTest.BUSY,
                ReportContent.NOTHING,
                Completed.NOTHING,
                Map.of());

        assertThat(words(ReportPdf.write(old))).contains("The first edition.").doesNotContain("Time limits");
        assertThat(words(ReportPdf.write(recent))).contains("The second edition.", "Time limits");
        assertThat(ReportLetter.write(old, "").html()).contains("The first edition.");
    }
}
