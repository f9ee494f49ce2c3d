package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.PROCEDURE;
import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static io.redress.domain.report.Registers.met;
import static io.redress.domain.report.Registers.open;
import static io.redress.domain.report.Registers.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Handling.Priority;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.AWiderProcedure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisterSheetTest {

    private static final RegisterSheet SHEET = RegisterSheet.of(Period.parse("2026-Q4", CALENDAR), PROCEDURE, ENGLAND);

    private static List<String> lines(RegisterRow... rows) {
        return Stream.of(rows)
                .map(SHEET::cells)
                .flatMap(Optional::stream)
                .map(cells -> String.join("|", cells))
                .toList();
    }

    @Test
    void every_line_has_a_cell_for_every_heading() {
        assertThat(String.join("|", SHEET.headings()))
                .isEqualTo(
                        "Reference|Kind|Received|Brought forward|Channel|Category|Department|Closed|Outcome|Ended at"
                                + "|Working days|Determination|Root cause|Follow-on actions|Priority|The answer, due|The answer");
        assertThat(SHEET.cells(open("A", at("2026-11-02T10:00"))).orElseThrow()).hasSameSizeAs(SHEET.headings());
    }

    @Test
    void it_has_the_received_complaints_and_those_brought_forward() {
        Instant received = at("2026-11-02T10:00");
        assertThat(lines(
                        closed("A", at("2026-07-01T10:00"), at("2026-09-30T23:59")),
                        open("B", at("2026-07-01T10:00")),
                        closed(
                                "C",
                                received,
                                at("2026-11-09T10:00"),
                                met(received, at("2026-11-16T23:59:59"), at("2026-11-05T10:00"))),
                        open("D", at("2027-01-01T00:00"))))
                .containsExactly(
                        "B|Complaint|2026-07-01 10:00|yes|Website|Something was late|||||||||Ordinary||",
                        "C|Complaint|2026-11-02 10:00|no|Website|Something was late||2026-11-09 10:00|Satisfied|Stage 1"
                                + "|5||||Ordinary|2026-11-16 23:59|met");
    }

    @Test
    void one_that_was_closed_before_and_opened_again_in_the_period_has_a_line_and_counts_as_restricted() {
        RegisterRow again = RegisterRowBuilder.copy(open("E", at("2026-07-01T10:00")))
                .closings(List.of(new Closing(at("2026-09-01T10:00"), "satisfied", 1, at("2026-11-03T10:00"))))
                .build();
        assertThat(lines(again))
                .singleElement()
                .asString()
                .startsWith("E|Complaint|2026-07-01 10:00|no, opened again|");

        RegisterRow restricted = RegisterRowBuilder.copy(again)
                .restriction(new Restriction("manager", true, List.of(), null))
                .build();
        Period period = Period.parse("2026-Q4", FinancialYear.CALENDAR);
        assertThat(Figures.of(Stream.of(restricted), period, PROCEDURE, ENGLAND).restricted())
                .isOne();
        Period later = Period.parse("2026-Q3", FinancialYear.CALENDAR);
        assertThat(Figures.of(Stream.of(restricted), later, PROCEDURE, ENGLAND).restricted())
                .as("received and closed in it")
                .isOne();
    }

    @Test
    void without_a_period_nothing_is_brought_forward_and_lines_show_the_present_state() {
        Instant received = at("2026-11-02T10:00");
        Instant due = at("2026-11-16T23:59:59");
        RegisterRow late = open("A", received, running(received, due));
        RegisterSheet sheet = RegisterSheet.at(due.plusSeconds(1), PROCEDURE, ENGLAND);

        assertThat(sheet.headings()).doesNotContain("Brought forward").startsWith("Reference", "Kind", "Received");
        assertThat(String.join("|", sheet.cells(late).orElseThrow()))
                .isEqualTo(
                        "A|Complaint|2026-11-02 10:00|Website|Something was late|||||||||Ordinary|2026-11-16 23:59|missed");
        assertThat(RegisterSheet.at(received, PROCEDURE, ENGLAND)
                        .cells(closed("B", received, received))
                        .orElseThrow())
                .hasSameSizeAs(sheet.headings())
                .contains("Satisfied");
    }

    @Test
    void the_priority_is_the_one_at_the_end_of_the_period() {
        RegisterRow row = Registers.prioritised(
                open("A", at("2026-12-01T10:00")),
                new Priority("major", at("2026-12-02T10:00")),
                new Priority("ordinary", at("2027-01-01T00:00")));
        assertThat(lines(row))
                .containsExactly("A|Complaint|2026-12-01 10:00|no|Website|Something was late|||||||||Major||");
    }

    @Test
    void a_procedure_that_has_no_priorities_any_more_has_no_column_for_them() {
        RegisterSheet sheet =
                RegisterSheet.of(Period.parse("2026-Q4", CALENDAR), Registers.procedure(List.of()), ENGLAND);
        RegisterRow row =
                Registers.prioritised(open("A", at("2026-12-01T10:00")), new Priority("major", at("2026-12-02T10:00")));
        assertThat(sheet.headings()).doesNotContain("Priority");
        assertThat(sheet.cells(row).orElseThrow()).hasSameSizeAs(sheet.headings());
    }

    @Test
    void a_complaint_closed_after_the_end_is_open_in_it() {
        assertThat(lines(closed("A", at("2026-12-01T10:00"), at("2027-01-01T00:00"))))
                .containsExactly("A|Complaint|2026-12-01 10:00|no|Website|Something was late|||||||||Ordinary||");
    }

    @Test
    void a_line_says_the_cause_and_what_is_done_about_it_and_personal_words_only_if_asked() {
        RegisterRow row = RegisterRowBuilder.copy(open("A", at("2026-11-02T10:00")))
                .cause("training")
                .followOnActions(List.of(
                        new FollowOnAction(
                                "4", null, null, "mary", at("2026-12-01T23:59"), at("2026-11-20T10:00"), false),
                        new FollowOnAction("7", null, null, "mary", at("2027-01-29T23:59"), null, false)))
                .build();
        String without = "|Training|Follow-on action (completed 2026-11-20); Follow-on action (due 2027-01-29)|";
        RowWords words = new RowWords(
                "The tutor did not come",
                Map.of("4", "All tutors are trained again."),
                List.of(new RowWords.Learned(6, "Tutors have to ring.", null, "A list of numbers.")),
                false);

        assertThat(lines(row)).singleElement().asString().contains(without).doesNotContain("The tutor");
        RegisterSheet sheet =
                RegisterSheet.at(at("2026-12-31T10:00"), PROCEDURE, ENGLAND).withWords();
        assertThat(sheet.headings())
                .startsWith("Reference", "Kind", "Received", "Subject", "Channel")
                .contains("Lesson", "Corrective action", "Preventive action");
        assertThat(sheet.cells(row, words).orElseThrow())
                .hasSameSizeAs(sheet.headings())
                .contains(
                        "The tutor did not come",
                        "Tutors have to ring.",
                        "A list of numbers.",
                        "All tutors are trained again. (completed 2026-11-20); Follow-on action (due 2027-01-29)");
        assertThat(sheet.cells(row, RowWords.NONE).orElseThrow())
                .as("the words were erased")
                .hasSameSizeAs(sheet.headings());
    }

    @Test
    void what_is_kept_of_how_a_complaint_came_in_is_not_in_the_sheet_of_a_period() {
        Procedure asking = AWiderProcedure.aWiderProcedure().build();
        RegisterRow row = RegisterRowBuilder.copy(open("A", at("2026-11-02T10:00")))
                .origin(Map.of("reference", "OM/1"))
                .build();
        RegisterSheet now = RegisterSheet.at(at("2026-12-31T10:00"), asking, ENGLAND);
        assertThat(now.headings()).contains("Their reference");
        assertThat(now.cells(row).orElseThrow()).contains("OM/1").hasSameSizeAs(now.headings());
        RegisterSheet period = RegisterSheet.of(Period.parse("2026-Q4", CALENDAR), asking, ENGLAND);
        assertThat(period.headings()).doesNotContain("Their reference");
        assertThat(period.cells(row).orElseThrow()).doesNotContain("OM/1").hasSameSizeAs(period.headings());
    }

    @Test
    void an_action_completed_after_the_period_was_still_to_do_in_it() {
        RegisterRow row = RegisterRowBuilder.copy(open("A", at("2026-11-02T10:00")))
                .followOnActions(List.of(new FollowOnAction(
                        "4-warning",
                        "warning",
                        "manager",
                        null,
                        at("2027-01-04T23:59"),
                        at("2027-01-02T10:00"),
                        false)))
                .build();

        assertThat(lines(row)).singleElement().asString().contains("|Warning (due 2027-01-04)|");
    }
}
