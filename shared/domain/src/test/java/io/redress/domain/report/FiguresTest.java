package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.KENYA;
import static io.redress.domain.report.Registers.PROCEDURE;
import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static io.redress.domain.report.Registers.complaint;
import static io.redress.domain.report.Registers.late;
import static io.redress.domain.report.Registers.met;
import static io.redress.domain.report.Registers.open;
import static io.redress.domain.report.Registers.row;
import static io.redress.domain.report.Registers.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Figures quarter(RegisterRow... rows) {
        return figures("2026-Q4", ENGLAND, rows);
    }

    private static Figures figures(String period, WorkingCalendar calendar, RegisterRow... rows) {
        return Figures.of(Stream.of(rows), Period.parse(period, CALENDAR), PROCEDURE, calendar);
    }

    @Test
    void complaints_are_received_closed_and_carried_forward() {
        Figures figures = quarter(
                closed("A", at("2026-07-01T10:00"), at("2026-09-30T23:59")),
                closed("B", at("2026-07-01T10:00"), at("2026-10-01T00:00")),
                open("C", at("2026-09-30T23:59")),
                closed("D", at("2026-10-01T00:00"), at("2026-12-31T23:59")),
                closed("E", at("2026-12-01T10:00"), at("2027-01-01T00:00")),
                open("F", at("2026-12-31T23:59")),
                open("G", at("2027-01-01T00:00")));

        assertThat(figures.complaints()).isEqualTo(new Movement(2, 0, 3, 0, 2, 3));
    }

    @Test
    void the_day_of_a_receipt_is_in_the_organisations_time_zone() {
        RegisterRow lateInTheEvening = open("A", Instant.parse("2026-12-31T23:30:00Z"));

        assertThat(figures("2026-Q4", ENGLAND, lateInTheEvening).complaints().received())
                .isOne();
        assertThat(figures("2026-Q4", KENYA, lateInTheEvening).complaints().received())
                .isZero();
        assertThat(figures("2027-Q1", KENYA, lateInTheEvening).complaints()).isEqualTo(new Movement(0, 0, 1, 0, 0, 1));
    }

    @Test
    void a_complaint_closed_after_the_end_was_open_at_the_end_and_has_no_outcome_yet() {
        Figures figures = quarter(closed("A", at("2026-12-01T10:00"), at("2027-01-04T09:00")));

        assertThat(figures.complaints()).isEqualTo(new Movement(0, 0, 1, 0, 0, 1));
        assertThat(figures.outcomes()).isEmpty();
        assertThat(figures.stages()).isEmpty();
        assertThat(figures.pace()).isNull();
    }

    @Test
    void a_limit_counts_in_the_period_in_which_it_was_due() {
        Instant received = at("2026-12-21T10:00");
        Instant due = at("2027-01-06T23:59:59");
        RegisterRow row = open("A", received, met(received, due, at("2026-12-22T10:00")));

        assertThat(quarter(row).allLimits().due()).isZero();
        assertThat(figures("2027-Q1", ENGLAND, row).allLimits().met()).isOne();
        assertThat(figures("2027-Q2", ENGLAND, row).allLimits().due()).isZero();
    }

    @Test
    void limits_are_met_missed_cancelled_extended_or_still_running() {
        Instant received = at("2026-11-02T10:00");
        Instant due = at("2026-11-16T23:59:59");
        Instant later = at("2026-11-30T23:59:59");
        Figures figures = quarter(
                open("A", received, met(received, due, due)),
                open("B", received, late(received, due, at("2026-11-17T10:00"))),
                open("C", received, late(received, due, null)),
                open("D", received, running(received, at("2027-01-05T23:59:59"))),
                open("E", received, limit(received, later, due, Limit.State.MET, at("2026-11-20T10:00"))),
                open("F", received, limit(received, due, due, Limit.State.CANCELLED, at("2026-11-03T10:00"))));

        assertThat(figures.limits()).containsExactly(new LimitFigures("answer", "The answer", 2, 2, 1, 1, 1, 50));
        assertThat(figures.allLimits()).isEqualTo(new LimitFigures("all", "All time limits", 2, 2, 1, 1, 1, 50));
    }

    private static Limit limit(Instant started, Instant due, Instant firstDue, Limit.State state, Instant ended) {
        return new Limit(
                "answer",
                started,
                due,
                firstDue,
                due.equals(firstDue) ? null : started,
                null,
                null,
                state,
                null,
                ended,
                0,
                List.of());
    }

    @Test
    void an_overdue_limit_counts_as_missed_even_if_no_check_had_recorded_it() {
        Instant received = at("2026-12-01T10:00");
        Instant due = at("2026-12-31T23:59:59");

        assertThat(quarter(open("A", received, running(received, due)))
                        .allLimits()
                        .missed())
                .isOne();
        assertThat(quarter(open("A", received, late(received, due, at("2027-01-08T10:00"))))
                        .allLimits()
                        .missed())
                .isOne();
    }

    @Test
    void a_limit_met_after_the_end_was_running_at_the_end() {
        Instant received = at("2026-12-28T10:00");
        Limit limit = met(received, at("2027-01-12T23:59:59"), at("2027-01-05T10:00"));

        assertThat(quarter(open("A", received, limit)).allLimits().running()).isOne();
    }

    @Test
    void one_miss_among_a_thousand_is_not_100_percent() {
        assertThat(Tally.percent(999, 1000)).isEqualTo(99);
        assertThat(Tally.percent(1, 1000)).isEqualTo(1);
        assertThat(Tally.percent(1000, 1000)).isEqualTo(100);
        assertThat(Tally.percent(0, 1000)).isZero();
        assertThat(LimitFigures.of("answer", "Answer", 0, 0, 0, 0, 0).percent()).isNull();
    }

    @Test
    void complaints_that_were_open_count_with_their_priority_at_the_end() {
        Instant before = at("2026-07-01T10:00");
        Instant within = at("2026-11-02T10:00");
        Instant after = at("2027-01-01T00:00");
        Figures figures = Figures.of(
                Stream.of(
                        // Brought forward and received: marked before, within and after the period.
                        Registers.prioritised(open("A", before), new Handling.Priority("major", before)),
                        Registers.prioritised(open("B", before), new Handling.Priority("major", within)),
                        Registers.prioritised(open("C", within), new Handling.Priority("major", after)),
                        // Marked by mistake, and again.
                        Registers.prioritised(
                                open("D", within),
                                new Handling.Priority("major", within),
                                new Handling.Priority("ordinary", within.plusSeconds(60))),
                        // Closed before the period, so it was not open in it.
                        Registers.prioritised(
                                closed("E", before, before.plusSeconds(60)), new Handling.Priority("major", before))),
                Period.parse("2026-Q4", CALENDAR),
                PROCEDURE,
                ENGLAND);

        assertThat(figures.priorities())
                .containsExactly(new Tally("ordinary", "Ordinary", 2, 50), new Tally("major", "Major", 2, 50));
    }

    @Test
    void breakdowns_begin_with_the_most_frequent_value_and_end_with_complaints_without_one() {
        Instant received = at("2026-11-02T10:00");
        Figures figures = quarter(
                row("A", "complaint", "policy", received, null, null, List.of("stage-1")),
                row("B", "complaint", "policy", received, null, null, List.of("stage-1")),
                row("C", "complaint", "from-an-older-list", received, null, null, List.of("stage-1")),
                row("D", "complaint", "delay", received, null, null, List.of("stage-1")),
                row("E", "complaint", null, received, null, null, List.of("stage-1")));

        assertThat(figures.categories())
                .containsExactly(
                        new Tally("policy", "A policy", 2, 40),
                        new Tally("delay", "Something was late", 1, 20),
                        new Tally("from-an-older-list", "From an older list", 1, 20),
                        new Tally(null, "Not stated", 1, 20));
        assertThat(figures.departments()).isEmpty();
    }

    @Test
    void a_closed_complaint_ended_at_the_last_stage_in_which_staff_had_it() {
        Instant received = at("2026-11-02T10:00");
        Instant end = at("2026-12-02T10:00");
        Figures figures = quarter(
                closed("A", received, end),
                complaint("B", received, end, "withdrawn", List.of("stage-1", "closed")),
                complaint(
                        "C", received, end, "withdrawn", List.of("stage-1", "stage-1-answered", "stage-2", "closed")));

        assertThat(figures.stages())
                .extracting(Tally::title, Tally::count, Tally::percent)
                .containsExactly(tuple("Stage 1", 2, 67), tuple("Stage 2", 1, 33));
        assertThat(figures.outcomes())
                .extracting(Tally::title, Tally::count)
                .containsExactly(tuple("Withdrawn", 2), tuple("Satisfied", 1));
    }

    @Test
    void the_pace_is_in_working_days_from_receipt_to_close() {
        Figures figures = quarter(
                closed("A", at("2026-11-02T10:00"), at("2026-11-03T10:00")),
                closed("B", at("2026-11-02T10:00"), at("2026-11-09T10:00")),
                closed("C", at("2026-11-02T10:00"), at("2026-11-02T11:00")),
                closed("D", at("2026-12-24T10:00"), at("2026-12-28T10:00")));

        assertThat(figures.pace()).isEqualTo(new Pace(1.8, 1.0));
    }

    @Test
    void entries_of_other_kinds_are_counted_apart() {
        RegisterRow compliment = row(
                "A",
                "compliment",
                "delay",
                at("2026-11-02T10:00"),
                at("2026-11-03T10:00"),
                "replied",
                List.of("enquiry", "closed"));
        Figures figures = quarter(compliment);

        assertThat(figures.complaints().nothing()).isTrue();
        assertThat(figures.otherKinds()).containsExactly(new Tally("compliment", "Compliment", 1, 100));
        assertThat(figures.categories()).isEmpty();
        assertThat(figures.nil()).isFalse();
    }

    @Test
    void a_period_without_anything_is_a_nil_report() {
        Figures figures = quarter();

        assertThat(figures.nil()).isTrue();
        assertThat(figures.allLimits().percent()).isNull();
        assertThat(figures.limits()).extracting(LimitFigures::title).containsExactly("The answer");
        assertThat(figures.complaints()).isEqualTo(new Movement(0, 0, 0, 0, 0, 0));
    }

    @Test
    void reopened_complaints_are_counted_separately_and_once_for_each_closing() {
        Closing before = new Closing(at("2026-09-01T10:00"), "satisfied", 3, at("2026-10-05T10:00"));
        List<String> path = List.of("stage-1", "stage-1-answered", "closed", "stage-2");
        RegisterRow open = row("A", "complaint", "delay", at("2026-08-03T10:00"), List.of(before), null, null, path);
        RegisterRow closedAgain = row(
                "B",
                "complaint",
                "delay",
                at("2026-08-03T10:00"),
                List.of(before),
                at("2026-11-03T10:00"),
                "satisfied",
                Stream.concat(path.stream(), Stream.of("closed")).toList());

        assertThat(figures("2026-Q3", ENGLAND, open, closedAgain).complaints())
                .isEqualTo(new Movement(0, 0, 2, 0, 2, 0));
        assertThat(quarter(open, closedAgain).complaints()).isEqualTo(new Movement(0, 0, 0, 2, 1, 1));
        assertThat(quarter(closedAgain).stages()).extracting(Tally::id).containsExactly("stage-2");
    }

    @Test
    void changes_under_an_earlier_date_since_the_last_report_are_a_correction() {
        Figures reported = figures("2026-Q3", ENGLAND, open("A", at("2026-08-03T10:00")));
        Figures figures = quarter(open("A", at("2026-08-03T10:00")), open("B", at("2026-09-30T16:00")))
                .continuing(reported, CALENDAR);

        assertThat(figures.complaints()).isEqualTo(new Movement(1, 1, 0, 0, 0, 2));
    }
}
