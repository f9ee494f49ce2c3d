package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.extend;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.pauses;
import static io.redress.domain.rules.Step.recounts;
import static io.redress.domain.rules.Step.resumes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LimitEvent.LimitMoved;
import io.redress.domain.complaint.LimitEvent.NewDateTold;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The complainant is told that a date has moved, by one letter with the date that they know, the new one, and the days. */
class MovedDateTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final LocalDate FOURTH = LocalDate.parse("2026-03-04");
    private static final LocalDate TENTH = LocalDate.parse("2026-03-10");

    private static Scenario moved() {
        return given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T10:00", recounts())
                .then(new LimitMoved("answer", endOf("2026-03-16"), endOf("2026-03-17"), List.of(FOURTH), true));
    }

    @Test
    void a_moved_date_is_told_an_hour_later_once() {
        moved().when("2026-03-03T10:59", wakes())
                .thenNot(LetterOrdered.class)
                .andWakesAt(time("2026-03-03T11:00"))
                .when("2026-03-03T11:00", wakes())
                .then(
                        new NewDateTold("answer", endOf("2026-03-16"), endOf("2026-03-17"), List.of(FOURTH)),
                        new LetterOrdered("new-dates"))
                .when("2026-03-03T12:00", wakes())
                .thenNothing();
    }

    @Test
    void several_moves_in_an_hour_are_one_letter_with_the_date_that_was_told_first() {
        moved().andDayOffDeclared("2026-03-10")
                .when("2026-03-03T10:40", recounts())
                .when("2026-03-03T11:00", wakes())
                .thenNot(LetterOrdered.class)
                .when("2026-03-03T11:40", wakes())
                .then(
                        new NewDateTold("answer", endOf("2026-03-16"), endOf("2026-03-18"), List.of(FOURTH, TENTH)),
                        new LetterOrdered("new-dates"));
    }

    @Test
    void a_later_move_is_told_from_the_date_of_the_last_letter() {
        moved().when("2026-03-03T11:00", wakes())
                .andDayOffDeclared("2026-03-10")
                .when("2026-03-05T10:00", recounts())
                .when("2026-03-05T11:00", wakes())
                .then(
                        new NewDateTold("answer", endOf("2026-03-17"), endOf("2026-03-18"), List.of(TENTH)),
                        new LetterOrdered("new-dates"));
    }

    @Test
    void a_date_that_moves_in_its_last_hour_is_told_before_it_passes() {
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .andDayOffDeclared("2026-03-16")
                .when("2026-03-16T23:30", recounts())
                .when(endOf("2026-03-16"), wakes())
                .thenAmongOthers(new LetterOrdered("new-dates"));
    }

    @Test
    void the_limit_of_a_letter_that_goes_by_mail_has_no_date_that_was_told() {
        given(CREATED, aSubmission())
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T10:00", recounts())
                .thenAmongOthers(new LimitMoved(
                        "acknowledgement", endOf("2026-03-04"), endOf("2026-03-05"), List.of(FOURTH), false));
    }

    @Test
    void without_an_address_staff_owe_the_letter() {
        given(CREATED, aSubmission().withoutEmail())
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T10:00", recounts())
                .when("2026-03-03T11:00", wakes())
                .thenAmongOthers(new LetterOwed("new-dates", 3));
    }

    @Test
    void an_extension_tells_the_new_date_itself() {
        moved().when("2026-03-03T10:30", extend(officer("olga"), "answer", "2026-03-27"))
                .when("2026-03-03T11:30", wakes())
                .thenNothing();
    }

    @Test
    void nothing_is_told_of_a_limit_that_has_been_met() {
        moved().when("2026-03-03T10:30", answers(officer("olga")))
                .when("2026-03-03T11:30", wakes())
                .thenNot(LetterOrdered.class);
    }

    @Test
    void the_letter_at_the_end_of_a_pause_tells_the_new_date() {
        Scenario paused = under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T10:00", recounts())
                .when("2026-03-03T10:10", pauses(officer("olga"), "police", "2026-03-31"))
                .when("2026-03-05T11:00", resumes(officer("olga")))
                .thenAmongOthers(new LetterOrdered("resumed"));
        assertThat(paused.limit("answer").untoldMove()).isNull();
    }

    @Test
    void a_move_of_an_earlier_version_is_not_told() {
        Scenario earlier = given(CREATED, aSubmission());
        assertThat(earlier.complaint()
                        .after(
                                new LimitMoved("answer", endOf("2026-03-16"), endOf("2026-03-17"), List.of(FOURTH)),
                                time("2026-03-03T10:00"))
                        .running("answer")
                        .orElseThrow()
                        .untoldMove())
                .isNull();
    }
}
