package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.report.Figures;
import io.redress.domain.report.LateMiss;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportStep;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A miss that becomes known after the report on its period, in the reports that the function makes one after the other. */
class LateMissesTest {

    private final World world = new World();

    @BeforeEach
    void firstReport() {
        world.staff("dora", "director-of-quality");
        world.complaint("KIWI-0000-0001", "2026-09-15T10:00:00Z", null);
        world.schedule();
        assertThat(figures("2026-Q4").allLimits().missed()).isZero();
        world.late("KIWI-0000-0002", "2026-11-02T10:00:00Z", "2027-02-10T09:00:00Z");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Figures figures(String period) {
        return world.reports.find("kiwi", "quarterly", period).orElseThrow().figures();
    }

    private Figures reportAt(String time, String period) {
        world.clock.set(Instant.parse(time));
        world.schedule();
        return figures(period);
    }

    @Test
    void the_report_on_the_period_in_which_it_became_known_tells_it_once() {
        assertThat(reportAt("2027-04-01T05:00:00Z", "2027-Q1").lateMisses())
                .extracting(LateMiss::period, LateMiss::limit, LateMiss::missed)
                .containsExactly(tuple("2026-Q4", "acknowledgement", 1));
        assertThat(figures("2027-Q1").allLimits().missed()).isZero();
        assertThat(reportAt("2027-07-01T05:00:00Z", "2027-Q2").lateMisses()).isEmpty();
    }

    @Test
    void a_report_on_its_period_that_is_made_only_afterwards_counts_it_and_no_other_tells_it() {
        world.late("KIWI-0000-0003", "2026-08-03T10:00:00Z", "2027-02-11T09:00:00Z");
        world.clock.set(Instant.parse("2027-02-12T05:00:00Z"));
        assertThat(world.comesBack("2026-Q3")).isFalse();

        assertThat(figures("2026-Q3").allLimits().missed()).isOne();
        assertThat(reportAt("2027-04-01T05:00:00Z", "2027-Q1").lateMisses())
                .extracting(LateMiss::period)
                .containsExactly("2026-Q4");
    }

    @Test
    void a_restatement_that_was_submitted_has_told_it() {
        restated(new ReportEvent.HandedOver("message-2"));

        assertThat(reportAt("2027-04-01T05:00:00Z", "2027-Q1").lateMisses()).isEmpty();
    }

    @Test
    void a_restatement_that_is_not_submitted_yet_has_told_nobody() {
        restated(new ReportEvent.Completed(Map.of()));

        assertThat(reportAt("2027-04-01T05:00:00Z", "2027-Q1").lateMisses()).hasSize(1);
    }

    /** A second version of the report on the last quarter of 2026, made in March. */
    private void restated(ReportEvent last) {
        Instant at = Instant.parse("2027-03-01T05:00:00Z");
        Reports.Made made = new Reports.Made("quarterly", "2026-Q4", at, figures("2026-Q4"));
        world.reports.keep("kiwi", made, 2, "", ReportContent.NOTHING);
        ReportStates states = new ReportStates(Table.in(world.env));
        List<ReportStep> steps = new ArrayList<>(states.steps("kiwi", "quarterly", "2026-Q4"));
        for (ReportEvent event : List.of(
                new ReportEvent.HandedOver("message-1"),
                new ReportEvent.Restated(at, "one more", "it was found late"),
                last)) {
            ReportStep step = ReportStep.ofSystem(steps.size() + 1, at, event);
            states.add("kiwi", "quarterly", "2026-Q4", steps, step).orElseThrow();
            steps.add(step);
        }
    }
}
