package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.FigureChange;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportNotices.Kind;
import io.redress.domain.report.life.ReportNotices.Notice;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
import io.redress.email.Letter;
import io.redress.procedures.Procedures;
import io.redress.report.WaitingWork.Section;
import io.redress.testing.TestEnv;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mails about the life of a report, and the weekly digest. */
class ReportNoticeLettersTest {

    private static final Instant DRAFTED = Instant.parse("2027-01-01T05:00:00Z");
    private static final Instant DUE = Instant.parse("2027-01-14T21:00:00Z");
    private static final Instant NOW = Instant.parse("2027-01-11T06:00:00Z");
    private static final Rules KNEC = Procedures.in(
                    TestEnv.of("redress", InstantSource.fixed(NOW), Map.of("ORGANISATIONS", "knec")), DaysOff.NONE)
            .inForce("knec");
    private static final DeskAddress DESK = new DeskAddress("https://complaints.example");
    private static final Report REPORT = KNEC.procedure().reports().getFirst();
    private static final Period QUARTER = Period.of(
            Report.Every.QUARTER, LocalDate.of(2026, 10, 1), KNEC.procedure().year());

    private static ReportStep step(int number, ReportEvent event) {
        return ReportStep.ofSystem(number, DRAFTED, event);
    }

    private static Letter notice(Kind kind, ReportEvent... events) {
        ReportLife life = ReportLife.begun(step(1, new ReportEvent.Drafted(DUE)));
        for (ReportEvent event : events) {
            life = life.after(step(life.steps() + 1, event));
        }
        List<Field> fields = List.of(Field.required("findings", "What was found", Field.Type.TEXT));
        Notice notice = new Notice("some", kind, List.of("boss"), null, life.recommendations());
        return NoticeLetter.write(
                DESK,
                KNEC,
                REPORT,
                QUARTER,
                life,
                notice,
                false,
                fields,
                Map.of("moira", "Moira Hedley"),
                refusal(events),
                NOW);
    }

