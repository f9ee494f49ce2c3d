package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Report;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.testing.FigureExamples;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everybody sees the reports that they may open, and no others. */
class ReportsAtTheDeskTest {

    private static final Pattern OPENS = Pattern.compile("href=\"[^\"]*desk(/reports/[^\"]+)\"");

    private final AnOffice office = new AnOffice("case-in-point");

    @AfterEach
    void close() {
        office.close();
    }

    private static List<String> links(String page) {
        return OPENS.matcher(page).results().map(link -> link.group(1)).toList();
    }

    @Test
    void a_report_is_listed_for_those_who_may_open_it() {
        Reports reports = new Reports(Table.in(office.env));
        office.procedure()
                .reports()
                .forEach(report -> reports.keep(
                        "case-in-point",
                        new Reports.Made(
                                report.id(),
                                report.every() == Report.Every.YEAR ? "2025" : "2026-Q3",
                                Instant.parse("2026-10-01T05:00:00Z"),
                                FigureExamples.figures()),
                        "Reference,Kind\r\n"));
        int listed = 0;
        for (var role : office.procedure().roles()) {
            Visitor visitor = office.as("with-" + role.id(), role.id());
            String page = visitor.open("/reports").html();
            long readable = office.procedure().reports().stream()
                    .filter(report -> report.roles().contains(role.id()))
                    .count();
            assertThat(links(page)).as(role.id()).hasSize((int) readable);
            for (String link : links(page)) {
                assertThat(visitor.open(link).status()).as(role.id() + link).isEqualTo(200);
                listed++;
            }
            assertThat(page.contains("<option ")).isEqualTo(readable > 0);
        }
        assertThat(listed).isPositive();
        assertThat(links(office.as("adele", "administrator").open("/reports").html()))
                .hasSameSizeAs(office.procedure().reports());
    }
}
