package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.report.Figures;
import io.redress.domain.report.Improvement.State;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.LimitFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Pace;
import io.redress.domain.report.SatisfactionFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 | 41 | 38 | 92 | 41 complaints were received, 38 closed; 92% of time limits were met.
                    0 | 1  | 0  |    | 1 complaint was received, none closed; no time limit fell due.
                    3 | 0  | 1  | 0  | No complaint was received, 1 closed; 0% of time limits were met.
                    3 | 0  | 0  |    | No complaint was received, none closed; no time limit fell due.
                    0 | 0  | 0  |    | Nil report: no complaint was received, none was closed and none was open.
                    """)
    void the_report_in_one_sentence(int before, int received, int closed, Integer percent, String sentence) {
        int due = percent == null ? 0 : 100;
        LimitFigures all = new LimitFigures("all", "All", due, 0, 0, 0, 0, percent);
        Movement complaints = new Movement(before, 0, received, 0, closed, before + received - closed);

        assertThat(Phrases.summary(figures(complaints, all))).isEqualTo(sentence);
    }

    private static Figures figures(Movement complaints, LimitFigures all) {
        List<LimitFigures> none = List.of();
        LocalDate day = LocalDate.of(2026, 10, 1);
        return new Figures(
                "2026-Q4",
                day,
                day,
                complaints,
                all,
                none,
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
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7.4 | 6.5 | 7.4 working days on average, and at least half of them within 6.5 working days.
                    1   | 1   | 1 working day on average, and at least half of them within 1 working day.
                    0.3 | 0   | 0.3 working days on average, and at least half of them on the same working day.
                    """)
    void how_long_it_took(double average, double median, String sentence) {
        assertThat(Phrases.pace(new Pace(average, median))).isEqualTo("From receipt to close: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2  | Corrected by +2
                    -1 | Corrected by \u22121
                    """)
    void a_correction_has_its_sign(int by, String beginning) {
        assertThat(Phrases.correction(new Movement(5, by, 0, 0, 0, 5 + by))).startsWith(beginning + ":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3 | 0 | 0 | 3 of 3 satisfied
                    1 | 2 | 1 | 1 of 4 satisfied, 2 in part, 1 not
                    0 | 0 | 0 | nobody told us
                    """)
    void what_complainants_said_in_words(int satisfied, int partly, int not, String sentence) {
        assertThat(Phrases.satisfaction(
                        new SatisfactionFigures("2026-Q4", satisfied + partly + not, satisfied, partly, not, null)))
                .isEqualTo(sentence);
    }

    @Test
    void how_figures_count_is_said_as_it_is() {
        assertThat(Phrases.DEFINITIONS)
                .contains("one that was missed and extended afterwards counts as missed")
                .contains("Cancelled time limits are named, and are in no share.")
                .contains("except those of other entries, of follow-on actions, of contacts after the end");
    }

    @Test
    void an_idea_has_names_and_dates_in_words() {
        ImprovementFigures.Line idea = new ImprovementFigures.Line(
                "a", "CIP-7K3M-9QX1", "id-1", "id-2", State.ACCEPTED, LocalDate.of(2026, 11, 30));
        assertThat(Phrases.improvement(idea, Map.of("id-1", "Emily Novak")))
                .isEqualTo(
                        "CIP-7K3M-9QX1, proposed by Emily Novak: accepted by somebody who has left, to be done by Monday 30"
                                + " November 2026");
    }
}
