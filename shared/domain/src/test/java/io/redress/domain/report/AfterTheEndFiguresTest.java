package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.PROCEDURE;
import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Handling.LaterContact;
import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.procedure.Action.Satisfaction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where complaints ended, what came after, and how satisfied complainants were. */
class AfterTheEndFiguresTest {

    private static final Instant RECEIVED = at("2026-08-03T10:00");
    private static final Instant ENDED = at("2026-09-01T10:00");
    private static final List<String> ENDED_AT_STAGE_1 = List.of("stage-1", "stage-1-answered", "closed");

    private static Figures figures(String period, RegisterRow... rows) {
        return Figures.of(Stream.of(rows), Period.parse(period, CALENDAR), PROCEDURE, ENGLAND);
    }

    private static RegisterRow with(RegisterRow row, List<String> more, LaterContact... contacts) {
        List<String> path = Stream.concat(row.path().stream(), more.stream()).toList();
        return RegisterRowBuilder.copy(row)
                .path(path)
                .stage(path.getLast())
                .laterContacts(List.of(contacts))
                .build();
    }

    @Test
    void a_complaint_ended_at_stage_1_also_if_its_complainant_writes_later_and_nothing_is_new() {
        RegisterRow quiet = closed("A", RECEIVED, ENDED);
        RegisterRow read = with(
                closed("B", RECEIVED, ENDED), List.of("reading"), new LaterContact(at("2026-09-20T10:00"), null, null));
        RegisterRow filed = with(
                closed("C", RECEIVED, ENDED),
                List.of("reading", "closed", "reading", "closed"),
                new LaterContact(at("2026-09-20T10:00"), at("2026-09-22T10:00"), "nothing-new"),
                new LaterContact(at("2026-10-20T10:00"), at("2026-10-22T10:00"), "nothing-new"));

        Figures third = figures("2026-Q3", quiet, read, filed);
        assertThat(third.stages()).containsExactly(new Tally("stage-1", "Stage 1", 3, 100));
        assertThat(third.contactedAfterEnd()).containsExactly(new Tally("stage-1", "Stage 1", 2, 100));
        assertThat(third.openedAgain()).isEmpty();

        Figures fourth = figures("2026-Q4", quiet, read, filed);
        assertThat(fourth.complaints().nothing()).isTrue();
        assertThat(fourth.stages()).isEmpty();
        assertThat(fourth.contactedAfterEnd()).containsExactly(new Tally("stage-1", "Stage 1", 1, 100));
        assertThat(fourth.nil()).isFalse();
    }

    @Test
    void a_complaint_opened_again_ended_at_stage_1_in_its_first_period_and_counts_again_where_it_ends_next() {
        RegisterRow open = openedAgain("2026-10-05T10:00");
        RegisterRow closedAtStage2 = RegisterRowBuilder.copy(open)
                .closed(at("2026-11-03T10:00"))
                .outcome("satisfied")
                .path(Stream.concat(open.path().stream(), Stream.of("closed")).toList())
                .stage("closed")
                .build();

        for (RegisterRow row : List.of(open, closedAtStage2)) {
            assertThat(figures("2026-Q3", row).stages())
                    .as("what was reported stays")
                    .containsExactly(new Tally("stage-1", "Stage 1", 1, 100));
            assertThat(figures("2026-Q4", row).openedAgain()).containsExactly(new Tally("stage-1", "Stage 1", 1, 100));
            assertThat(figures("2026-Q4", row).contactedAfterEnd())
                    .containsExactly(new Tally("stage-1", "Stage 1", 1, 100));
        }
        assertThat(figures("2026-Q4", open).stages()).isEmpty();
        assertThat(figures("2026-Q4", closedAtStage2).stages())
                .containsExactly(new Tally("stage-2", "Stage 2", 1, 100));
    }

    @Test
    void a_complaint_opened_again_in_the_period_in_which_it_ended_has_not_ended_in_it() {
        Figures figures = figures("2026-Q3", openedAgain("2026-09-05T10:00"), closed("B", RECEIVED, ENDED));

        assertThat(figures.complaints()).isEqualTo(new Movement(0, 0, 2, 0, 1, 1));
        assertThat(figures.stages()).containsExactly(new Tally("stage-1", "Stage 1", 1, 100));
        assertThat(figures.openedAgain()).containsExactly(new Tally("stage-1", "Stage 1", 1, 100));
    }

    private static RegisterRow openedAgain(String at) {
        RegisterRow row = with(
                closed("A", RECEIVED, ENDED),
                List.of("reading", "stage-2"),
                new LaterContact(at(at).minusSeconds(3600), at(at), null));
        return RegisterRowBuilder.copy(row)
                .closed(null)
                .outcome(null)
                .owner("manager")
                .closings(List.of(new Closing(ENDED, "satisfied", ENDED_AT_STAGE_1.size(), at(at))))
                .build();
    }

