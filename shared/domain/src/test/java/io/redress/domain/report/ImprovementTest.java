package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.PROCEDURE;
import static io.redress.domain.report.Registers.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.report.Improvement.State;
import io.redress.domain.report.Improvement.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ideas for improvement, and what a report says about them (CP-6). */
class ImprovementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static Improvement proposed(String id, String on) {
        return Improvement.proposed(id, "CIP-7K3M-9QX1", "A notice at the door", "emily", at(on));
    }

    private static Step step(String on, State state, String until) {
        return new Step(
                at(on),
                "helen",
                state,
                until == null ? null : LocalDate.parse(until),
                null,
                state == State.DECLINED ? "No." : null);
    }

    private static ImprovementFigures figures(String period, Improvement... ideas) {
        Counting counting = new Counting(Period.parse(period, CALENDAR), PROCEDURE, ENGLAND);
        counting.improvements(List.of(ideas));
        return counting.figures().improvements();
    }

    @Test
    void a_report_lists_the_ideas_that_are_overdue_at_its_end_or_were_decided_in_it_as_they_were_then() {
        Improvement acceptedIn =
                proposed("A", "2026-07-01T10:00").and(step("2026-10-05T10:00", State.ACCEPTED, "2026-12-31"));
        Improvement declinedBefore =
                proposed("B", "2026-07-01T10:00").and(step("2026-09-30T23:59", State.DECLINED, null));
        Improvement declinedIn = proposed("C", "2026-10-01T00:00").and(step("2026-10-02T10:00", State.DECLINED, null));
        Improvement later = proposed("D", "2027-01-01T00:00");
        Improvement decidedLater =
                proposed("E", "2026-12-31T23:59").and(step("2027-01-01T10:00", State.ACCEPTED, "2027-02-01"));
        Improvement acceptedBefore =
                proposed("F", "2026-07-01T10:00").and(step("2026-07-02T10:00", State.ACCEPTED, "2027-01-01"));
        Improvement overdue =
                proposed("G", "2026-07-01T10:00").and(step("2026-07-02T10:00", State.ACCEPTED, "2026-12-30"));

        ImprovementFigures figures = figures(
                "2026-Q4", acceptedIn, declinedBefore, declinedIn, later, decidedLater, acceptedBefore, overdue);
        assertThat(figures)
                .returns(2, ImprovementFigures::proposed)
                .returns(2, ImprovementFigures::overdue)
                .returns(1, ImprovementFigures::undecided)
                .returns(1, ImprovementFigures::underWay);
        assertThat(figures.ideas())
                .extracting(ImprovementFigures.Line::id, ImprovementFigures.Line::state)
                .containsExactly(tuple("A", State.ACCEPTED), tuple("C", State.DECLINED), tuple("G", State.ACCEPTED));
        assertThat(figures.ideas().getFirst())
                .returns("emily", ImprovementFigures.Line::proposedBy)
                .returns("helen", ImprovementFigures.Line::decidedBy);
        assertThat(figures("2026-Q3", acceptedIn)).isEqualTo(new ImprovementFigures(1, 0, 1, 0, List.of()));
    }

    @Test
    void an_accepted_idea_is_overdue_after_its_day() {
        Improvement accepted =
                proposed("A", "2026-07-01T10:00").and(step("2026-10-05T10:00", State.ACCEPTED, "2026-11-02"));

        assertThat(accepted.overdue(TODAY)).isFalse();
        assertThat(accepted.overdue(TODAY.plusDays(1))).isTrue();
        assertThat(accepted.and(step("2026-11-01T10:00", State.DONE, null)).overdue(TODAY.plusDays(9)))
                .isFalse();
    }

    @Test
    void accepting_needs_a_day_and_declining_a_reason() {
        assertThat(fields(step("2026-11-02T10:00", State.ACCEPTED, "2026-11-02")))
                .isEmpty();
        assertThat(fields(step("2026-11-02T10:00", State.ACCEPTED, null))).containsExactly("until");
        assertThat(fields(step("2026-11-02T10:00", State.ACCEPTED, "2026-11-01")))
                .containsExactly("until");
        assertThat(fields(step("2026-11-02T10:00", State.DONE, "2026-11-02"))).containsExactly("until");
        assertThat(fields(new Step(at("2026-11-02T10:00"), "helen", State.DECLINED, null, null, " ")))
                .containsExactly("note");
        assertThat(fields(new Step(at("2026-11-02T10:00"), "helen", State.ACCEPTED, TODAY, "stranger", null)))
                .containsExactly("responsible");
        assertThat(ImprovementFaults.ofIdea(" ")).extracting(Fault::field).containsExactly("idea");
    }

    private static List<String> fields(Step step) {
        return ImprovementFaults.ofDecision(step, List.of("sam"), TODAY).stream()
                .map(Fault::field)
                .toList();
    }
}
