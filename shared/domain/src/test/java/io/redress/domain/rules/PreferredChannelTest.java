package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LimitEvent.LimitHeld;
import io.redress.domain.intake.PreferredChannel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who prefers another channel than e-mail is told by a person, although there is an e-mail address (NU-3). */
class PreferredChannelTest {

    private static final String CREATED = "2026-03-02T10:00";

    private static ASubmission preferring(String channel) {
        return aSubmission().phone("020 7946 0000").address("1 Mill Lane").preferring(channel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "phone", "in-person"})
    void every_letter_is_told_by_hand_and_the_time_to_answer_begins_only_then(String channel) {
        given(CREATED, preferring(channel))
                .and(complaint -> assertThat(complaint.entry().reachable()).isFalse())
                .when("2026-03-04T10:00", Step.answers(officer("olga")))
                .thenAmongOthers(new LetterOwed("answer", 2), new LimitHeld("reply", "answer", 2))
                .and(complaint -> assertThat(complaint.running("reply")).isEmpty());
    }

    @Test
    void who_prefers_e_mail_gets_e_mail() {
        given(CREATED, preferring("e-mail"))
                .and(complaint -> assertThat(complaint.entry().reachable()).isTrue());
    }

    @Test
    void a_representative_with_authority_gets_mail_whatever_the_complainant_prefers() {
        given(CREATED, preferring("phone").by("Ola Berg", "ola@law.example", "2026-03-01", null))
                .and(complaint -> assertThat(complaint.entry().reachable()).isTrue());
    }

    @Test
    void the_wish_is_corrected_and_holds_from_then_on() {
        given(CREATED, preferring("e-mail"))
                .when(
                        "2026-03-03T11:00",
                        takes(officer("olga"), "correct", "preferred-channel", "phone", "reason", "She telephoned."))
                .andParticulars(known -> {
                    assertThat(known.complainant().preferred()).contains(PreferredChannel.PHONE);
                    assertThat(known.letterAddress(LocalDate.of(2026, 3, 3))).isEmpty();
                })
                .when("2026-03-04T10:00", Step.answers(officer("olga")))
                .thenAmongOthers(new LetterOwed("answer", 3));
    }

    @Test
    void the_phone_number_of_somebody_who_is_told_by_phone_cannot_be_removed() {
        given(CREATED, preferring("phone"))
                .when(
                        "2026-03-03T11:00",
                        takes(officer("olga"), "correct", "remove", "phone", "reason", "It is a stranger's."))
                .thenRefused(Reason.Invalid.class, "preferred-channel", "phone needs a phone number");
    }
}
