package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Layout;
import io.redress.domain.report.LimitFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Pace;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.Tally;
import io.redress.email.Letter;
import io.redress.platform.Json;
import io.redress.procedures.Procedures;
import io.redress.reports.Layouts;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportLetterTest {

    private static final Procedure KIWI = Procedures.read("kiwi");
    private static final Report QUARTERLY = KIWI.report("quarterly").orElseThrow();

    static final Figures BUSY = new Figures(
            "2026-Q4",
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 12, 31),
            new Movement(12, 0, 41, 0, 38, 15),
            new LimitFigures("all", "All time limits", 72, 6, 2, 4, 9, 92),
            List.of(
                    new LimitFigures("acknowledgement", "Acknowledgement", 41, 0, 0, 0, 0, 100),
                    new LimitFigures("stage-1-answer", "Answer at stage 1", 27, 5, 2, 4, 6, 84),
                    new LimitFigures("stage-2-answer", "Answer at stage 2", 4, 1, 0, 0, 3, 80),
                    new LimitFigures("stage-3-answer", "Answer at stage 3", 0, 0, 0, 0, 0, null)),
            List.of(
                    new Tally("delay", "Something was late or did not happen", 14, 34),
                    new Tally("course-delivery", "How a course was delivered", 12, 29),
                    new Tally("assessment", "Assessment and certificates", 9, 22),
                    new Tally("policy", "A policy", 3, 7),
                    new Tally(null, "Not stated", 3, 7)),
            List.of(),
            List.of(new Tally("website", "Website", 30, 73), new Tally("telephone", "Telephone", 11, 27)),
            List.of(
                    new Tally("satisfied", "Settled to the complainant's satisfaction", 28, 74),
                    new Tally("withdrawn", "Withdrawn", 10, 26)),
            List.of(new Tally("stage-1", "Stage 1", 33, 87), new Tally("stage-2", "Stage 2", 5, 13)),
            List.of(new Tally("upheld", "Upheld", 20, 53), new Tally("not-upheld", "Not upheld", 18, 47)),
            List.of(new Tally("upheld", "Upheld", 20, 53), new Tally("not-upheld", "Not upheld", 18, 47)),
            List.of(new Tally("training", "Training", 4, 100)),
            new Pace(7.4, 1),
            List.of(new Tally("compliment", "Compliment", 3, 100)),
            List.of(new Tally("anonymous", "Anonymous", 2, 100)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            0,
            0);

    private static Letter written(Figures figures) {
        Layout layout = Layouts.current(QUARTERLY.layout());
        return ReportLetter.write(
                new ReportPage(KIWI, QUARTERLY, layout, figures, ReportContent.NOTHING, Completed.NOTHING, Map.of()),
                "The register of the period is attached.");
    }

    @Test
    void both_parts_have_the_same_figures() {
        Letter letter = written(BUSY);

        assertThat(letter.subject()).isEqualTo("Quarterly complaints report, October to December 2026: Kiwi");
        assertThat(letter.text())
                .contains("41 complaints were received, 38 closed; 92% of time limits were met.")
                .contains("Brought forward: 12\nReceived: 41\nClosed: 38\nCarried forward: 15\n")
                .contains("7.4 working days on average, and at least half of them within 1 working day.")
                .contains("Answer at stage 1: 84%. 27 of 32 met, 5 missed, 4 extended, 2 cancelled, 6 still running.")
                .contains("Answer at stage 3: \u2013. None fell due.")
                .contains("Closed, by the stage they ended at\n")
                .contains("Settled to the complainant's satisfaction: 28 (74%)")
                .doesNotContain("department");
        assertThat(words(letter.html()))
                .contains("41 complaints were received, 38 closed; 92% of time limits were met.")
                .contains("7.4 working days on average, and at least half of them within 1 working day.")
                .contains("27 of 32 met, 5 missed, 4 extended, 2 cancelled, 6 still running")
                .contains("Settled to the complainant's satisfaction 28 74%")
                .doesNotContain("department");
    }

    @Test
    void the_html_is_well_formed_and_fetches_and_runs_nothing() {
        String html = written(BUSY).html();

        assertWellFormed(html);
        assertThat(html).doesNotContain("<img", "<script", "http:", "https:", "url(", "{{", "}}");
    }

    @Test
    void markup_in_a_title_stays_text() {
        List<Tally> hostile = List.of(new Tally("x", "<img src=x onerror=alert(1)>\"' & {{title}}", 1, 100));
        Figures figures = new Figures(
                "2026-Q4",
                BUSY.from(),
                BUSY.to(),
                BUSY.complaints(),
                BUSY.allLimits(),
                BUSY.limits(),
                hostile,
                hostile,
                hostile,
                hostile,
                hostile,
                hostile,
                hostile,
                hostile,
                BUSY.pace(),
                hostile,
                hostile,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                0);
        Letter letter = written(figures);

        assertWellFormed(letter.html());
        assertThat(letter.html()).doesNotContain("<img");
        assertThat(letter.text()).contains("<img src=x onerror=alert(1)>\"' & {{title}}: 1 (100%)");
    }

    @Test
    void a_nil_report_says_so_and_shows_no_empty_tables() {
        Figures nil = new Figures(
                "2026-Q4",
                BUSY.from(),
                BUSY.to(),
                new Movement(0, 0, 0, 0, 0, 0),
                new LimitFigures("all", "All time limits", 0, 0, 0, 0, 0, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                0);
        Letter letter = written(nil);

        assertThat(words(letter.html())).contains("Nil report: no complaint was received, none was closed");
        assertThat(letter.html()).doesNotContain("<h2");
        assertWellFormed(letter.html());
    }

    @Test
    void the_figures_are_unchanged_after_being_stored_as_json() {
        assertThat(Json.read(Json.write(BUSY), Figures.class)).isEqualTo(BUSY);
        assertThat(Json.write(BUSY))
                .startsWith(
                        "{\"period\":\"2026-Q4\",\"from\":\"2026-10-01\",\"to\":\"2026-12-31\",\"complaints\":{"
                                + "\"broughtForward\":12,\"corrected\":0,\"received\":41,\"reopened\":0,\"closed\":38,\"carriedForward\":15}");
    }

    private static String words(String html) {
        return html.substring(html.indexOf("<body"))
                .replaceAll("<[^>]*>", " ")
                .replace("&#160;", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }

    private static void assertWellFormed(String html) {
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(html))))
                .doesNotThrowAnyException();
    }
}