    @Test
    void of_several_answers_in_a_period_the_last_counts_and_silence_is_none() {
        RegisterRow changedMind = stated("A", "2026-08-20T10:00 not", "2026-09-20T10:00 satisfied");
        RegisterRow partly = stated("B", "2026-09-30T23:59 partly");
        RegisterRow silent = closed("C", RECEIVED, ENDED);
        RegisterRow laterOnly = stated("D", "2026-10-01T00:00 not");

        assertThat(figures("2026-Q3", changedMind, partly, silent, laterOnly).satisfaction())
                .containsExactly(new SatisfactionFigures("2026-Q3", 2, 1, 1, 0, 50));
        assertThat(figures("2026-Q4", changedMind, partly, silent, laterOnly).satisfaction())
                .as("without a report on the period before, only this one")
                .containsExactly(new SatisfactionFigures("2026-Q4", 1, 0, 0, 1, 0));
        assertThat(figures("2027-Q1", changedMind).satisfaction()).isEmpty();
        assertThat(figures("2026-Q3", silent).satisfaction()).isEmpty();
    }

    @Test
    void what_was_reported_on_earlier_periods_stays() {
        RegisterRow satisfied = stated("A", "2026-08-20T10:00 satisfied");
        RegisterRow restrictedLater = stated("B", "2026-08-20T10:00 not");
        RegisterRow next = stated("C", "2026-11-20T10:00 satisfied");
        Figures reported = figures("2026-Q3", satisfied, restrictedLater);

        assertThat(figures("2026-Q4", satisfied, next)
                        .continuing(reported, CALENDAR)
                        .satisfaction())
                .containsExactly(
                        new SatisfactionFigures("2026-Q3", 2, 1, 0, 1, 50),
                        new SatisfactionFigures("2026-Q4", 1, 1, 0, 0, 100));
        assertThat(figures("2026-Q4", satisfied, next)
                        .continuing(figures("2026-Q3"), CALENDAR)
                        .satisfaction())
                .as("nobody had answered when the report on the period before was made")
                .containsExactly(new SatisfactionFigures("2026-Q4", 1, 1, 0, 0, 100));
    }

    @Test
    void a_report_shows_eight_periods_at_most() {
        RegisterRow old = early(stated("A", "2024-11-20T10:00 satisfied", "2026-11-20T10:00 satisfied"));
        RegisterRow next = early(stated("C", "2025-05-20T10:00 satisfied"));
        RegisterRow first = early(stated("B", "2025-01-20T10:00 not"));
        Figures figures = figures("2024-Q4", first, next, old);
        for (String quarter : "2025-Q1 2025-Q2 2025-Q3 2025-Q4 2026-Q1 2026-Q2 2026-Q3 2026-Q4".split(" ")) {
            figures = figures(quarter, first, next, old).continuing(figures, CALENDAR);
        }

        assertThat(figures.satisfaction())
                .extracting(SatisfactionFigures::period)
                .startsWith("2025-Q1")
                .hasSize(8);
        assertThat(figures("2027-Q1", old).continuing(figures, CALENDAR).satisfaction())
                .extracting(SatisfactionFigures::period)
                .startsWith("2025-Q2")
                .endsWith("2027-Q1")
                .hasSize(8);
    }

    private static RegisterRow early(RegisterRow row) {
        return RegisterRowBuilder.copy(row).received(at("2024-10-20T10:00")).build();
    }

    @Test
    void after_nine_silent_periods_a_report_shows_what_is_said_again() {
        RegisterRow early = stated("A", "2026-08-20T10:00 satisfied");
        Figures figures = figures("2026-Q3", early);
        for (String quarter : "2026-Q4 2027-Q1 2027-Q2 2027-Q3 2027-Q4 2028-Q1 2028-Q2".split(" ")) {
            figures = figures(quarter, early).continuing(figures, CALENDAR);
            assertThat(figures.satisfaction())
                    .extracting(SatisfactionFigures::period)
                    .startsWith("2026-Q3")
                    .endsWith(quarter);
        }
        for (String quarter : "2028-Q3 2028-Q4".split(" ")) {
            figures = figures(quarter, early).continuing(figures, CALENDAR);
            assertThat(figures.satisfaction()).isEmpty();
        }
        RegisterRow late = stated("B", "2029-02-20T10:00 not");
        figures = figures("2029-Q1", early, late).continuing(figures, CALENDAR);
        assertThat(figures.satisfaction()).containsExactly(new SatisfactionFigures("2029-Q1", 1, 0, 0, 1, 0));
    }

    @Test
    void a_silent_period_is_the_last_one_that_a_report_shows() {
        Figures reported = figures("2026-Q3", stated("A", "2026-08-20T10:00 satisfied"));
        for (String quarter : "2026-Q4 2027-Q1 2027-Q2 2027-Q3 2027-Q4 2028-Q1 2028-Q2".split(" ")) {
            reported = figures(quarter).continuing(reported, CALENDAR);
        }
        assertThat(reported.satisfaction())
                .extracting(SatisfactionFigures::period)
                .startsWith("2026-Q3")
                .endsWith("2028-Q2")
                .hasSize(8);
    }

    private static RegisterRow stated(String reference, String... said) {
        return RegisterRowBuilder.copy(closed(reference, RECEIVED, ENDED))
                .satisfaction(Stream.of(said)
                        .map(one -> one.split(" "))
                        .map(one -> new Stated(
                                at(one[0]),
                                switch (one[1]) {
                                    case "satisfied" -> Satisfaction.SATISFIED;
                                    case "partly" -> Satisfaction.PARTLY_SATISFIED;
                                    default -> Satisfaction.NOT_SATISFIED;
                                },
                                null))
                        .toList())
                .build();
    }
}
