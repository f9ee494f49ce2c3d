package io.redress.domain.report;

import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.PROCEDURE;
import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static io.redress.domain.report.Registers.met;
import static io.redress.domain.report.Registers.open;
import static io.redress.domain.report.Registers.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Handling.Priority;
import io.redress.domain.complaint.RegisterRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisterSheetTest {

    private static final RegisterSheet SHEET = RegisterSheet.of(Period.parse("2026-Q4"), PROCEDURE, ENGLAND);

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
                .isEqualTo("Reference|Kind|Received|Brought forward|Channel|Category|Department|Closed|Outcome|Ended at"
                        + "|Working days|Determination|Priority|The answer, due|The answer");
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
                        "B|Complaint|2026-07-01 10:00|yes|Website|Something was late|||||||Ordinary||",
                        "C|Complaint|2026-11-02 10:00|no|Website|Something was late||2026-11-09 10:00|Satisfied|Stage 1"
                                + "|5||Ordinary|2026-11-16 23:59|met");
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
                        "A|Complaint|2026-11-02 10:00|Website|Something was late|||||||Ordinary|2026-11-16 23:59|missed");
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
                .containsExactly("A|Complaint|2026-12-01 10:00|no|Website|Something was late|||||||Major||");
    }

    @Test
    void a_complaint_closed_after_the_end_is_open_in_it() {
        assertThat(lines(closed("A", at("2026-12-01T10:00"), at("2027-01-01T00:00"))))
                .containsExactly("A|Complaint|2026-12-01 10:00|no|Website|Something was late|||||||Ordinary||");
    }
}
