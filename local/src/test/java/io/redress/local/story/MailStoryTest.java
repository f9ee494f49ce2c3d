package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.LocalRedress;
import io.redress.local.Settings;
import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Complaints are made, and letters answered, by ordinary mail programs. */
class MailStoryTest {

    private static final String GRACE = "grace@example.co.ke";
    private static final byte[] PDF = "%PDF-1.7\nThe bill.".getBytes(StandardCharsets.US_ASCII);

    private final List<LocalRedress> running = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        running.forEach(LocalRedress::close);
    }

    private LocalRedress start(Settings settings) {
        LocalRedress redress = LocalRedress.start(settings.from(Instant.parse("2026-11-30T06:00:00Z")));
        running.add(redress);
        return redress;
    }

    private static Settings settings() {
        return Settings.of(Path.of("..").toAbsolutePath().normalize());
    }

    private Tree get(LocalRedress redress, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(redress.url() + path))
                .header("authorization", "Bearer " + token(redress))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Tree.read(answer.body());
    }

    private HttpResponse<String> post(LocalRedress redress, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(redress.url() + path))
                .header("authorization", "Bearer " + token(redress))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String token(LocalRedress redress) {
        return redress.token("mercy@kentrade.example",
                "kentrade:complaint-officer",
                "kentrade:customer-service-officer",
                "kentrade:department:*");
    }

    private static void settle(LocalRedress redress) {
        redress.settle();
    }

    @Test
    void a_complaint_begins_by_a_mail_with_a_file_and_is_answered_by_replying_to_the_letter() throws Exception {
        LocalRedress redress = start(settings().hosting("kentrade"));
        int port = redress.openMailDoor(0);
        SentMail.of(port, "Grace Achieng <" + GRACE + ">", "complaints@kentrade.local", "Malipo yamechelewa",
                        "Nililipa tarehe 3 na kibali hakijafika.")
                .with(Map.of("Content-Language", "sw"))
                .with("bill.pdf", "application/pdf", PDF)
                .send();
        settle(redress);

        AcceptedMail letter = redress.ses().mailsTo(GRACE).getFirst();
        assertThat(letter.replyTo()).singleElement().satisfies(address -> assertThat(address)
                .matches("reply\\+[a-z0-9-]+@kentrade\\.local"));
        Tree waiting = get(redress, "/kentrade/admin/mails");
        assertThat(waiting.list("mails")).isEmpty();
        String reference = reference(letter);
        Tree complaint = get(redress, "/kentrade/admin/complaints/" + reference);
        assertThat(complaint.list("documents")).singleElement().satisfies(document -> assertThat(
                        document.required("name"))
                .isEqualTo("bill.pdf"));

        SentMail.of(port, GRACE, letter.replyTo().getFirst(), "Re: " + letter.subject(),
                        "Nambari ya malipo ni 42.\n\nMnamo Jumatatu, 30 Novemba 2026 saa 09:00, KenTrade aliandika:\n> Mpendwa Grace")
                .send();
        settle(redress);
        String history = get(redress, "/kentrade/admin/complaints/" + reference + "/history").value().toString();
        assertThat(history).contains("Nambari ya malipo ni 42.", "> Mpendwa Grace");

        SentMail.of(port, "stranger@example.org", "reply+" + "a".repeat(40) + "@kentrade.local", "Re: " + letter.subject(), "No")
                .send();
        SentMail.of(port, "stranger@example.org", "complaints@kentrade.local", "Win", "Buy")
                .with(Map.of("X-Local-Verdict", "spam=FAIL"))
                .send();
        settle(redress);
        List<Tree> mails = get(redress, "/kentrade/admin/mails").list("mails");
        assertThat(mails).extracting(mail -> mail.required("cause")).containsExactlyInAnyOrder("wrong-token", "spam");
        String spam = mails.stream()
                .filter(mail -> mail.required("cause").equals("spam"))
                .findFirst()
                .orElseThrow()
                .required("id");
        assertThat(get(redress, "/kentrade/admin/mails/" + spam).required("text")).isEqualTo("Buy");
        HttpResponse<String> taken = post(redress, "/kentrade/admin/mails/" + spam + "/complaint",
                "{\"complainant\":{\"name\":\"A. Stranger\"}}");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        String wrong = mails.stream()
                .filter(mail -> !mail.required("id").equals(spam))
                .findFirst()
                .orElseThrow()
                .required("id");
        assertThat(post(redress, "/kentrade/admin/mails/" + wrong + "/discarded", "{}").statusCode()).isEqualTo(422);
        assertThat(post(redress, "/kentrade/admin/mails/" + wrong + "/discarded", "{\"reason\":\"a guess\"}").statusCode())
                .isEqualTo(200);
        assertThat(get(redress, "/kentrade/admin/mails").list("mails")).isEmpty();
        assertThat(get(redress, "/kentrade/admin/mails?settled=true").list("mails")).hasSize(2);
    }

    private static String reference(AcceptedMail letter) {
        String subject = letter.subject();
        return subject.substring(subject.lastIndexOf('(') + 1, subject.lastIndexOf(')'));
    }

    @Test
    void two_instances_that_write_to_each_other_stop_after_one_answer() {
        LocalRedress one = start(settings().hosting("kiwi"));
        LocalRedress other = start(settings().hosting("kiwi").with("MailDomain", "other.test"));
        int port = other.openMailDoor(0);
        SentMail.of(one.openMailDoor(0), "complaints@kiwi.other.test", "complaints@kiwi.local", "Hello", "A complaint by a machine")
                .send();
        settle(one);
        List<AcceptedMail> answers = one.ses().mailsTo("complaints@kiwi.other.test");
        assertThat(answers).hasSize(1);
        for (AcceptedMail answer : answers) {
            SentMail.of(port, "complaints@redress.example", "complaints@kiwi.other.test", answer.subject(), String.valueOf(answer.text()))
                    .with(answer.headers())
                    .send();
        }
        settle(other);
        assertThat(other.ses().mails()).noneMatch(mail -> mail.recipient().contains("redress.example")
                || mail.recipient().contains("kiwi.local"));
    }
}
