package io.redress.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Event;
import io.redress.domain.Limit;
import io.redress.scene.Entry;
import io.redress.scene.Scene;
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

    private static final Pattern LINK = Pattern.compile("https://complaints\\.kiwi\\.example/tracking/(\\S+)");

    private Scene scene;
    private Invoked function;

    @BeforeEach
    void open() {
        scene = Scene.onFriday();
        function = function();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** One of its own, as every cold start gives. */
    private Invoked function() {
        return new Invoked("acknowledgement", new AcknowledgementHandler(scene.env()));
    }

    private Limit limit(String reference) {
        return scene.now(reference).limits().stream()
                .filter(limit -> limit.id().equals("acknowledgement"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_complainant_is_told_that_we_have_it_and_what_happens_next() {
        scene.submittedExample(Entry.usual());
        assertThat(Invoked.failures(function.example())).isEmpty();

        assertThat(scene.ses.recipients()).containsExactly(Entry.ADDRESS);
        AcceptedMail mail = scene.ses.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("We have received your complaint (" + Scene.EXAMPLE + ")");
        assertThat(mail.text())
                .contains(
                        "Reference: " + Scene.EXAMPLE,
                        "Received: Friday 23 October 2026",
                        "Stage: Stage 1",
                        "Answer at stage 1: Friday 6 November 2026",
                        "If you want to add something",
                        "you can take your complaint to stage 2");
        assertThat(mail.html()).contains(Scene.EXAMPLE, "Friday 6 November 2026");
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        assertThat(scene.complaints.opened(link.group(1)).reference()).isEqualTo(Scene.EXAMPLE);
    }

    @Test
    void its_limit_is_met_by_the_mail_and_not_before() {
        String reference = scene.submitted();
        scene.ses.behave(SesReply.throttling());
        assertThat(function.comesBack(reference, 1)).isTrue();
        assertThat(limit(reference).running()).isTrue();

        scene.ses.behave(SesReply.accepting());
        scene.clock.advance(Duration.ofMinutes(3));
        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(limit(reference).state()).isEqualTo(Limit.State.MET);
        assertThat(limit(reference).ended()).isEqualTo(scene.env().now());
        assertThat(scene.now(reference).running("stage-1-answer")).isPresent();
    }

    @Test
    void a_mail_that_goes_too_late_ends_the_limit_late() {
        String reference = scene.submitted();
        scene.clock.advance(Duration.ofDays(7));
        assertThat(function.comesBack(reference, 1)).isFalse();

        assertThat(scene.ses.mails()).hasSize(1);
        assertThat(limit(reference).state()).isEqualTo(Limit.State.MISSED);
        assertThat(scene.events(reference, Event.LimitEndedLate.class)).hasSize(1);
    }

    @Test
    void the_same_message_again_is_no_second_mail_and_no_second_record() {
        String reference = scene.submitted();
        String message = Invoked.message(reference, 1);
        assertThat(function.failing(message, message)).isEmpty();
        scene.clock.advance(Duration.ofDays(3));
        assertThat(function().comesBack(message)).isFalse();

        assertThat(scene.ses.mails()).hasSize(1);
        assertThat(scene.now(reference).version()).isEqualTo(2);
    }

    @Test
    void the_same_message_many_times_at_once_is_one_mail() throws Exception {
        String reference = scene.submitted();
        List<Invoked> functions = Stream.generate(this::function).limit(4).toList();
        AtOnce.run(4, number -> functions.get(number).comesBack(reference, 1));
        assertThat(function.comesBack(reference, 1)).isFalse();

        assertThat(scene.ses.mails()).hasSize(1);
        assertThat(scene.events(reference, Event.LetterSent.class)).hasSize(1);
    }

    static Stream<SesReply> refusals() {
        return Stream.of(SesReply.refusing(), SesReply.throttling());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_was_refused_is_not_on_record_and_is_sent_once_when_it_comes_back(SesReply refusal) {
        String reference = scene.submitted();
        scene.ses.behave(refusal);
        for (int receive = 0; receive < 3; receive++) {
            assertThat(function.comesBack(reference, 1)).isTrue();
        }
        assertThat(scene.ses.mails()).isEmpty();
        assertThat(scene.now(reference).version()).isEqualTo(1);

        scene.ses.behave(SesReply.accepting());
        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(scene.ses.mails()).hasSize(1);
    }

    @Test
    void what_was_taken_and_not_answered_is_never_sent_again_and_goes_on_failing() {
        String reference = scene.submitted();
        scene.ses.behave(scene.ses.silent());
        assertThat(function.comesBack(reference, 1)).isTrue();

        scene.ses.behave(SesReply.accepting());
        for (int receive = 0; receive < 4; receive++) {
            scene.clock.advance(Duration.ofMinutes(6));
            assertThat(function().comesBack(reference, 1)).isTrue();
        }
        assertThat(scene.ses.mails()).hasSize(1);
        assertThat(scene.now(reference).version()).isEqualTo(1);
        assertThat(limit(reference).running()).isTrue();
    }

    @Test
    void a_message_that_fails_keeps_no_other_back() {
        String reference = scene.submitted();
        String other = scene.submitted();
        String unknown = "{\"organisation\":\"kiwi\",\"reference\":\"" + Scene.EXAMPLE + "\",\"change\":1}";

        assertThat(function.failing(
                        unknown,
                        Invoked.message(reference, 1),
                        "no message of ours",
                        Invoked.message(reference, 9),
                        "{}",
                        Invoked.message(other, 1)))
                .containsExactly(0, 2, 3, 4);
        assertThat(scene.ses.mails()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "service-request", "feedback", "compliment", "suggestion"})
    void what_is_no_complaint_is_confirmed_without_a_promise(String kind) {
        String reference = scene.submitted(Entry.of(kind));
        assertThat(function.comesBack(reference, 1)).isFalse();

        AcceptedMail mail = scene.ses.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("We have received what you sent us (" + reference + ")");
        assertThat(mail.text()).contains("Recorded as: ").doesNotContain("When you will hear from us");
        assertThat(scene.events(reference, Event.LetterSent.class))
                .containsExactly(new Event.LetterSent("received", 1));
    }

    @Test
    void without_an_address_nothing_is_sent_and_the_letter_is_owed_by_hand() {
        String reference = scene.submitted(Entry.usual().unreachable());
        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(function.comesBack(reference, 1)).isFalse();

        assertThat(scene.ses.bodies()).isEmpty();
        assertThat(scene.events(reference, Event.LetterOwed.class))
                .as("once, when it was received")
                .containsExactly(new Event.LetterOwed("acknowledgement"));
        assertThat(scene.events(reference, Event.LetterSent.class)).isEmpty();
        assertThat(limit(reference).running()).isTrue();
    }

    @Test
    void whoever_has_authority_to_act_for_the_complainant_gets_it_instead() {
        LocalDate day = LocalDate.parse("2026-10-23");
        String reference = scene.submitted(Entry.usual().by(day, null));
        String unreachable = scene.submitted(Entry.usual().unreachable().by(day, day));
        for (String each : List.of(reference, unreachable)) {
            assertThat(function.comesBack(each, 1)).isFalse();
        }

        assertThat(scene.ses.mails()).extracting(AcceptedMail::recipient).containsExactly(Entry.DEPUTY, Entry.DEPUTY);
        assertThat(scene.ses.mails().getFirst().text()).contains("Dear Rosalind");
    }

    @Test
    void a_complaint_that_was_withdrawn_meanwhile_is_promised_nothing_any_more() {
        String reference = scene.submitted();
        int withdrawn = scene.says(reference, "withdraw", Map.of());
        assertThat(function.comesBack(reference, 1)).isFalse();

        assertThat(scene.ses.bodies()).isEmpty();
        assertThat(scene.now(reference).version()).isEqualTo(withdrawn);
    }
}
