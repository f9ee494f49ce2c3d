package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.Rejection.Reason;
import io.redress.domain.complaint.LetterEvent.LetterDoubted;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.staff.Actor;
import org.junit.jupiter.api.Test;

/** A mail of which nobody knows whether it was sent is a state of the complaint, which staff settle. */
class LettersInDoubtTest {

    private static final Actor OLGA = officer("olga");

    @Test
    void a_doubt_has_a_time_limit_and_the_wait_does_not_begin() {
        answerInDoubt()
                .then(
                        new LetterDoubted("answer", 3, time("2026-03-10T14:01")),
                        new LimitStarted("untold-letter", time("2026-03-10T14:01"), endOf("2026-03-12")))
                .when("2026-06-30T10:00", wakes())
                .thenNot(Closed.class)
                .andStage("answered");
    }

    @Test
    void a_letter_that_arrived_was_sent_when_it_was_handed_over() {
        answerInDoubt()
                .when("2026-03-12T09:00", arrived())
                .thenAmongOthers(
                        new LetterSent("answer", 3, time("2026-03-10T14:01")),
                        new LimitMet("untold-letter", time("2026-03-10T14:01")),
                        new LimitStarted("reply", time("2026-03-10T14:01"), endOf("2026-04-07")))
                .when("2026-03-12T09:01", arrived())
                .thenRefused(Reason.Conflict.class, "no letter of which nobody knows whether it arrived");
    }

    @Test
    void a_limit_that_the_letter_meets_is_met_as_of_its_sending_although_it_was_recorded_as_missed() {
        given("2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:02", doubts("acknowledgement", 1, "2026-03-02T10:01"))
                .then(new LetterDoubted("acknowledgement", 1, time("2026-03-02T10:01")))
                .when("2026-03-05T08:00", wakes())
                .thenAmongOthers(new LimitMissed("acknowledgement"))
                .when("2026-03-05T09:00", arrived())
                .thenAmongOthers(
                        new LetterSent("acknowledgement", 1, time("2026-03-02T10:01")),
                        new LimitMet("acknowledgement", time("2026-03-02T10:01")))
                .and(complaint -> assertThat(complaint.limits())
                        .filteredOn(limit -> limit.id().equals("acknowledgement"))
                        .extracting(Limit::state, Limit::missed, Limit::ended)
                        .containsExactly(tuple(Limit.State.MET, null, time("2026-03-02T10:01"))));
    }

    @Test
    void sending_again_settles_the_doubt_and_the_wait_begins_with_the_second_copy() {
        answerInDoubt()
                .when("2026-03-11T09:00", takes(OLGA, "send-again", "change", "3"))
                .thenAmongOthers(new LetterOrderedAgain(3), new LimitMet("untold-letter"))
                .and(complaint ->
                        assertThat(complaint.handling().untold().inDoubt()).isEmpty())
                .when("2026-03-11T09:01", letterGoes("answer", 5))
                .then(
                        new LetterSent("answer", 5),
                        new LimitStarted("reply", time("2026-03-11T09:01"), endOf("2026-04-08")));
    }

    @Test
    void a_copy_in_doubt_can_be_sent_again_too() {
        answerInDoubt()
                .when("2026-03-11T09:00", takes(OLGA, "send-again", "change", "3"))
                .when("2026-03-11T09:02", doubts("answer", 5, "2026-03-11T09:01"))
                .when("2026-03-11T10:00", takes(OLGA, "send-again", "change", "5"))
                .thenAmongOthers(new LetterOrderedAgain(5))
                .when("2026-03-11T10:01", letterGoes("answer", 7))
                .thenAmongOthers(new LimitStarted("reply", time("2026-03-11T10:01"), endOf("2026-04-08")));
    }

    @Test
    void telling_the_complainant_settles_the_doubt() {
        answerInDoubt()
                .when(
                        "2026-03-11T09:00",
                        takes(OLGA, "told", "letter", "3-answer", "how", "phone", "on", "2026-03-11", "at", "08:50"))
                .thenAmongOthers(
                        new LetterTold("answer", 3, time("2026-03-11T08:50")),
                        new LimitStarted("reply", time("2026-03-11T08:50"), endOf("2026-04-08")));
    }

    @Test
    void a_letter_that_is_owed_cannot_have_arrived() {
        given("2026-03-02T10:00", aSubmission().withoutEmail())
                .when("2026-03-02T11:00", arrived())
                .thenRefused(Reason.Conflict.class, "there is no letter")
                .when("2026-03-02T11:00", takes(COMPLAINANT, "it-arrived", "letter", "all", "how", "I have it."))
                .thenRefused(Reason.NotAllowed.class, "only staff");
    }

    @Test
    void a_complainant_who_answers_before_the_doubt_is_settled_has_no_time_that_begins_later() {
        answerInDoubt()
                .when("2026-03-11T09:00", takes(COMPLAINANT, "not-satisfied"))
                .when("2026-03-11T10:00", arrived())
                .thenNot(LimitStarted.class)
                .andStage("second");
    }

    /** Answered on 10 March as change 3; the mail service did not say whether it sends the letter. */
    private static Scenario answerInDoubt() {
        return given("2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-10T14:00", answers(OLGA))
                .when("2026-03-10T14:02", doubts("answer", 3, "2026-03-10T14:01"));
    }

    private static Step doubts(String letter, int change, String handedOver) {
        return new Step(SYSTEM, new Command.DoubtLetter(letter, change, time(handedOver)));
    }

    private static Step arrived() {
        return takes(OLGA, "it-arrived", "letter", "all", "how", "She says so.");
    }
}
