package io.redress.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.testing.AcceptedMail;
import io.redress.testing.AtOnce;
import io.redress.testing.Invoked;
import io.redress.testing.SesReply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementHandlerTest {

    private static final Actor.System ACKNOWLEDGEMENT = new Actor.System("acknowledgement");

    private static final Pattern LINK = Pattern.compile("https://complaints\\.kiwi\\.example/tracking/(\\S+)");

    private Fixture fixture;
    private Invoked function;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        function = function();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** A new handler, as every cold start makes one. */
    private Invoked function() {
        return new Invoked("acknowledgement", new AcknowledgementHandler(fixture.env()));
    }

    private Limit limit(String reference) {
        return fixture.now(reference).limits().stream()
                .filter(limit -> limit.id().equals("acknowledgement"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_complainant_gets_an_acknowledgement_that_says_what_happens_next() {
        fixture.submittedExample(TestSubmission.usual());
        assertThat(Invoked.failures(function.example())).isEmpty();

        assertThat(fixture.ses.recipients()).containsExactly(TestSubmission.ADDRESS);
        AcceptedMail mail = fixture.ses.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("We have received your complaint (" + Fixture.EXAMPLE + ")");
        assertThat(mail.text())
                .contains(
                        "Reference: " + Fixture.EXAMPLE,
                        "Received: Friday 23 October 2026",
                        "Stage: Stage 1",
                        "Answer at stage 1: Friday 6 November 2026",
                        "If you want to add something",
                        "you can take your complaint to stage 2");
        assertThat(mail.html()).contains(Fixture.EXAMPLE, "Friday 6 November 2026");
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        assertThat(fixture.complaints.open(link.group(1)).complaint().reference())
                .isEqualTo(Fixture.EXAMPLE);
    }

    @Test
    void the_mail_meets_the_limit_of_the_acknowledgement() {
        String reference = fixture.submitted();
        fixture.ses.behave(SesReply.throttling());
        assertThat(function.comesBack(reference, 1)).isTrue();
        assertThat(limit(reference).running()).isTrue();

        fixture.ses.behave(SesReply.accepting());
        fixture.clock.advance(Duration.ofMinutes(3));
        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(limit(reference).state()).isEqualTo(Limit.State.MET);
        assertThat(limit(reference).ended()).isEqualTo(fixture.env().now());
        assertThat(fixture.now(reference).running("stage-1-answer")).isPresent();
    }

    @Test
    void a_mail_that_is_sent_late_meets_the_limit_late() {
        String reference = fixture.submitted();
        fixture.clock.advance(Duration.ofDays(7));
        assertThat(function.comesBack(reference, 1)).isFalse();

        assertThat(fixture.ses.mails()).hasSize(1);
        assertThat(limit(reference).state()).isEqualTo(Limit.State.MISSED);
        assertThat(fixture.events(reference, LimitEvent.LimitEndedLate.class)).hasSize(1);
    }

    @Test
    void a_repeated_message_sends_no_second_mail_and_records_nothing() {
        String reference = fixture.submitted();
        String message = Invoked.message(reference, 1);
        assertThat(function.failing(message, message)).isEmpty();
        fixture.clock.advance(Duration.ofDays(3));
        assertThat(function().comesBack(message)).isFalse();

        assertThat(fixture.ses.mails()).hasSize(1);
        assertThat(fixture.now(reference).version()).isEqualTo(2);
    }

    @Test
    void the_same_message_many_times_at_once_sends_one_mail() throws Exception {
        String reference = fixture.submitted();
        List<Invoked> functions = Stream.generate(this::function).limit(4).toList();
        AtOnce.run(4, number -> functions.get(number).comesBack(reference, 1));
        assertThat(function.comesBack(reference, 1)).isFalse();

        assertThat(fixture.ses.mails()).hasSize(1);
        assertThat(fixture.events(reference, LetterEvent.LetterSent.class)).hasSize(1);
    }

    @Test
    void a_letter_that_another_function_records_while_it_is_being_sent_is_recorded_once() {
        String reference = fixture.submitted();
        fixture.ses.behave(new SesReply(true, (exchange, id) -> {
            fixture.decide(reference, ACKNOWLEDGEMENT, new Command.RecordLetter("acknowledgement", 1));
            SesReply.accepting().answer().send(exchange, id);
        }));
        assertThat(function.comesBack(reference, 1)).isFalse();

        assertThat(fixture.ses.mails()).hasSize(1);
        assertThat(fixture.events(reference, LetterEvent.LetterSent.class)).hasSize(1);
    }

    static Stream<SesReply> refusals() {
        return Stream.of(SesReply.throttling(), SesReply.answering(503, "", "{\"message\":\"no\"}"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refused_mail_is_not_recorded_and_is_sent_once_when_it_is_tried_again(SesReply refusal) {
        String reference = fixture.submitted();
        fixture.ses.behave(refusal);
        for (int receive = 0; receive < 3; receive++) {
            assertThat(function.comesBack(reference, 1)).isTrue();
        }
        assertThat(fixture.ses.mails()).isEmpty();
        assertThat(fixture.now(reference).version()).isEqualTo(1);

        fixture.ses.behave(SesReply.accepting());
        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(fixture.ses.mails()).hasSize(1);
    }

    @Test
    void a_mail_that_was_accepted_without_an_answer_is_never_sent_again_and_its_letter_is_in_doubt() {
        String reference = fixture.submitted();
        fixture.ses.behave(fixture.ses.silent());
        assertThat(function.comesBack(reference, 1)).isFalse();

        fixture.ses.behave(SesReply.accepting());
        for (int receive = 0; receive < 4; receive++) {
            fixture.clock.advance(Duration.ofMinutes(6));
            assertThat(function().comesBack(reference, 1)).isFalse();
        }
        assertThat(fixture.ses.mails()).hasSize(1);
        assertThat(fixture.events(reference, LetterEvent.LetterDoubted.class)).hasSize(1);
        assertThat(fixture.now(reference).version()).isEqualTo(2);
        assertThat(limit(reference).running()).isTrue();
    }

    @Test
    void a_message_that_fails_does_not_stop_the_others() {
        String reference = fixture.submitted();
        String other = fixture.submitted();
        String unknown = "{\"organisation\":\"kiwi\",\"reference\":\"" + Fixture.EXAMPLE + "\",\"change\":1}";

        assertThat(function.failing(
                        unknown,
                        Invoked.message(reference, 1),
                        "no message of ours",
                        Invoked.message(reference, 9),
                        "{}",
                        Invoked.message(other, 1)))
                .containsExactly(0, 2, 3, 4);
        assertThat(fixture.ses.mails()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "service-request", "feedback", "compliment", "suggestion"})
    void an_entry_that_is_not_a_complaint_is_acknowledged_without_dates(String kind) {
        String reference = fixture.submitted(TestSubmission.of(kind));
        assertThat(function.comesBack(reference, 1)).isFalse();

        AcceptedMail mail = fixture.ses.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("We have received what you sent us (" + reference + ")");
        assertThat(mail.text()).contains("Recorded as: ").doesNotContain("When you will hear from us");
        assertThat(fixture.sent(reference)).containsExactly(new LetterEvent.LetterSent("received", 1));
    }

    @Test
    void without_an_address_no_mail_is_sent_and_staff_have_to_send_the_letter_by_hand() {
        String reference = fixture.submitted(TestSubmission.usual().unreachable());
        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(function.comesBack(reference, 1)).isFalse();

        assertThat(fixture.ses.bodies()).isEmpty();
        assertThat(fixture.events(reference, LetterEvent.LetterOwed.class))
                .as("once, when it was received")
                .containsExactly(new LetterEvent.LetterOwed("acknowledgement", 1));
        assertThat(fixture.events(reference, LetterEvent.LetterSent.class)).isEmpty();
        assertThat(limit(reference).running()).isTrue();
    }

    @Test
    void a_representative_with_authority_gets_the_mail_instead() {
        LocalDate day = LocalDate.parse("2026-10-23");
        String reference = fixture.submitted(TestSubmission.usual().by(day, null));
        String unreachable =
                fixture.submitted(TestSubmission.usual().unreachable().by(day, day));
        for (String each : List.of(reference, unreachable)) {
            assertThat(function.comesBack(each, 1)).isFalse();
        }

        assertThat(fixture.ses.mails())
                .extracting(AcceptedMail::recipient)
                .containsExactly(TestSubmission.DEPUTY, TestSubmission.DEPUTY);
        assertThat(fixture.ses.mails().getFirst().text()).contains("Dear Rosalind");
    }

    @Test
    void a_complaint_that_was_withdrawn_meanwhile_gets_no_acknowledgement() {
        String reference = fixture.submitted();
        int withdrawn = fixture.says(reference, "withdraw", Map.of());
        assertThat(function.comesBack(reference, 1)).isFalse();

        assertThat(fixture.ses.bodies()).isEmpty();
        assertThat(fixture.now(reference).version()).isEqualTo(withdrawn);
    }

    @Test
    void a_message_about_a_change_that_ordered_no_acknowledgement_sends_nothing() {
        String reference = fixture.submitted();
        int unassigned = fixture.leaveUnassigned(reference);
        int answered = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        assertThat(fixture.events(reference, LetterEvent.LetterOrdered.class))
                .contains(new LetterEvent.LetterOrdered("answer"));
        for (int change : List.of(unassigned, answered)) {
            assertThat(function.comesBack(reference, change)).isFalse();
        }

        assertThat(fixture.ses.bodies()).isEmpty();
        assertThat(fixture.now(reference).version()).isEqualTo(answered);
    }
}
