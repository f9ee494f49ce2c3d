package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.AcceptedMail;
import org.junit.jupiter.api.Test;

/** The report of a quarter, which the managers get on the first day after it. */
class QuarterStoryTest {

    private static final String MARGARET = "margaret@kiwi.example";

    @Test
    void the_managers_get_correct_figures_and_the_register_once() {
        try (Town town = Town.on("2026-12-01T10:00:00Z")) {
            String answered = town.submit(Town.complaint()).text("reference");
            String late = town.submit(Town.complaint(), "Idempotency-Key", "another-2")
                    .text("reference");
            town.submit(Town.complaint().replaceFirst("\\{", "{\"kind\":\"compliment\","));
            town.moveTo("2026-12-03T10:00:00Z");
            town.post(
                    "/kiwi/admin/complaints/" + answered + "/actions/answer",
                    "{\"decision\":\"not-upheld\",\"answer\":\"The tutor was there.\"}",
                    town.as("mary", "quality-manager"));
            town.settle();
            town.post("/tracking/" + Town.tokenIn(town.lastMailTo(Town.LEARNER)) + "/actions/satisfied", "{}");
            town.moveTo("2027-01-02T10:00:00Z");

            assertThat(town.mailTo(MARGARET).stream().filter(QuarterStoryTest::isReport))
                    .hasSize(1);
            AcceptedMail report = town.mailTo(MARGARET).stream()
                    .filter(QuarterStoryTest::isReport)
                    .findFirst()
                    .orElseThrow();
            assertThat(report.subject()).contains("October to December 2026");
            assertThat(report.text()).contains("2 complaints were received, 1 closed", "75% of time limits were met");
            assertThat(report.attachments().getFirst().text())
                    .contains(answered, late, "Settled: the complainant is satisfied", "missed");

            Answer kept = town.get("/kiwi/admin/reports/quarterly/2026-Q4", town.as("margaret", "managing-director"));
            assertThat(kept.status()).isEqualTo(200);
            Answer consulted =
                    town.post("/kiwi/admin/reports/quarterly/2026-Q4", "", town.as("margaret", "managing-director"));
            town.settle();
            assertThat(consulted.status()).isEqualTo(202);
            assertThat(town.mailTo(MARGARET).stream().filter(QuarterStoryTest::isReport))
                    .hasSize(1);
        }
    }

    private static boolean isReport(AcceptedMail mail) {
        return mail.subject().startsWith("Quarterly complaints report")
                && !mail.text().contains("Nil report");
    }
}
