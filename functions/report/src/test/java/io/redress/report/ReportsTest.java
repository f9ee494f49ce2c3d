package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.store.Reports;
import io.redress.store.Reports.Made;
import io.redress.testing.FigureExamples;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Instant AT = Instant.parse("2027-01-01T05:00:00Z");

    private final World world = new World();
    private final Reports reports = world.reports;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_register_larger_than_an_item_is_stored_completely() {
        StringBuilder register = new StringBuilder("\uFEFFReference\r\n");
        Random random = new Random(1);
        while (register.length() < 3_000_000) {
            register.append(Long.toHexString(random.nextLong())).append(",Zufriedenheit, \u00e9\r\n");
        }
        reports.keep("kiwi", new Made("quarterly", "2026-Q4", AT, FigureExamples.bareFigures()), register.toString());

        assertThat(reports.register("kiwi", "quarterly", "2026-Q4")).contains(register.toString());
        assertThat(world.keys().filter(key -> key.contains("#PART#") || key.contains(" PART#")))
                .hasSizeGreaterThan(3);
        assertThat(reports.all("kiwi")).hasSize(1);
    }

    @Test
    void the_first_report_of_a_period_is_never_replaced() {
        Made first = new Made("quarterly", "2026-Q4", AT, FigureExamples.figures());
        assertThat(reports.keep("kiwi", first, "first register")).isEqualTo(first);
        assertThat(reports.keep(
                        "kiwi", new Made("quarterly", "2026-Q4", AT, FigureExamples.bareFigures()), "second register"))
                .isEqualTo(first);

        assertThat(reports.register("kiwi", "quarterly", "2026-Q4")).contains("first register");
        assertThat(reports.register("kiwi", "quarterly", "2026-Q3")).isEmpty();
    }

    @Test
    void reports_are_listed_without_the_marks_of_their_mails() {
        reports.keep("kiwi", new Made("quarterly", "2026-Q3", AT, FigureExamples.bareFigures()), "");
        reports.keep("kiwi", new Made("quarterly", "2026-Q4", AT, FigureExamples.bareFigures()), "");
        reports.mailed("kiwi", "quarterly", "2026-Q3", AT);

        assertThat(reports.all("kiwi")).extracting(Made::period).containsExactly("2026-Q3", "2026-Q4");
        assertThat(reports.wasMailed("kiwi", "quarterly", "2026-Q3")).isTrue();
        assertThat(reports.wasMailed("kiwi", "quarterly", "2026-Q4")).isFalse();
    }
}
