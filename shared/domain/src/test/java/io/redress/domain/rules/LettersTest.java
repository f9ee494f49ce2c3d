package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void a_message_to_the_complainant_is_ordered_with_its_text() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(officer("olga"), "inform", "message", "We are on it."))
                .then(new ActionTaken("inform", Map.of()), new LetterOrdered("message"))
                .thenWritten(Map.of("message", "We are on it."));
    }

    @Test
    void staff_have_to_send_a_letter_by_hand_to_a_complainant_without_an_email_address() {
        given(CREATED, aSubmission().withoutEmail())
                .when("2026-03-03T10:00", takes(officer("olga"), "inform", "message", "We are on it."))
                .then(
                        new ActionTaken("inform", Map.of()),
                        new LetterOwed("message", 2),
                        new LimitStarted("untold-letter", time("2026-03-03T10:00"), endOf("2026-03-05")))
                .when("2026-03-03T11:00", answers(officer("olga")))
                .thenAmongOthers(new LetterOwed("answer", 3))
                .thenNot(LetterOrdered.class);
    }

    @Test
    void an_action_without_a_letter_sends_none() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(COMPLAINANT, "add-information", "information", "It was blue."))
                .then(new ActionTaken("add-information", Map.of()));
    }

    @Test
    void a_letter_is_sent_again_by_the_number_of_its_change() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(officer("olga"), "inform", "message", "We are on it."))
                .when("2026-03-04T10:00", takes(somebody("root", "administrator"), "send-again", "change", "2"))
                .then(new ActionTaken("send-again", Map.of("change", "2")), new LetterOrderedAgain(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "999999999"})
    void only_a_letter_of_an_existing_change_can_be_sent_again(String change) {
        given(CREATED, aSubmission())
                .when("2026-03-04T10:00", takes(officer("olga"), "send-again", "change", change))
                .thenRefused(Invalid.class, "change", "must be one of the 1 changes so far");
    }

    @Test
    void only_a_letter_that_a_change_ordered_can_be_sent_again() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(officer("olga"), "note", "text", "She rang."))
                .when("2026-03-04T10:00", takes(officer("olga"), "send-again", "change", "2"))
                .thenRefused(Invalid.class, "change", "is not a change that ordered a letter");
    }

    @Test
    void a_complainant_cannot_order_letters() {
        given(CREATED, aSubmission())
                .when("2026-03-04T10:00", takes(COMPLAINANT, "send-again", "change", "1"))
                .thenRefused(NotAllowed.class, "only staff");
    }

    @Test
    void letters_can_be_sent_again_even_when_the_complaint_is_closed() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(COMPLAINANT, "withdraw"))
                .when("2026-03-04T10:00", takes(officer("olga"), "send-again", "change", "2"))
                .then(new ActionTaken("send-again", Map.of("change", "2")), new LetterOrderedAgain(2));
    }
}
