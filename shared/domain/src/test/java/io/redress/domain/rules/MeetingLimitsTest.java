package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitEndedLate;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.StageEntered;
import org.junit.jupiter.api.Test;

class MeetingLimitsTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void the_acknowledgement_meets_its_limit_when_the_mail_is_accepted() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .then(new LetterSent("acknowledgement", 1), new LimitMet("acknowledgement"))
                .andDue(endOf("2026-03-16"));
        assertThat(tale.limit("acknowledgement").ended()).isEqualTo(time("2026-03-02T10:01"));
    }

    @Test
    void another_letter_meets_no_limit() {
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("answer", 1))
                .then(new LetterSent("answer", 1));
    }

    @Test
    void a_second_acknowledgement_is_recorded_and_meets_nothing_again() {
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-02T10:02", letterGoes("acknowledgement", 1))
                .then(new LetterSent("acknowledgement", 1));
    }

    @Test
    void a_late_acknowledgement_meets_its_limit_late() {
        given(CREATED, aSubmission())
                .when("2026-03-05T10:00", letterGoes("acknowledgement", 1))
                .then(
                        new LetterSent("acknowledgement", 1),
                        new LimitMissed("acknowledgement"),
                        new LimitEndedLate("acknowledgement"));
    }

    @Test
    void without_an_email_address_acknowledging_is_an_action_with_the_same_limit() {
        given(CREATED, aSubmission().withoutEmail())
                .when("2026-03-04T16:00", takes(officer("olga"), "acknowledge", "how", "telephone"))
                .thenAmongOthers(new LimitMet("acknowledgement"));
    }

    @Test
    void the_last_second_is_in_time_and_the_next_is_not() {
        given(CREATED, aSubmission())
                .when(endOf("2026-03-16").plusMillis(999), answers(officer("olga")))
                .thenAmongOthers(new LimitMet("answer"))
                .thenNot(LimitEndedLate.class);
        given(CREATED, aSubmission())
                .when(endOf("2026-03-16").plusSeconds(1), answers(officer("olga")))
                .thenAmongOthers(new LimitMissed("answer"), new LimitEndedLate("answer"));
    }

    @Test
    void a_late_answer_is_late_even_before_a_check_records_the_miss() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-17T09:00", answers(officer("olga")))
                .thenAmongOthers(
                        new LimitMissed("answer"),
                        new LimitEndedLate("answer"),
                        new StageEntered("answered", "officer"));
        assertThat(tale.limit("answer").state()).isEqualTo(State.MISSED);
        assertThat(tale.limit("answer").missed()).isEqualTo(time("2026-03-17T09:00"));
    }

    @Test
    void a_limit_recorded_as_missed_is_not_missed_again_when_it_is_met() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-17T00:05", wakes())
                .thenAmongOthers(new LimitMissed("answer"))
                .and(complaint -> assertThat(complaint.running("answer")).isPresent())
                .when("2026-03-18T09:00", answers(officer("olga")))
                .thenAmongOthers(new LimitEndedLate("answer"))
                .thenNot(LimitMissed.class);
        assertThat(tale.limit("answer").missed()).isEqualTo(time("2026-03-17T00:05"));
        assertThat(tale.limit("answer").ended()).isEqualTo(time("2026-03-18T09:00"));
    }

    @Test
    void leaving_the_stages_of_a_limit_cancels_it() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-03T09:00", takes(COMPLAINANT, "withdraw"))
                .thenAmongOthers(
                        new StageEntered("closed", null),
                        new LimitCancelled("acknowledgement"),
                        new LimitCancelled("answer"))
                .andNobodyWaits();
        assertThat(tale.complaint().limits()).extracting(Limit::state).containsOnly(State.CANCELLED);
    }

    @Test
    void a_limit_that_had_run_out_before_it_was_cancelled_stays_missed() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-05T09:00", takes(COMPLAINANT, "withdraw"))
                .thenAmongOthers(
                        new LimitMissed("acknowledgement"),
                        new LimitCancelled("acknowledgement"),
                        new LimitCancelled("answer"));
        assertThat(tale.limit("acknowledgement").state()).isEqualTo(State.MISSED);
        assertThat(tale.limit("answer").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_limit_over_several_stages_keeps_running_from_one_to_the_next() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-10T14:00", answers(officer("olga")))
                .when("2026-03-11T10:00", takes(COMPLAINANT, "not-satisfied"))
                .thenAmongOthers(new LimitStarted("decision", time("2026-03-11T10:00"), endOf("2026-04-10")))
                .when("2026-03-18T10:00", takes(head("hugo"), "hear", "day", "2026-03-25", "seats", "3"))
                .thenNot(LimitStarted.class)
                .thenNot(LimitCancelled.class)
                .andDue(endOf("2026-04-10"))
                .when("2026-03-26T10:00", takes(head("hugo"), "decide", "answer", "We were wrong."))
                .thenAmongOthers(new LimitMet("decision"));
        assertThat(tale.complaint().limits())
                .filteredOn(limit -> limit.id().equals("decision"))
                .hasSize(1);
    }

    @Test
    void a_limit_that_was_met_does_not_start_again_in_the_next_of_its_stages() {
        AProcedure procedure = aProcedure()
                .with(limit("decision", "20 working days")
                        .in("second", "hearing")
                        .metBy("hear"));
        under(procedure, CREATED, aSubmission())
                .when("2026-03-10T14:00", answers(officer("olga")))
                .when("2026-03-11T10:00", takes(COMPLAINANT, "not-satisfied"))
                .when("2026-03-18T10:00", takes(head("hugo"), "hear", "day", "2026-03-25", "seats", "3"))
                .thenAmongOthers(new LimitMet("decision"))
                .thenNot(LimitStarted.class)
                .andNothingDue();
    }

    @Test
    void the_complainants_limit_is_never_owed_by_the_organisation() {
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-10T14:00", answers(officer("olga")))
                .when("2026-03-10T14:01", letterGoes("answer", 3))
                .andNothingDue()
                .andWakesAt(time("2026-03-24T08:00"));
    }

    @Test
    void the_first_due_time_has_an_explanation() {
        Scenario tale = given("2026-12-21T10:00", aSubmission());
        assertThat(tale.explained("acknowledgement").inWords())
                .isEqualTo(
                        "2 working days from Monday 21 December 2026. Due by the end of Wednesday 23 December 2026.");
    }
}
