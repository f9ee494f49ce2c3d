package io.redress.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureChangeTest {

    private static Figures figures(int received, List<Tally> categories) {
        return FiguresBuilder.builder()
                .period("2026-Q4")
                .from(LocalDate.of(2026, 10, 1))
                .to(LocalDate.of(2026, 12, 31))
                .complaints(new Movement(0, 0, received, 0, 0, received))
                .allLimits(LimitFigures.of("all", "All time limits", received, 1, 0, 0, 0))
                .categories(categories)
                .pace(received > 3 ? new Pace(7.4, 2) : null)
                .build();
    }

    @Test
    void each_figure_that_differs_has_its_name_and_both_values() {
        Figures before = figures(3, List.of(new Tally("delay", "Delay", 3, 100)));
        Figures now = figures(4, List.of(new Tally("delay", "Delay", 3, 75), new Tally("policy", "A policy", 1, 25)));

        assertThat(FigureChange.between(before, now))
                .containsExactly(
                        new FigureChange("Complaints: received", "3", "4"),
                        new FigureChange("Complaints: carried forward", "3", "4"),
                        new FigureChange("All time limits: met", "3", "4"),
                        new FigureChange("All time limits: share met", "75%", "80%"),
                        new FigureChange("Working days to close, on average", null, "7.4"),
                        new FigureChange("Working days to close, median", null, "2"),
                        new FigureChange("Received, by category: A policy", null, "1"));
        assertThat(FigureChange.between(now, before)).hasSize(7);
        assertThat(FigureChange.between(now, now)).isEmpty();
    }

    @Test
    void if_a_complaint_was_restricted_meanwhile_no_difference_tells_what_it_was_like() {
        Figures before = figures(4, List.of(new Tally("delay", "Delay", 4, 100)));
        Figures now = FiguresBuilder.copy(figures(5, List.of(new Tally("delay", "Delay", 3, 60))))
                .restricted(1)
                .build();

        assertThat(FigureChange.between(before, now))
                .extracting(FigureChange::name)
                .contains("Complaints: received", "Restricted entries")
                .noneMatch(name -> name.contains("category") || name.contains("days"));
    }
}
