package io.redress.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.platform.Env;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesReply;
import io.redress.testing.SesSimulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailerTest {

    private static final Mail MAIL = to("amina@example.org", "We have it", Map.of());

    private SesSimulator ses;

    @BeforeEach
    void begin() {
        ses = new SesSimulator();
    }

    @AfterEach
    void end() {
        ses.close();
    }

    @Test
    void a_mail_that_is_accepted_comes_back_with_its_id() {
        SentMail handed = mailer(Map.of()).send(MAIL, Map.of());

        assertThat(ses.mails()).extracting(AcceptedMail::id).containsExactly(handed.messageId());
    }

    @Test
    void a_mail_carries_sender_recipient_subject_and_both_bodies() {
        mailer(Map.of()).send(MAIL, Map.of());

        assertThat(ses.bodies())
                .singleElement()
                .asString()
                .contains(
                        "\"FromEmailAddress\":\"Kiwi <complaints@kiwi.example>\"",
                        "\"ToAddresses\":[\"amina@example.org\"]",
                        "\"Subject\":{\"Data\":\"We have it\",\"Charset\":\"UTF-8\"}",
                        "\"Text\":{\"Data\":\"Tēnā koe\"",
                        "\"Html\":{\"Data\":\"<p>Tēnā koe</p>\"");
    }

    @Test
    void a_mail_asks_automatic_mail_programs_not_to_answer() {
        mailer(Map.of())
                .send(to("a@example.org", "Hello", Map.of("auto-submitted", "no", "X-Redress", "yes")), Map.of());

        assertThat(ses.bodies())
                .singleElement()
                .asString()
                .contains(
                        "{\"Name\":\"Auto-Submitted\",\"Value\":\"auto-generated\"}",
                        "{\"Name\":\"X-Auto-Response-Suppress\",\"Value\":\"All\"}",
                        "{\"Name\":\"X-Redress\",\"Value\":\"yes\"}")
                .doesNotContain("\"auto-submitted\"");
    }

    @Test
    void a_mail_can_have_an_attachment() {
        var csv = new Attachment("register.csv", "text/csv", "a,b".getBytes(StandardCharsets.UTF_8));
        mailer(Map.of()).send(new Mail("a@example.org", "Report", "t", "<p>t</p>", List.of(csv), Map.of()), Map.of());

        assertThat(ses.bodies())
                .singleElement()
                .asString()
                .contains(
                        "\"FileName\":\"register.csv\"",
                        "\"ContentType\":\"text/csv\"",
                        "\"RawContent\":\"YSxi\"",
                        "\"ContentDisposition\":\"ATTACHMENT\"");
    }

    @Test
    void the_configuration_set_is_named_only_where_there_is_one() {
        mailer(Map.of()).send(MAIL, Map.of());
        mailer(Map.of("CONFIGURATION_SET", "bounces")).send(MAIL, Map.of());

        assertThat(ses.bodies().get(0)).doesNotContain("ConfigurationSetName");
        assertThat(ses.bodies().get(1)).contains("\"ConfigurationSetName\":\"bounces\"");
    }

    @Test
    void a_domain_with_other_letters_is_sent_in_its_ascii_form() {
        mailer(Map.of()).send(to("anna@müller.example", "Hello", Map.of()), Map.of());

        assertThat(ses.bodies()).singleElement().asString().contains("anna@xn--mller-kva.example");
    }

    @ParameterizedTest
    @CsvSource({"400,MessageRejected", "403,AccessDeniedException", "429,TooManyRequestsException", "503,"})
    void a_mail_that_ses_refuses_is_not_sent_and_is_tried_once(int status, String type) {
        ses.behave(SesReply.answering(status, type == null ? "" : type, "{\"message\":\"no\"}"));

        assertThatExceptionOfType(NotSent.class)
                .isThrownBy(() -> mailer(Map.of()).send(MAIL, Map.of()))
                .withMessageContaining("SES answered " + status)
                .satisfies(refused -> assertThat(refused.forGood()).isEqualTo(status == 400));
        assertThat(ses.bodies()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void a_failure_inside_ses_leaves_the_mail_in_doubt_and_is_tried_once(int status) {
        ses.behave(SesReply.answering(status, "InternalFailure", "{}"));

        assertThatExceptionOfType(InDoubt.class)
                .isThrownBy(() -> mailer(Map.of()).send(MAIL, Map.of()));
        assertThat(ses.bodies()).hasSize(1);
    }

    @Test
    void no_answer_in_time_is_in_doubt_and_was_tried_once() {
        ses.behave(ses.silent());

        assertThatExceptionOfType(InDoubt.class)
                .isThrownBy(() -> mailer(Map.of("MAIL_TIMEOUT", "PT1S")).send(MAIL, Map.of()));
        assertThat(ses.bodies()).hasSize(1);
    }

    @Test
    void a_connection_lost_before_the_answer_is_in_doubt_and_was_tried_once() {
        ses.behave(SesReply.hangingUp());

        assertThatExceptionOfType(InDoubt.class)
                .isThrownBy(() -> mailer(Map.of()).send(MAIL, Map.of()));
        assertThat(ses.bodies()).hasSize(1);
    }

    @Test
    void a_connection_lost_within_the_answer_is_in_doubt_and_was_tried_once() {
        ses.behave(SesReply.hangingUpHalfway());

        assertThatExceptionOfType(InDoubt.class)
                .isThrownBy(() -> mailer(Map.of()).send(MAIL, Map.of()));
        assertThat(ses.bodies()).hasSize(1);
    }

    @Test
    void an_invalid_answer_is_in_doubt() {
        ses.behave(SesReply.answering(200, "", "{}"));
        assertThatExceptionOfType(InDoubt.class)
                .isThrownBy(() -> mailer(Map.of()).send(MAIL, Map.of()));

        ses.behave(SesReply.answering(200, "", "<html>"));
        assertThatExceptionOfType(InDoubt.class)
                .isThrownBy(() -> mailer(Map.of()).send(MAIL, Map.of()));
    }

    @Test
    void without_a_listening_server_nothing_was_sent() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var mailer = mailer(Map.of("AWS_ENDPOINT_URL_SESV2", "http://localhost:" + port));

        assertThatExceptionOfType(NotSent.class).isThrownBy(() -> mailer.send(MAIL, Map.of()));
    }

    @Test
    void every_mail_has_a_connection_of_its_own() {
        var mailer = mailer(Map.of());
        mailer.send(MAIL, Map.of());
        mailer.send(MAIL, Map.of());

        assertThat(ses.callers()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_connection_that_the_other_side_keeps_open_is_not_used_again() throws Exception {
        try (var kept = new KeptConnections()) {
            var mailer = mailer(Map.of("AWS_ENDPOINT_URL", kept.url()));
            for (int mails = 0; mails < 5; mails++) {
                assertThat(mailer.send(MAIL, Map.of())).isEqualTo(new SentMail("0100-kept"));
            }
            assertThat(kept.opened()).isEqualTo(5);
        }
    }

    @Test
    void a_failure_contains_no_address() {
        ses.behave(SesReply.answering(
                400, "MessageRejected", "{\"message\":\"Email address is not verified: amina@example.org\"}"));

        assertThatExceptionOfType(NotSent.class)
                .isThrownBy(() -> mailer(Map.of()).send(MAIL, Map.of()))
                .satisfies(failure ->
                        assertThat(trace(failure)).contains("not verified").doesNotContain("amina"));
        assertThat(MAIL.toString()).doesNotContain("amina", "We have it", "Tēnā koe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@example.org", "a\nb", "a\u0000b", "a\u2028b"})
    void a_subject_of_two_lines_is_refused_before_sending(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> to("a@example.org", subject, Map.of()));
        assertThat(ses.bodies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@", "a@b.example, c@d.example", "A <a@b.example>", "a@b.example\r\nBcc: c"})
    void an_address_that_is_not_one_bare_address_is_refused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> to(address, "Hello", Map.of()));
    }

    @Test
    void a_header_that_would_begin_another_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> to("a@b.example", "s", Map.of("X-A", "b\r\nBcc: c")));
        assertThatIllegalArgumentException().isThrownBy(() -> to("a@b.example", "s", Map.of("X-A: b\r\nBcc", "c")));
    }

    private static Mail to(String address, String subject, Map<String, String> headers) {
        return new Mail(address, subject, "Tēnā koe", "<p>Tēnā koe</p>", List.of(), headers);
    }

    private static String trace(Throwable failure) {
        var words = new StringWriter();
        failure.printStackTrace(new PrintWriter(words));
        return words.toString();
    }

    private Mailer mailer(Map<String, String> more) {
        var variables = new HashMap<>(Map.of(
                "AWS_REGION", "eu-west-2",
                "AWS_ENDPOINT_URL", ses.url(),
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "SENDER_ADDRESS", "Kiwi <complaints@kiwi.example>"));
        variables.putAll(more);
        return Mailer.in(new Env(variables, () -> Instant.EPOCH));
    }
}