    private static String refusal(ReportEvent... events) {
        return Stream.of(events)
                .filter(ReportEvent.HandOverRefused.class::isInstance)
                .map(event -> ((ReportEvent.HandOverRefused) event).why())
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @EnumSource
    void every_notice_says_which_report_it_is_about_where_it_is_and_why_it_comes(Kind kind) {
        Letter letter =
                notice(kind, new ReportEvent.Recommended("1", "A shorter form", "moira", LocalDate.of(2027, 3, 31)));

        assertThat(letter.subject())
                .contains(": Quarterly report to the ombudsman, ")
                .endsWith(": Kenya National Examinations Council");
        for (String written : List.of(letter.text(), letter.html())) {
            assertThat(written)
                    .contains(
                            "https://complaints.example/knec/desk/reports/ombudsman/2026-2027-Q2", "You get this mail")
                    .doesNotContain("{{", "null");
        }
        assertThat(letter.html())
                .contains("href=\"https://complaints.example/knec/desk/reports/ombudsman/2026-2027-Q2\"");
    }

    @Test
    void a_reminder_says_what_the_report_waits_for_and_until_when() {
        assertThat(notice(Kind.REMINDER).text())
                .contains("The report waits to be completed. It is due by Thursday 14 January 2027");
        assertThat(notice(Kind.OVERDUE, new ReportEvent.Completed(Map.of())).text())
                .contains(
                        "The report is completed and waits for its review. It was due by Thursday 14 January 2027",
                        "can still be submitted, and is shown as late");
    }

    @Test
    void a_mail_that_was_refused_did_not_arrive_and_one_in_doubt_may_have() {
        assertThat(notice(Kind.UNSETTLED, new ReportEvent.HandOverRefused("too large"))
                        .text())
                .contains("It did not arrive. Have it sent again, or return the report", "The reason was: too large")
                .doesNotContain("Ask the receiver");
        assertThat(notice(Kind.UNSETTLED, new ReportEvent.HandOverDoubted()).text())
                .contains("Ask the receiver: if it arrived");
    }

    @Test
    void what_a_review_found_is_quoted_as_it_was_written() {
        Letter letter = notice(
                Kind.REVIEWED,
                new ReportEvent.Completed(Map.of("findings", "Chats <b>take</b> longer & longer.")),
                new ReportEvent.Recommended("1", "A shorter form", "moira", LocalDate.of(2027, 3, 31)));

        assertThat(letter.text())
                .contains("What was found\nChats <b>take</b> longer & longer.")
                .contains("- A shorter form (Moira Hedley, by Wednesday 31 March 2027)");
        assertThat(letter.html()).contains("Chats &lt;b&gt;take&lt;/b&gt; longer &amp; longer.");
    }

    @Test
    void the_owner_of_a_recommendation_reads_what_it_is_and_by_when() {
        Letter letter = notice(
                Kind.OWNER, new ReportEvent.Recommended("1", "A shorter form", "moira", LocalDate.of(2027, 3, 31)));

        assertThat(letter.subject()).startsWith("A review recommends something to you: ");
        assertThat(letter.text())
                .contains(
                        "- A shorter form (Moira Hedley, by Wednesday 31 March 2027)",
                        "To record that it is carried out:\n"
                                + "https://complaints.example/knec/desk/reports/ombudsman/2026-2027-Q2\n",
                        "If you may not read this report, record it with this request to the staff API instead:\n"
                                + "POST /knec/admin/reports/ombudsman/2026-2027-Q2/actions/carry-out {\"recommendation\":"
                                + " \"1\"}")
                .doesNotContain("What was found");
        assertThat(letter.html()).contains("record it with this request to the staff API instead: <code>POST /knec");
        assertThat(notice(Kind.WAITS).text()).doesNotContain("/admin/", "may not read");
    }

    @Test
    void the_mail_to_the_ombudsman_shows_the_public_addresses_and_of_a_restatement_what_changes() {
        List<ReportStep> first = List.of(step(1, new ReportEvent.Drafted(DUE)));
        Letter letter = SubmissionLetter.write(KNEC.procedure(), REPORT, QUARTER, first, Optional.empty());
        assertThat(letter.subject())
                .isEqualTo("Quarterly report to the ombudsman, " + QUARTER.title()
                        + ": Kenya National Examinations Council");
        assertThat(letter.text())
                .contains("It was completed and approved within our organisation", "E-mail: service@knec.example")
                .doesNotContain("complaints-reports@ombudsman.example");

        List<ReportStep> reviewed = List.of(
                step(1, new ReportEvent.Drafted(DUE)),
                new ReportStep(2, DRAFTED, "cynthia", null, new ReportEvent.Completed(Map.of())),
                new ReportStep(3, DRAFTED, "helen", null, new ReportEvent.Reviewed(null)));
        assertThat(SubmissionLetter.write(KNEC.procedure(), REPORT, QUARTER, reviewed, Optional.empty())
                        .text())
                .contains("It was completed, reviewed and approved within our organisation");

        Letter restated = SubmissionLetter.write(
                KNEC.procedure(),
                REPORT,
                QUARTER,
                List.of(
                        step(1, new ReportEvent.Drafted(DUE)),
                        step(2, new ReportEvent.Restated(DUE, "One more <complaint>", "It was late."))),
                Optional.of(new Restatement(
                        "One more <complaint>",
                        "It was late.",
                        List.of(
                                new FigureChange("Complaints: received", "41", "42"),
                                new FigureChange("A policy", null, "1")))));
        assertThat(restated.text()).contains("Complaints: received: 41 | 42", "A policy: \u2013 | 1");
        assertThat(restated.html()).contains("Complaints: received</th>", ">41</td>", ">42</td>");
        assertThat(restated.subject()).contains(", restated: ");
        assertThat(restated.text()).contains("What has changed: One more <complaint>", "Why: It was late.");
        assertThat(restated.html()).contains("One more &lt;complaint&gt;");
    }

    @Test
    void the_digest_has_a_list_for_each_section_and_says_if_there_is_more() {
        StaffMember rita = new StaffMember(
                "rita", "Rita Nyambura", "rita@knec.example", Set.of("receiving-officer"), Set.of(), null, List.of());
        WaitingWork waiting = new WaitingWork(List.of(
                new Section(
                        "Overdue",
                        DESK.list("knec", "mine"),
                        List.of("KNEC-0000-0001: Answer, by Friday 8 January 2027"),
                        true),
                new Section("Nothing", DESK.reports("knec"), List.of(), false)));
        Letter letter = DigestLetter.write(KNEC, rita, waiting, NOW);

        assertThat(letter.subject())
                .isEqualTo("What waits for you on Monday 11 January 2027: Kenya National Examinations Council");
        assertThat(letter.text())
                .contains("Overdue\n"
                        + "- KNEC-0000-0001: Answer, by Friday 8 January 2027\n"
                        + "- and more\n"
                        + "As it is now: https://complaints.example/knec/desk?list=mine\n")
                .doesNotContain("Nothing", "/reports");
        assertThat(letter.html())
                .contains("href=\"https://complaints.example/knec/desk?list=mine\"")
                .contains("<li>KNEC-0000-0001: Answer, by Friday 8 January 2027</li>");
        assertThat(new WaitingWork(List.of(new Section("Nothing", "reports", List.of(), false))).isEmpty())
                .isTrue();
    }
}
