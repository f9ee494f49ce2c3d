package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.pauses;
import static io.redress.domain.rules.Step.resumes;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitResumed;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.complaint.StageEvent.Resumed;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pause ends because of its cause, automatically, or with the stage, and never later than its stated end. */
class EndOfPauseTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");

    @Test
    void with_no_day_left_it_is_due_on_the_first_day_on_which_staff_can_act() {
        Scenario onTheLastDay = contacted().when("2026-03-16T11:00", pauses(OLGA, "police", "2026-04-02"));
        Scenario byItself = onTheLastDay
                .when("2026-04-03T00:00", wakes())
                .thenAmongOthers(new LimitResumed("answer", endOf("2026-04-02"), endOf("2026-04-07")))
                .thenNot(LimitMissed.class);
        assertThat(byItself.explained("answer").inWords())
                .isEqualTo("0 working days from Thursday 2 April 2026. Not counted: Friday 3 April (Good Friday),"
                        + " Saturday 4 April, Sunday 5 April, Monday 6 April (Easter Monday) and Tuesday 7 April"
                        + " (the first day on which something could be done)."
                        + " Due by the end of Tuesday 7 April 2026.");
        contacted()
                .when("2026-03-16T11:00", pauses(OLGA, "police", "2026-04-02"))
                .when("2026-03-21T11:00", resumes(OLGA))
                .andDue(endOf("2026-03-23"));
    }

    @Test
    void a_pause_for_the_complainant_ends_when_the_complainant_acts() {
        contacted()
                .when("2026-03-10T11:00", pauses(OLGA, "complainant", "2026-03-31"))
                .when("2026-03-12T20:00", takes(COMPLAINANT, "add-information", "information", "Here it is."))
                .thenAmongOthers(
                        new ActionTaken("add-information", Map.of()),
                        new Resumed("complainant"),
                        new LimitResumed("answer", time("2026-03-12T20:00"), endOf("2026-03-18")),
                        new LetterOrdered("resumed"));
    }

    @Test
    void if_the_complainants_action_leaves_the_stage_no_letter_gives_new_dates() {
        contacted()
                .when("2026-03-10T11:00", pauses(OLGA, "complainant", "2026-03-31"))
                .when("2026-03-12T20:00", takes(COMPLAINANT, "withdraw"))
                .then(
                        new ActionTaken("withdraw", Map.of()),
                        new Resumed("complainant"),
                        new LimitResumed("answer", time("2026-03-12T20:00"), endOf("2026-03-18")),
                        new LetterOrdered("closed"),
                        new StageEntered("closed", null),
                        new LimitCancelled("answer"),
                        new Closed("withdrawn"));
    }

    @Test
    void a_pause_for_others_does_not_end_when_the_complainant_acts() {
        waiting()
                .when("2026-03-12T20:00", takes(COMPLAINANT, "add-information", "information", "Hello?"))
                .then(new ActionTaken("add-information", Map.of()));
    }

    @Test
    void a_pause_for_the_complainant_does_not_end_when_staff_record_something() {
        contacted()
                .when("2026-03-10T11:00", pauses(OLGA, "complainant", "2026-03-31"))
                .when(
                        "2026-03-12T20:00",
                        takes(OLGA, "add-information", "information", "She was ill.", "how", "telephone"))
                .thenNot(Resumed.class);
    }

    @Test
    void a_pause_ends_automatically_at_its_stated_end() {
        waiting()
                .when(endOf("2026-03-31"), wakes())
                .thenNothing()
                .when(endOf("2026-03-31").plusSeconds(1), wakes())
                .then(
                        new Resumed("police"),
                        new LimitResumed("answer", endOf("2026-03-31"), endOf("2026-04-08")),
                        new LetterOrdered("resumed"))
                .andDue(endOf("2026-04-08"));
    }

    @Test
    void a_pause_that_ends_automatically_is_not_longer_if_a_check_finds_it_late() {
        waiting()
                .when("2026-04-02T03:00", wakes())
                .thenAmongOthers(new LimitResumed("answer", endOf("2026-03-31"), endOf("2026-04-08")))
                .when("2026-04-02T03:05", wakes())
                .thenNothing();
    }

    @Test
    void a_limit_that_ran_out_before_a_check_found_the_end_of_the_pause_is_missed_at_once() {
        waiting()
                .when("2026-04-09T03:00", wakes())
                .thenAmongOthers(
                        new LimitResumed(
                                "answer",
                                endOf("2026-03-31"),
                                endOf("2026-04-08"),
                                List.of(),
                                time("2026-04-09T03:00")),
                        new LimitMissed("answer"));
    }

    @Test
    void a_pause_ends_when_the_complaint_leaves_the_stage() {
        waiting()
                .when("2026-03-12T10:00", takes(COMPLAINANT, "withdraw"))
                .thenAmongOthers(
                        new Resumed("police"),
                        new LimitResumed("answer", time("2026-03-12T10:00"), endOf("2026-03-18")),
                        new StageEntered("closed", null),
                        new LimitCancelled("answer"))
                .and(complaint -> assertThat(complaint.handling().pause()).isNull())
                .andNobodyWaits();
    }

    /** With only the answer and the regular news still open. */
    private static Scenario contacted() {
        return under(
                        aWiderProcedure()
                                .but(p -> p.limits.removeIf(limit -> limit.id().equals("informed"))),
                        CREATED,
                        aSubmission())
                .when("2026-03-02T10:30", takes(OLGA, "acknowledge", "how", "letter"));
    }

    private static Scenario waiting() {
        return contacted().when("2026-03-10T11:00", pauses(OLGA, "police", "2026-03-31"));
    }
}
