package io.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.email.Mail;
import io.redress.email.NotSent;
import io.redress.fixtures.Fixture;
import io.redress.platform.Env;
import io.redress.store.MailMark;
import io.redress.store.Table;
import io.redress.testing.AtOnce;
import io.redress.testing.Endpoint;
import io.redress.testing.FaultyNetwork;
import io.redress.testing.SesReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostTest {

    private static final String TO = "amara@example.org";

    private Fixture fixture;
    private Table table;
    private SendOnce post;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        table = Table.in(fixture.env());
        post = SendOnce.in(fixture.env(), table);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Mail mail() {
        return new Mail(TO, "We have it", "Hello", "<p>Hello</p>", List.of(), Map.of());
    }

    private MailMark mark() {
        return mark("acknowledgement");
    }

    private MailMark mark(String letter) {
        return MailMark.of(Fixture.EXAMPLE, 1, letter, TO, fixture.env().now());
    }

    /** When the mail was handed over, if it is in doubt. */
    private Optional<Instant> sent() {
        return post.doubtAfter(mark(), PostTest::mail);
    }

    @Test
    void a_mail_is_sent_once_under_its_mark() {
        assertThat(sent()).isEmpty();
        fixture.clock.advance(Duration.ofDays(400));
        assertThat(sent()).isEmpty();

        assertThat(fixture.ses.recipients()).containsExactly(TO);
    }

    @Test
    void another_mark_is_another_mail() {
        assertThat(sent()).isEmpty();
        assertThat(post.doubtAfter(mark("answer"), PostTest::mail)).isEmpty();

        assertThat(fixture.ses.mails()).hasSize(2);
    }

    @Test
    void many_senders_of_the_same_mail_at_once_send_one() throws Exception {
        AtOnce.run(8, number -> {
            try {
                return sent();
            } catch (IllegalStateException busy) {
                assertThat(busy).hasMessageContaining("another sender");
                return Optional.empty();
            }
        });

        assertThat(fixture.ses.mails()).hasSize(1);
    }

    static Stream<SesReply> refusals() {
        return Stream.of(
                SesReply.refusing(), SesReply.throttling(), SesReply.answering(503, "", "{\"message\":\"no\"}"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refused_mail_is_sent_when_its_message_comes_again(SesReply refusal) {
        fixture.ses.behave(refusal);
        assertThatThrownBy(this::sent).isInstanceOf(NotSent.class);

        fixture.ses.behave(SesReply.accepting());
        assertThat(sent()).isEmpty();
        assertThat(sent()).isEmpty();
        assertThat(fixture.ses.mails()).hasSize(1);
    }

    static Stream<SesReply> doubts() {
        return Stream.of(
                SesReply.hangingUp(),
                SesReply.hangingUpHalfway(),
                SesReply.answering(500, "InternalFailure", "{}"),
                SesReply.answering(200, "", "{}"));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void a_mail_that_may_have_been_sent_is_never_sent_again(SesReply doubt) {
        fixture.ses.behave(doubt);
        Instant handedOver = fixture.env().now();
        assertThat(sent()).contains(handedOver);
        int consulted = fixture.ses.bodies().size();

        fixture.ses.behave(SesReply.accepting());
        assertThat(sent()).contains(handedOver);
        fixture.clock.advance(Duration.ofDays(400));
        assertThat(sent()).contains(handedOver);
        assertThat(fixture.ses.bodies()).hasSize(consulted);
    }

    @Test
    void a_mail_that_cannot_be_written_is_tried_again() {
        Supplier<Mail> broken = () -> {
            throw new IllegalArgumentException("a fact is missing");
        };
        assertThatThrownBy(() -> post.doubtAfter(mark(), broken)).isInstanceOf(IllegalArgumentException.class);

        assertThat(sent()).isEmpty();
        assertThat(fixture.ses.mails()).hasSize(1);
    }

    @Test
    void if_a_sender_stops_while_sending_the_mail_is_in_doubt() {
        Instant taken = fixture.env().now();
        mark().take(table);
        assertThatIllegalStateException().isThrownBy(this::sent).withMessageContaining("another sender");

        fixture.clock.advance(Duration.ofMinutes(6));
        assertThat(sent()).contains(taken);
        assertThat(fixture.ses.bodies()).isEmpty();
    }

    @Test
    void a_mail_that_has_been_sent_is_not_written_again() {
        sent();
        assertThat(post.doubtAfter(mark(), () -> {
                    throw new AssertionError("it was written");
                }))
                .isEmpty();
    }

    /** A sender who reaches the table through a network that loses the first answer to a request with these words. */
    private SendOnce losingTheAnswer(FaultyNetwork network, String words) {
        String endpoint = network.to(Endpoint.DYNAMODB.uri());
        network.loseFirstAnswer(words);
        Env env = fixture.env(Map.of("AWS_ENDPOINT_URL_DYNAMODB", endpoint));
        return SendOnce.in(env, Table.in(env));
    }

    @Test
    void a_sender_who_never_learned_that_it_has_the_mark_sends_the_mail_and_is_in_no_doubt() {
        try (FaultyNetwork network = new FaultyNetwork()) {
            SendOnce sender = losingTheAnswer(network, "attribute_not_exists(pk)");
            assertThat(sender.doubtAfter(mark(), PostTest::mail)).isEmpty();
            assertThat(network.requests()).as("the mark was asked for twice").isEqualTo(3);
        }
        assertThat(sent()).isEmpty();
        assertThat(fixture.ses.mails()).hasSize(1);
    }

    @Test
    void a_mark_that_is_given_back_twice_leaves_the_mark_of_another_sender() {
        MailMark refused = mark();
        refused.take(table);
        refused.release(table);
        fixture.clock.advance(Duration.ofSeconds(1));
        MailMark other = mark();
        assertThat(other.take(table)).isEqualTo(MailMark.State.OURS);

        refused.release(table);
        assertThat(mark().take(table)).isEqualTo(MailMark.State.BEING_SENT);
    }

    @Test
    void a_mark_whose_return_was_not_confirmed_can_be_taken_again() {
        fixture.ses.behave(SesReply.refusing());
        try (FaultyNetwork network = new FaultyNetwork()) {
            SendOnce sender = losingTheAnswer(network, ":state");
            assertThatThrownBy(() -> sender.doubtAfter(mark(), PostTest::mail)).isInstanceOf(NotSent.class);
        }
        fixture.ses.behave(SesReply.accepting());
        assertThat(sent()).isEmpty();
        assertThat(fixture.ses.mails()).hasSize(1);
    }
}
