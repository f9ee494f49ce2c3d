package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.testing.MovableClock;
import io.redress.testing.SesFault;
import io.redress.testing.SesSimulator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

class MailTest {

    private final MovableClock clock = MovableClock.at("2026-03-02T08:00:00Z");
    private final SesSimulator ses = new SesSimulator(clock);
    private SesV2Client client;

    @BeforeEach
    void start() {
        client = SesV2Client.builder()
                .endpointOverride(URI.create(ses.url()))
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClient(UrlConnectionHttpClient.builder()
                        .socketTimeout(Duration.ofMillis(300))
                        .build())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        ses.close();
    }

    @Test
    void an_accepted_mail_is_kept_with_all_its_parts() {
        SendEmailResponse response = client.sendEmail(request -> request.fromEmailAddress("Kiwi <a@b.example>")
                .replyToAddresses("r@b.example")
                .destination(destination ->
                        destination.toAddresses("x@y.example", "z@y.example").ccAddresses("c@y.example"))
                .content(content -> content.simple(message -> message.subject(subject -> subject.data("Grüße"))
                        .body(body -> body.text(text -> text.data("text")).html(html -> html.data("<p>html</p>")))
                        .headers(MessageHeader.builder()
                                .name("Auto-Submitted")
                                .value("auto-generated")
                                .build())
                        .attachments(Attachment.builder()
                                .fileName("register.csv")
                                .contentType("text/csv")
                                .rawContent(SdkBytes.fromUtf8String("a,b"))
                                .build()))));

        assertThat(ses.mails()).hasSize(1);
        var mail = ses.mailsTo("z@y.example").getFirst();
        assertThat(mail.id()).isEqualTo(response.messageId());
        assertThat(mail.from()).isEqualTo("Kiwi <a@b.example>");
        assertThat(mail.to()).containsExactly("x@y.example", "z@y.example");
        assertThat(mail.cc()).containsExactly("c@y.example");
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text()).isEqualTo("text");
        assertThat(mail.html()).isEqualTo("<p>html</p>");
        assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
        assertThat(mail.sentAt()).isEqualTo(clock.instant());
        assertThat(mail.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name()).isEqualTo("register.csv");
            assertThat(attachment.type()).isEqualTo("text/csv");
            assertThat(attachment.content()).asString().isEqualTo("a,b");
        });
    }

    @Test
    void the_simulator_refuses_what_ses_would_refuse() {
        List<String> many =
                IntStream.range(0, 51).mapToObj(i -> i + "@y.example").toList();
        assertThatThrownBy(() -> send("a@b.example", "x@y.example", "two\r\nBcc: z@y.example"))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> send("nobody", "x@y.example", "s")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> send("a@b.example", "x", "s")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> send("a@b.example", List.of(), "s")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> send("a@b.example", many, "s")).isInstanceOf(BadRequestException.class);
        assertThat(ses.mails()).isEmpty();
    }

    @Test
    void the_simulator_fails_as_often_and_in_the_way_that_was_set() {
        ses.fail(SesFault.REFUSE, 1);
        assertThatThrownBy(() -> send("s")).isInstanceOf(MessageRejectedException.class);
        ses.fail(SesFault.THROTTLE, 2);
        assertThatThrownBy(() -> send("s")).isInstanceOf(TooManyRequestsException.class);
        assertThatThrownBy(() -> send("s")).isInstanceOf(TooManyRequestsException.class);
        ses.fail(SesFault.TIMEOUT, 1);
        assertThatThrownBy(() -> send("s")).isInstanceOf(SdkClientException.class);
        assertThat(ses.mails()).isEmpty();

        ses.fail(SesFault.ACCEPT_THEN_TIMEOUT, 1);
        assertThatThrownBy(() -> send("taken")).isInstanceOf(SdkClientException.class);
        assertThat(ses.mails()).hasSize(1);
        send("well");
        assertThat(ses.mails()).hasSize(2);
    }

    @Test
    void the_mailbox_can_be_read_and_its_faults_set_from_outside() {
        try (Example example = Example.start()) {
            assertThat(example.post("/_local/mail/faults", "{\"next\":\"refuse\",\"times\":1}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(example.redress().ses().faultsLeft()).isEqualTo(1);
            assertThat(example.post("/_local/mail/faults", "{\"next\":\"explode\"}")
                            .statusCode())
                    .isEqualTo(400);

            example.post("/notes", "<script>alert(1)</script>");
            example.redress().settle();
            JsonNode mail = Example.json(example.get("/_local/mail")).get(0);
            assertThat(mail.path("to").toString()).isEqualTo("[\"reader@example.org\"]");
            assertThat(mail.path("subject").asText()).isEqualTo("<script>alert(1)</script>");
            assertThat(mail.path("attachments")).isEmpty();
            assertThat(mail.path("sentAt").asText()).startsWith("2026-03-02T08:00");

            HttpResponse<String> list = example.get("/_local/mail", "Accept", "text/html,*/*");
            assertThat(list.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
            HttpResponse<String> page =
                    example.get("/_local/mail/" + mail.path("id").asText(), "Accept", "text/html");
            assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
        }
    }

    private void send(String subject) {
        send("a@b.example", "x@y.example", subject);
    }

    private void send(String from, String to, String subject) {
        send(from, List.of(to), subject);
    }

    private void send(String from, List<String> to, String subject) {
        client.sendEmail(request -> request.fromEmailAddress(from)
                .destination(destination -> destination.toAddresses(to))
                .content(content -> content.simple(message -> message.subject(part -> part.data(subject))
                        .body(body -> body.text(part -> part.data("text"))))));
    }
}
