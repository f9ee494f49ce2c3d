package io.redress.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.ContentLine;
import io.redress.domain.report.Figures;
import io.redress.domain.report.FiguresBuilder;
import io.redress.domain.report.FollowOnFigures;
import io.redress.domain.report.Improvement.State;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.Layout;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.ReportContent.Idea;
import io.redress.domain.report.ReportContent.Lacking;
import io.redress.domain.report.ReportContent.Learned;
import io.redress.domain.report.ReportContent.Proposed;
import io.redress.domain.report.Tally;
import io.redress.platform.Csv;
import io.redress.platform.StoredJson;
import io.redress.procedures.Procedures;
import io.redress.report.pdf.PrintedText;
import io.redress.reports.Layouts;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Texts that people could write to break a report, in every free text of each layout. */
class HostileTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 6);

    private static final String LONG_WORD = "Donaudampfschifffahrts".repeat(40);
    private static final String ARABIC = "\u0645\u0631\u062d\u0628\u0627 \u202eevil\u202c \u05e9\u05dc\u05d5\u05dd";
    private static final String EMOJI =
            "\ud83d\ude00 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u2764\ufe0f \ud83c\uddf0\ud83c\uddea";
    private static final String CHINESE = "\u4f60\u597d\u3002\u3053\u3093\u306b\u3061\u306f \uc548\ub155";
    private static final String SWAHILI = "Ng\u2019ombe walipotea; malalamiko hayajashughulikiwa ipasavyo.";
    private static final String MARKUP =
            "<script>alert(1)</script><table><tr></td></p> &amp; {{title}} {{#parts}} ]]> <!-- \"' onload=x";
    private static final String CONTROL = "a\u0000b\u0007c\u001b[31md\u0085e\ufffef\ud800g";
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"x\")";

    private static final List<String> ALL =
            List.of(LONG_WORD, ARABIC, EMOJI, CHINESE, SWAHILI, MARKUP, CONTROL, FORMULA, "@SUM(A1)", "00417");

    private static final String MIXED = String.join(" ", FORMULA, ARABIC, EMOJI, CHINESE, SWAHILI, MARKUP, CONTROL);

    private static ReportContent content(String text) {
        ContentLine line = new ContentLine(
                text, text, text, text, true, ContentLine.Status.PENDING, text, text, text, text, DAY, null);
        return new ReportContent(
                List.of(line),
                List.of(line),
                List.of(
                        new Learned(text, text, text, text, text, null),
                        new Learned(text, text, text, text, text, DAY)),
                List.of(new Lacking(text, text)),
                List.of(new Idea("a", text)),
                List.of(new Proposed(text, "mary", text)),
                0,
                0,
                0);
    }

    private static ReportPage page(String layout, String text) {
        Procedure procedure = Procedures.read("kentrade");
        Report report = procedure.reports().getFirst();
        List<Tally> tallies = List.of(new Tally("a", text, 1, 100));
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .categories(tallies)
                .departments(tallies)
                .channels(tallies)
                .locations(tallies)
                .causes(tallies)
                .followOns(new FollowOnFigures(1, 1, 1, 1, tallies))
                .improvements(new ImprovementFigures(
                        1,
                        0,
                        0,
                        0,
                        List.of(new ImprovementFigures.Line("a", text, "mary", "mary", State.ACCEPTED, DAY))))
                .build();
        Layout used = Layouts.current(layout);
        Map<String, String> fields = used.fields().stream().collect(Collectors.toMap(field -> field.id(), _ -> text));
        return new ReportPage(
                procedure,
                report,
                used,
                figures,
                content(text),
                new Completed(fields, text, text),
                Map.of("mary", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ombudsman", "monthly-pack", "yearly-review", "managers-summary", "indicators"})
    void no_text_breaks_the_pdf_or_the_mail(String layout) throws Exception {
        for (String text : List.of(LONG_WORD, MIXED)) {
            ReportPage page = page(layout, text);
            byte[] pdf = ReportPdf.write(page);
            String html = ReportLetter.write(page, "").html();
            String name = layout + (text.equals(MIXED) ? "-mixed" : "-long");
            Files.createDirectories(Path.of("target/hostile"));
            Files.write(Path.of("target/hostile", name + ".pdf"), pdf);
            Files.write(Path.of("target/hostile", name + ".html"), html.getBytes(UTF_8));

            Verified.compliant(pdf);
            assertThat(ReportPdfTest.words(pdf).contains(String.valueOf(PrintedText.REPLACEMENT)))
                    .as("a visible substitute in " + name)
                    .isEqualTo(text.equals(MIXED));
            assertThat(html).doesNotContain("<script");
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        }
    }

    @Test
    void what_is_stored_and_the_register_keep_the_texts() {
        // Half of a pair of surrogates is no character: no encoding has it.
        for (String text : ALL.stream().map(one -> one.replace("\ud800", "")).toList()) {
            ReportContent content = content(text);
            assertThat(StoredJson.read(StoredJson.write(content), ReportContent.class))
                    .isEqualTo(content);
        }
        Csv csv = new Csv().headings(List.of("Reference", "Subject"));
        ALL.forEach(text -> csv.line(List.of("KTRD-1", text)));
        assertThat(Csv.firstCells(csv.forSpreadsheets()))
                .isEqualTo(Stream.generate(() -> "KTRD-1").limit(ALL.size()).toList());
        assertThat(csv.forSpreadsheets())
                .contains(LONG_WORD, ARABIC, EMOJI, CHINESE, SWAHILI)
                .contains(MARKUP.replace("\"", "\"\""), FORMULA.replace("\"", "\"\""))
                .doesNotContain(",=HYPERLINK", ",\"=HYPERLINK", ",@SUM", ",00417\r");
    }
}
