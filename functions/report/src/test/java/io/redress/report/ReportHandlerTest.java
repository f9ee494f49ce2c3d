package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.report.Figures;
import io.redress.domain.report.FiguresBuilder;
import io.redress.domain.report.Headline;
import io.redress.domain.report.Movement;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.Tally;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportStep;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.store.TurnedAway;
import io.redress.testing.AcceptedMail;
import io.redress.testing.AtOnce;
import io.redress.testing.FigureExamples;
import io.redress.testing.SesReply;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportHandlerTest {

    private final World world = new World();

    @BeforeEach
    void kiwi() {
        world.staff("dora", "director-of-quality");
        world.staff("max", "managing-director");
        world.staff("quinn", "quality-manager");
        world.complaint("KIWI-0000-0001", "2026-08-03T10:00:00Z", "2026-09-01T10:00:00Z");
        world.complaint("KIWI-0000-0002", "2026-09-28T10:00:00Z", "2026-10-05T10:00:00Z");
        world.complaint("KIWI-0000-0003", "2026-11-02T10:00:00Z", null);
        world.complaint("KIWI-0000-0004", "2026-12-30T10:00:00Z", "2027-01-01T04:00:00Z");
        world.complaint("KIWI-0000-0005", "2027-01-01T02:00:00Z", null);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Figures figures(String period) {
        return world.reports.find("kiwi", "quarterly", period).orElseThrow().figures();
    }

    @Test
    void the_schedule_mails_the_last_complete_quarter_to_those_who_get_it() {
        world.schedule();

        assertThat(world.ses.recipients()).containsExactly("dora@kiwi.example", "max@kiwi.example");
        assertThat(figures("2026-Q4").complaints()).isEqualTo(new Movement(1, 0, 2, 0, 1, 2));
        AcceptedMail mail = world.ses.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("Quarterly complaints report, October to December 2026: Kiwi");
        assertThat(mail.text())
                .contains("2 complaints were received, 1 closed; 100% of time limits were met.", "Carried forward: 2");
        assertThat(mail.html()).contains("2 complaints were received, 1 closed; 100% of time limits were met.");
        assertThat(mail.attachments().getFirst().name()).isEqualTo("kiwi-quarterly-2026-Q4.csv");
        assertThat(mail.attachments().getLast().name()).isEqualTo("kiwi-quarterly-2026-Q4.pdf");
        assertThat(mail.attachments().getLast().type()).isEqualTo("application/pdf");
        assertThat(mail.attachments().getFirst().text())
                .startsWith("\uFEFFReference,")
                .contains("0002", "0003", "0004");
        assertThat(mail.attachments().getFirst().text()).doesNotContain("0001").doesNotContain("0005");
        assertThat(world.reports.register("kiwi", "quarterly", "2026-Q4"))
                .contains(mail.attachments().getFirst().text());
    }

    @Test
    void a_restricted_complaint_counts_in_totals_and_is_in_no_line_of_the_register() {
        world.restricted("KIWI-0000-0007", "2026-11-03T10:00:00Z", null);
        world.restricted("KIWI-0000-0008", "2026-11-04T10:00:00Z", "2026-11-05T10:00:00Z");
        world.schedule();

        assertThat(figures("2026-Q4").complaints()).isEqualTo(new Movement(1, 0, 4, 0, 2, 3));
        assertThat(figures("2026-Q4").restricted()).isEqualTo(2);
        assertThat(figures("2026-Q4").channels())
                .filteredOn(Tally::ofRestricted)
                .extracting(Tally::count)
                .containsExactly(2);
        AcceptedMail mail = world.ses.mails().getFirst();
        assertThat(mail.attachments().getFirst().text()).contains("0003").doesNotContain("0007", "0008");
        assertThat(mail.text())
                .contains("2 restricted entries count in the totals of what was received, closed and open,")
                .contains("All averages and the other figures leave them out.")
                .contains("The register has no lines of 2 entries that are restricted or about a member of staff.");
    }

    @Test
    void a_complaint_about_a_member_of_staff_counts_in_all_figures_and_is_in_no_line_of_the_register() {
        world.complaint("kiwi", "KIWI-0000-0007", "2026-11-03T10:00:00Z", null, null, null, List.of("mary"));
        world.schedule();

        assertThat(figures("2026-Q4").complaints()).isEqualTo(new Movement(1, 0, 3, 0, 1, 3));
        assertThat(figures("2026-Q4").restricted()).isZero();
        assertThat(figures("2026-Q4").channels()).noneMatch(Tally::ofRestricted);
        AcceptedMail mail = world.ses.mails().getFirst();
        assertThat(mail.attachments().getFirst().text()).contains("0003").doesNotContain("0007");
        assertThat(mail.text())
                .contains("The register has no line of one entry that is restricted or about a member of staff.")
                .doesNotContain("restricted entr");
    }

    @Test
    void restricting_a_complaint_later_changes_no_stored_report_and_no_number_that_the_next_one_begins_with() {
        world.schedule();
        Figures before = figures("2026-Q4");
        String register = world.reports.register("kiwi", "quarterly", "2026-Q4").orElseThrow();
        world.restricted("KIWI-0000-0003", "2026-11-02T10:00:00Z", null);
        world.clock.set(Instant.parse("2027-04-01T06:00:00Z"));
        world.schedule();

        assertThat(figures("2026-Q4")).isEqualTo(before);
        assertThat(world.reports.register("kiwi", "quarterly", "2026-Q4")).contains(register);
        assertThat(figures("2027-Q1").complaints().corrected()).isZero();
        assertThat(figures("2027-Q1").complaints().broughtForward())
                .isEqualTo(before.complaints().carriedForward());
    }

    @Test
    void a_report_begins_with_what_the_one_before_carried_forward_as_it_was_submitted_last() {
        restatedBefore(new ReportEvent.HandedOver("message-2"));
        world.schedule();

        assertThat(figures("2026-Q4").complaints().broughtForward()).isEqualTo(15);
        assertThat(figures("2026-Q4").before())
                .extracting(Headline::carriedForward)
                .isEqualTo(15);
    }

    @Test
    void a_restatement_that_is_not_submitted_yet_counts_for_nothing() {
        restatedBefore(new ReportEvent.Completed(Map.of()));
        world.schedule();

        assertThat(figures("2026-Q4").complaints().broughtForward()).isEqualTo(14);
    }

    /** Two versions of the report of the quarter before, with 14 and 15 complaints carried forward. */
    private void restatedBefore(ReportEvent last) {
        Instant at = Instant.parse("2026-10-01T05:00:00Z");
        for (int version = 1; version <= 2; version++) {
            Figures figures = FiguresBuilder.copy(FigureExamples.bareFigures())
                    .period("2026-Q3")
                    .complaints(new Movement(0, 0, 13 + version, 0, 0, 13 + version))
                    .build();
            world.reports.keep(
                    "kiwi", new Reports.Made("quarterly", "2026-Q3", at, figures), version, "", ReportContent.NOTHING);
        }
        ReportStates states = new ReportStates(Table.in(world.env));
        List<ReportStep> steps = new ArrayList<>();
        for (ReportEvent event : List.of(
                new ReportEvent.Drafted(at),
                new ReportEvent.HandedOver("message-1"),
                new ReportEvent.Restated(at, "one more", "it was found late"),
                last)) {
            ReportStep step = ReportStep.ofSystem(steps.size() + 1, at, event);
            states.add("kiwi", "quarterly", "2026-Q3", steps, step).orElseThrow();
            steps.add(step);
        }
    }

    @Test
    void the_first_report_tells_what_complainants_said_in_its_own_period() {
        world.schedule();

        assertThat(figures("2026-Q4").satisfaction())
                .extracting(said -> said.period() + ": " + said.satisfied())
                .containsExactly("2026-Q4: 1");
    }

    @Test
    void the_report_gives_only_the_number_of_refused_submissions() {
        TurnedAway turnedAway = new TurnedAway(Table.in(world.env));
        turnedAway.count("kiwi", YearMonth.of(2026, 9), "anonymous");
        turnedAway.count("kiwi", YearMonth.of(2026, 10), "anonymous");
        turnedAway.count("kiwi", YearMonth.of(2026, 12), "anonymous");
        world.complaint("KIWI-0000-0001", "2026-11-02T10:00:00Z", null);
        world.schedule();

        assertThat(figures("2026-Q4").turnedAway()).containsExactly(new Tally("anonymous", "Anonymous", 2, 100));
    }

    @Test
    void the_schedule_sends_each_report_once() {
        world.schedule();
        world.clock.advance(Duration.ofDays(1));
        world.staff("newcomer", "managing-director");
        world.schedule();

        assertThat(world.ses.mails()).hasSize(2);
    }

    @Test
    void a_request_after_the_schedule_sends_only_to_those_without_the_report() {
        world.schedule();
        world.staff("newcomer", "managing-director");

        assertThat(world.comesBack("2026-Q4")).isFalse();
        assertThat(world.comesBack("2026-Q4")).isFalse();
        assertThat(world.ses.recipients())
                .containsExactly("dora@kiwi.example", "max@kiwi.example", "newcomer@kiwi.example");
    }

    @Test
    void two_requests_at_once_make_one_report_and_one_mail_for_each() throws Exception {
        int many = 6;
        List<ReportHandler> handlers =
                IntStream.range(0, many).mapToObj(_ -> world.handler()).toList();
        AtOnce.run(many, number -> World.comesBack(handlers.get(number), "2026-Q4"));

        assertThat(world.comesBack("2026-Q4")).isFalse();
        assertThat(world.ses.recipients()).containsExactly("dora@kiwi.example", "max@kiwi.example");
        assertThat(world.reports.all("kiwi")).hasSize(1);
    }

    @Test
    void a_stored_report_is_not_changed() {
        world.schedule();
        Reports.Made first = world.reports.find("kiwi", "quarterly", "2026-Q4").orElseThrow();
        world.complaint("KIWI-0000-0006", "2026-12-31T10:00:00Z", null);
        world.clock.advance(Duration.ofDays(3));
        world.staff("newcomer", "managing-director");

        assertThat(world.comesBack("2026-Q4")).isFalse();
        assertThat(world.reports.find("kiwi", "quarterly", "2026-Q4")).contains(first);
        assertThat(world.ses.mails().getLast().html())
                .isEqualTo(world.ses.mails().getFirst().html());
        assertThat(world.ses.mails().getLast().attachments().getFirst().text())
                .isEqualTo(world.ses.mails().getFirst().attachments().getFirst().text());
    }

    @Test
    void the_number_carried_forward_is_brought_forward_and_late_entries_are_a_correction() {
        world.schedule();
        world.complaint("KIWI-0000-0006", "2026-12-31T10:00:00Z", null);
        world.clock.set(Instant.parse("2027-04-01T05:00:00Z"));
        world.schedule();

        assertThat(figures("2027-Q1").complaints()).isEqualTo(new Movement(2, 1, 1, 0, 1, 3));
        assertThat(world.ses.mails().getLast().text()).contains("Corrected by +1");
    }

    @Test
    void a_period_without_anything_is_reported_as_nil_in_words() {
        assertThat(world.comesBack("2025-Q1")).isFalse();

        assertThat(world.ses.mails().getFirst().text())
                .contains("Nil report: no complaint was received, none was closed and none was open.")
                .doesNotContain("Time limits");
        assertThat(world.ses.mails().getFirst().attachments().getFirst().text().lines())
                .hasSize(1);
    }

    @Test
    void the_schedule_sends_no_report_of_the_time_before_the_first_complaint() {
        world.clock.set(Instant.parse("2025-04-01T05:00:00Z"));
        world.schedule();

        assertThat(world.ses.mails()).isEmpty();
    }

    @Test
    void the_first_empty_quarter_of_an_organisation_gets_its_nil_report() {
        try (World empty = new World()) {
            empty.staff("dora", "director-of-quality");
            empty.clock.set(Instant.parse("2026-07-01T05:00:00Z"));
            empty.schedule();
            assertThat(empty.ses.mails()).isEmpty();

            empty.clock.set(Instant.parse("2026-10-01T05:00:00Z"));
            empty.schedule();
            empty.schedule();

            assertThat(empty.ses.mails()).hasSize(1);
            assertThat(empty.ses.mails().getFirst().text()).contains("Nil report");
        }
    }

    @Test
    void an_organisation_without_any_staff_gets_no_nil_report() {
        try (World nobody = new World()) {
            nobody.schedule();

            assertThat(nobody.keys()).isEmpty();
            assertThat(nobody.ses.mails()).isEmpty();
        }
    }

    @Test
    void a_refused_mail_is_tried_again_and_sent_once() {
        world.ses.behave(SesReply.throttling());
        assertThat(world.comesBack("2026-Q4")).isTrue();
        assertThatThrownBy(world::schedule).hasMessageContaining("kiwi's quarterly");
        assertThat(world.ses.mails()).isEmpty();

        world.ses.behave(SesReply.accepting());
        assertThat(world.comesBack("2026-Q4")).isFalse();
        assertThat(world.comesBack("2026-Q4")).isFalse();
        world.schedule();

        assertThat(world.ses.recipients()).containsExactly("dora@kiwi.example", "max@kiwi.example");
    }

    @Test
    void a_report_without_recipients_is_stored_and_fails_until_there_is_one() {
        world.remove("dora");
        world.remove("max");
        assertThat(world.comesBack("2026-Q4")).isTrue();
        assertThatThrownBy(world::schedule).isInstanceOf(IllegalStateException.class);
        assertThat(world.reports.find("kiwi", "quarterly", "2026-Q4")).isPresent();

        world.staff("newcomer", "managing-director");
        world.schedule();
        assertThat(world.ses.recipients()).containsExactly("newcomer@kiwi.example");
    }

    @Test
    void a_period_that_is_not_over_or_not_valid_is_refused() {
        assertThat(world.comesBack("2027-Q1")).isTrue();
        assertThat(world.comesBack("2026-11")).isTrue();
        assertThat(world.comesBack("soon")).isTrue();
        assertThat(world.ses.mails()).isEmpty();
        assertThat(world.keys()).isEmpty();
    }
}
