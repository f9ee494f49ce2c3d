package io.redress.domain;

import static io.redress.domain.ASubmission.aSubmission;
import static io.redress.domain.Deed.COMPLAINANT;
import static io.redress.domain.Deed.answers;
import static io.redress.domain.Deed.officer;
import static io.redress.domain.Deed.somebody;
import static io.redress.domain.Deed.takes;
import static io.redress.domain.Tale.given;

import io.redress.domain.Event.ActionTaken;
import io.redress.domain.Event.LetterOrdered;
import io.redress.domain.Event.LetterOrderedAgain;
import io.redress.domain.Event.LetterOwed;
import io.redress.domain.Refused.Reason.Invalid;
import io.redress.domain.Refused.Reason.NotAllowed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final String BORN = "2026-03-02T10:00";

    @Test
    void a_message_to_the_complainant_is_ordered_with_what_it_says() {
        given(BORN, aSubmission())
                .when("2026-03-03T10:00", takes(officer("olga"), "inform", "message", "We are on it."))
                .then(new ActionTaken("inform", Map.of()), new LetterOrdered("message"))
                .thenWritten(Map.of("message", "We are on it."));
    }

    @Test
    void who_has_no_email_address_is_owed_the_letter_by_hand() {
        given(BORN, aSubmission().withoutEmail())
                .when("2026-03-03T10:00", takes(officer("olga"), "inform", "message", "We are on it."))
                .then(new ActionTaken("inform", Map.of()), new LetterOwed("message"))
                .when("2026-03-03T11:00", answers(officer("olga")))
                .thenAmongOthers(new LetterOwed("answer"))
                .thenNot(LetterOrdered.class);
    }

    @Test
    void an_action_without_a_letter_sends_none() {
        given(BORN, aSubmission())
                .when("2026-03-03T10:00", takes(COMPLAINANT, "add-information", "information", "It was blue."))
                .then(new ActionTaken("add-information", Map.of()));
    }

    @Test
    void a_letter_is_sent_again_by_the_number_of_its_change() {
        given(BORN, aSubmission())
                .when("2026-03-03T10:00", takes(officer("olga"), "inform", "message", "We are on it."))
                .when("2026-03-04T10:00", takes(somebody("root", "administrator"), "send-again", "change", "2"))
                .then(new ActionTaken("send-again", Map.of("change", "2")), new LetterOrderedAgain(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "999999999"})
    void only_a_change_that_has_been_can_be_sent_again(String change) {
        given(BORN, aSubmission())
                .when("2026-03-04T10:00", takes(officer("olga"), "send-again", "change", change))
                .thenRefused(Invalid.class, "change", "must be one of the 1 changes so far");
    }

    @Test
    void a_complainant_cannot_have_letters_sent() {
        given(BORN, aSubmission())
                .when("2026-03-04T10:00", takes(COMPLAINANT, "send-again", "change", "1"))
                .thenRefused(NotAllowed.class, "only staff");
    }

    @Test
    void letters_go_again_even_when_the_complaint_is_closed() {
        given(BORN, aSubmission())
                .when("2026-03-03T10:00", takes(COMPLAINANT, "withdraw"))
                .when("2026-03-04T10:00", takes(officer("olga"), "send-again", "change", "2"))
                .then(new ActionTaken("send-again", Map.of("change", "2")), new LetterOrderedAgain(2));
    }
}
