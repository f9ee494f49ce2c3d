package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Visitor.Seen;
import io.redress.domain.procedure.Channel;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages say what the ids of a complaint and of a report mean. */
class WordsForIdsTest {

    @Test
    void the_addressee_and_the_facts_of_the_channel_have_their_titles() {
        try (AnOffice office = new AnOffice("kentrade")) {
            Visitor officer = office.officer();
            Channel channel = office.procedure().channel("ombudsman").orElseThrow();
            Seen receipt = officer.send(
                    "/lodge", LodgeTest.told(LodgeTest.opened(officer), channel, "addressedTo", "chairman"));
            assertThat(receipt.status()).as(receipt.html()).isEqualTo(200);
            String page =
                    officer.open("/complaints/" + LodgeTest.reference(receipt)).html();
            assertThat(page)
                    .contains("<dt>Addressed to</dt><dd><bdi>Chairman</bdi></dd>")
                    .contains("<dt>Branch of the Commission</dt><dd><bdi>The branch</bdi></dd>")
                    .contains("<dt>Document number that the Commission gave it</dt><dd><bdi>The document</bdi></dd>")
                    .doesNotContain("<dt>branch</dt>", "<dt>document</dt>");
        }
    }

    @Test
    void follow_on_actions_and_incidents_name_roles_and_people() {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor officer = office.officer();
            String reference = office.fixture.submitted();
            act(officer, reference, "record-incident", Map.of("what", "A threat."));
            act(officer, reference, "add-follow-on-action", Map.of("what", "A new lock.", "until", "2026-11-20"));
            String parts =
                    officer.open("/complaints/" + reference).html().replaceFirst("(?s)^.*<h2 id=\"follow-on\">", "");
            assertThat(parts)
                    .contains(", Quality Improvement and Policy Manager</span>", ", Olive Osei</span>", "A new lock.")
                    .doesNotContain(", quality-manager", ", olive");
        }
    }

    private static void act(Visitor officer, String reference, String action, Map<String, String> values) {
        String address = "/complaints/" + reference + "/actions/" + action;
        Seen done = officer.send(
                address, officer.open(address).form("/actions/" + action).filledIn(values));
        assertThat(done.status()).as(done.html()).isEqualTo(303);
    }

    @Test
    void a_step_of_a_report_names_for_whom_a_recommendation_is_and_until_when() {
        Facts step = StepWords.of(Tree.read("""
                {"step": 3, "at": "2026-10-23T09:32:09+01:00", "by": "mary", "name": "Mary Whitfield",
                 "happening": "recommended", "id": "1", "what": "A shorter form", "owner": "moira",
                 "ownerName": "Moira Hedley", "until": "2027-03-31"}"""));
        assertThat(step.map())
                .containsEntry("what", "Recommended.")
                .containsEntry("text", "A shorter form\nFor Moira Hedley\nBy Wednesday 31 March 2027");
        Facts left = StepWords.of(Tree.read("""
                {"step": 3, "at": "2026-10-23T09:32:09+01:00", "happening": "recommended", "what": "A form", "owner": "moira"}"""));
        assertThat(left.map()).containsEntry("text", "A form\nFor moira");
    }

    @Test
    void the_time_limits_of_a_report_are_kept_or_missed() {
        Tree figures = Tree.read("""
                {"complaints": {"received": 1}, "limits": [{"title": "Answer", "met": 1, "missed": 0}], "allLimits": {"met": 1, "missed": 0}}""");
        assertThat(ReportCharts.of(figures))
                .filteredOn(chart -> chart.get("id").equals("limits"))
                .singleElement()
                .extracting(chart -> chart.get("columns"))
                .isEqualTo(List.of("Kept", "Missed"));
    }

    @Test
    void a_month_of_figures_is_in_words() {
        assertThat(DateWords.month("2026-10")).isEqualTo("October 2026");
        assertThat(DateWords.month("2026-Q4")).isEqualTo("2026-Q4");
    }
}
