package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.report.ReportContent;
import io.redress.store.Reports;
import io.redress.testing.FigureExamples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a report lists beside its figures. */
class ReportListsTest {

    private static final ReportContent CONTENT = FigureExamples.content();

    @Test
    void what_a_report_lists_is_stored_with_it_and_never_changes() {
        try (World world = new World()) {
            Reports.Made made = new Reports.Made(
                    "quarterly", "2026-Q4", Instant.parse("2027-01-01T06:00:00Z"), FigureExamples.bareFigures());
            world.reports.keep("kiwi", made, 1, "Reference", CONTENT);
            world.reports.keep("kiwi", made, 1, "Reference", ReportContent.NOTHING);

            assertThat(world.reports.content("kiwi", "quarterly", "2026-Q4", 1)).isEqualTo(CONTENT);
            assertThat(world.reports.register("kiwi", "quarterly", "2026-Q4")).contains("Reference");
            assertThat(world.reports.content("kiwi", "quarterly", "2026-Q3", 1)).isEqualTo(ReportContent.NOTHING);
        }
    }
}
