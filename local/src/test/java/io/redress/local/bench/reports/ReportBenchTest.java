package io.redress.local.bench.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.report.Figures;
import io.redress.local.bench.OneRun;
import io.redress.local.bench.lists.Cost;
import io.redress.testing.FigureExamples;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportBenchTest {

    private static final Figures FIGURES = FigureExamples.figures();

    @Test
    void the_same_cost_about_the_same_time_and_the_same_figures_are_right() {
        assertThat(ReportBench.objections(row(10, 20.5, 9_000, 700), row(10, 20.5, 13_000, 700)))
                .isEmpty();
    }

    @Test
    void other_units_a_longer_time_and_more_memory_are_named() {
        assertThat(ReportBench.objections(row(10, 20.5, 9_000, 700), row(11, 21, 14_000, 1_100)))
                .containsExactly(
                        "With ten times the history, the report takes other requests and units.",
                        "With ten times the history, the report takes 1.6 times as long.",
                        "The report takes more than 1024 MB.");
        assertThat(ReportBench.objections(row(10, 20.5, 61_000, 700), row(10, 20.5, 59_000, 700)))
                .containsExactly("The report takes longer than 60 seconds.");
    }

    @Test
    void a_row_shows_what_was_measured() {
        assertThat(row(1_234, 20.5, 9_000, 700).markdown())
                .isEqualToNormalizingNewlines("| 1,000 | 100 | 1,234 | 20.5 | 9.0 | 4.5 | 700 |\n");
    }

    private static ReportRow row(int requests, double units, double millis, long megabytes) {
        return new ReportRow(
                1_000,
                100,
                new OneRun(millis, millis / 2, "done", OptionalLong.of(megabytes)),
                new Cost(requests, units),
                FIGURES);
    }
}
