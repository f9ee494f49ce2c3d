package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.messaging.DeadLetterQueue;
import io.redress.platform.Json;
import io.redress.store.MailMark;
import io.redress.testing.AcceptedMail;
import io.redress.testing.AtOnce;
import io.redress.testing.SesEvents;
import io.redress.testing.TestQueue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators see in words which messages failed for good, and move them back. */
class DeadLettersTest {

    private static final String REPORT =
            "{\"organisation\":\"kiwi\",\"report\":\"quarterly\",\"period\":\"2026-Q4\",\"recipient\":\"daniel\"}";
    private static final String OF_ANOTHER =
            "{\"organisation\":\"knec\",\"reference\":\"KNEC-7K3M-9QX1\",\"change\":1}";

    private static final String ADDRESS = "amina@example.org";

    private final Map<String, TestQueue> queues = new HashMap<>();
    private final Map<String, TestQueue> failed = new HashMap<>();
    private Desk desk;

    @BeforeEach
    void open() {
        Map<String, String> variables = new HashMap<>();
        for (String function : DeadLetterQueue.FUNCTIONS) {
            String name = function.toUpperCase(Locale.ROOT).replace('-', '_');
            queues.put(function, TestQueue.empty());
            failed.put(function, TestQueue.empty());
            variables.put(name + "_QUEUE_URL", queues.get(function).url());
            variables.put(name + "_DEAD_LETTERS_URL", failed.get(function).url());
        }
        desk = new Desk(Fixture.KIWI, variables);
    }

    @AfterEach
    void close() {
        desk.close();
        queues.values().forEach(TestQueue::close);
        failed.values().forEach(TestQueue::close);
    }

    private Answer listed() {
        Answer answer = desk.as(ADELE).call(Desk.DEAD_LETTERS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String movedBack(String body) {
        Answer answer = desk.as(ADELE).send(Desk.MOVE_BACK, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().required("moved");
    }

    @Test
    void each_message_is_told_in_words_and_stays_until_it_is_moved_back() {
        String reference = desk.fixture.submitted();
        int assigned = desk.fixture.assign(reference, MARY);
        failed.get("acknowledgement").put(desk.fixture.message(reference, 1));
        failed.get("notification").put(desk.fixture.message(reference, assigned));
        failed.get("report").put(REPORT);

        for (int time = 1; time <= 2; time++) {
            Answer answer = listed();
            assertThat(answer.json().isTrue("more")).isFalse();
            assertThat(answer.each("deadLetters", "function"))
                    .containsExactly("acknowledgement", "notification", "report");
            assertThat(answer.each("deadLetters", "what"))
                    .satisfiesExactly(
                            what -> assertThat(what)
                                    .startsWith("The complainant got no acknowledgement.")
                                    .contains("orders the letter \""),
                            what -> assertThat(what).endsWith("and orders a mail to the new caseworker."),
                            what -> assertThat(what)
                                    .isEqualTo("The quarterly report of 2026-Q4 of kiwi was not made or not mailed."));
            assertThat(answer.each("deadLetters", "toDo"))
                    .containsOnly("The log says why it failed. When the cause is gone, move the message back.");
        }

        assertThat(movedBack("{\"reference\":\"" + reference + "\"}")).isEqualTo("2");
        assertThat(queues.get("acknowledgement").take()).containsExactly(desk.fixture.message(reference, 1));
        assertThat(queues.get("notification").take()).containsExactly(desk.fixture.message(reference, assigned));
        assertThat(queues.get("report").take()).isEmpty();
        assertThat(listed().each("deadLetters", "function")).containsExactly("report");
        assertThat(movedBack("")).isEqualTo("1");
        assertThat(queues.get("report").take()).containsExactly(REPORT);
        assertThat(movedBack("{}")).isEqualTo("0");
        assertThat(listed().json().list("deadLetters")).isEmpty();
    }

    @Test
    void of_an_event_about_a_mail_only_the_complaint_is_shown_and_it_can_be_moved_back() {
        String reference = desk.fixture.submitted();
        String about = desk.fixture.submitted(TestSubmission.usual().about("Adele Novak"));
        desk.fixture.name(about, ADELE);
        String letter = event(MailMark.ofLetter(reference, 1, "acknowledgement", ADDRESS, Instant.EPOCH));
        String staff = event(MailMark.ofDigest(Fixture.KIWI, LocalDate.EPOCH, "mary", Instant.EPOCH));
        List<String> unseen = List.of(
                event(MailMark.ofLetter(about, 1, "acknowledgement", ADDRESS, Instant.EPOCH)),
                event(MailMark.ofLetter("KNEC-7K3M-9QX1", 1, "acknowledgement", ADDRESS, Instant.EPOCH)),
                event(MailMark.ofDigest("knec", LocalDate.EPOCH, "mary", Instant.EPOCH)),
                "{\"mail\":{\"tags\":{\"mark-of\":[\"!!\"]}}}",
                "{\"mail\":{}}");
        Stream.concat(Stream.of(letter, staff), unseen.stream()).forEach(failed.get("mail-feedback")::put);

        Answer answer = listed();

        assertThat(answer.each("deadLetters", "what"))
                .containsExactly(
                        "What became of a mail to staff was not recorded.",
                        "What became of a mail about this complaint was not recorded, so a letter that came back may"
                                + " count as sent.");
        assertThat(answer.json().list("deadLetters"))
                .extracting(each -> each.text("reference").orElse(""))
                .containsExactly("", reference);
        assertThat(answer.text()).doesNotContain(ADDRESS, "We have your complaint");
        assertThat(movedBack("{\"reference\":\"" + reference + "\"}")).isEqualTo("1");
        assertThat(queues.get("mail-feedback").take()).containsExactly(letter);
        assertThat(movedBack("{}")).isEqualTo("1");
        assertThat(queues.get("mail-feedback").take()).containsExactly(staff);
        assertThat(failed.get("mail-feedback").take()).containsExactlyInAnyOrderElementsOf(unseen);
    }

    /** What SES says when a mail with this mark comes back. */
    private static String event(MailMark mark) {
        return SesEvents.bounce(
                        new AcceptedMail(
                                "0107-1",
                                "complaints@kiwi.example",
                                List.of(ADDRESS),
                                List.of(),
                                List.of(),
                                List.of(),
                                "We have your complaint",
                                "text",
                                null,
                                Map.of(),
                                List.of(),
                                mark.tags(),
                                Instant.EPOCH),
                        Instant.EPOCH)
                .toString();
    }

    @Test
    void only_an_administrator_sees_or_moves_them() {
        String reference = desk.fixture.submitted();
        failed.get("assignment").put(desk.fixture.message(reference, 1));
        for (Colleague other : List.of(MARY, Desk.DANIEL, Desk.MARGARET)) {
            assertThat(desk.as(other).call(Desk.DEAD_LETTERS).status()).isEqualTo(403);
            assertThat(desk.as(other).send(Desk.MOVE_BACK, "{}").status()).isEqualTo(403);
        }
        assertThat(failed.get("assignment").take()).hasSize(1);
    }

    @Test
    void messages_of_other_organisations_and_of_nobody_stay_unseen() {
        List<String> others = List.of(
                OF_ANOTHER, "not JSON", "[1]", "[".repeat(20_000), "{}", "{\"organisation\":[\"kiwi\"],\"change\":1}");
        others.forEach(failed.get("assignment")::put);
        failed.get("report").put(REPORT.replace("kiwi", "knec"));

        assertThat(listed().json().list("deadLetters")).isEmpty();
        assertThat(movedBack("{}")).isEqualTo("0");
        assertThat(movedBack("{\"reference\":\"KNEC-7K3M-9QX1\"}")).isEqualTo("0");
        assertThat(failed.get("assignment").take()).containsExactlyInAnyOrderElementsOf(others);
        assertThat(failed.get("report").take()).hasSize(1);
    }

    @Test
    void a_message_that_cannot_be_handled_is_told_as_such() {
        String reference = desk.fixture.submitted();
        failed.get("assignment").put("{\"organisation\":\"kiwi\"}");
        failed.get("assignment").put(desk.fixture.message("KIWI-7K3M-9QX1", 1));
        failed.get("notification").put(desk.fixture.message(reference, 9));
        failed.get("report").put("{\"organisation\":\"kiwi\",\"report\":\"quarterly\"}");
        Answer answer = listed();
        assertThat(answer.each("deadLetters", "what"))
                .containsExactly(
                        "A message that Redress has not written.",
                        "The complaint does not exist.",
                        "The complaint has no such change.",
                        "A message that Redress has not written.");
        assertThat(answer.each("deadLetters", "toDo"))
                .containsOnly("Moving it back does not help; who runs Redress can delete it.");
    }

    @Test
    void of_a_restricted_complaint_nothing_but_the_change_is_told_and_nothing_at_all_to_whom_it_is_about() {
        String restricted = desk.fixture.submitted();
        desk.fixture.act(MARY, restricted, "restrict", Map.of("reason", "A court asks."));
        String about = desk.fixture.submitted(TestSubmission.usual().about("Adele Novak"));
        desk.fixture.name(about, ADELE);
        assertThat(desk.fixture.now(about).isAbout(ADELE.id())).isTrue();
        failed.get("acknowledgement").put(desk.fixture.message(restricted, 1));
        failed.get("acknowledgement").put(desk.fixture.message(about, 1));

        Answer answer = listed();
        assertThat(answer.each("deadLetters", "reference")).containsExactly(restricted);
        assertThat(answer.each("deadLetters", "what"))
                .containsExactly("The complainant got no acknowledgement. The complaint is restricted, so no more is"
                        + " said here.");
        assertThat(movedBack("{\"reference\":\"" + about + "\"}")).isEqualTo("0");
        assertThat(movedBack("{}")).isEqualTo("1");
        Colleague other = Colleague.of("Oscar Finch", "administrator");
        assertThat(desk.as(other).call(Desk.DEAD_LETTERS).each("deadLetters", "reference"))
                .containsExactly(about);
    }

    @Test
    void who_moves_them_back_at_the_same_time_moves_each_of_them_once() throws Exception {
        String reference = desk.fixture.submitted();
        IntStream.rangeClosed(1, 60).forEach(number -> failed.get("assignment").put(OF_ANOTHER));
        List<String> bodies = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> desk.fixture.message(reference, number))
                .toList();
        bodies.forEach(failed.get("assignment")::put);
        List<Integer> moved = AtOnce.run(4, _ -> Integer.valueOf(movedBack("{}")));
        int rest = Integer.parseInt(movedBack("{}"));
        assertThat(moved.stream().mapToInt(Integer::intValue).sum() + rest).isEqualTo(60);
        assertThat(queues.get("assignment").take()).containsExactlyInAnyOrderElementsOf(bodies);
        assertThat(failed.get("assignment").take()).hasSize(60).containsOnly(OF_ANOTHER);
    }

    @Test
    void an_answer_tells_of_a_hundred_at_most_and_says_that_there_are_more() {
        String reference = desk.fixture.submitted();
        IntStream.rangeClosed(1, 210).forEach(_ -> failed.get("assignment").put(desk.fixture.message(reference, 1)));
        Answer answer = listed();
        assertThat(answer.json().list("deadLetters")).hasSize(100);
        assertThat(answer.json().isTrue("more")).isTrue();
        assertThat(Json.bytes(Map.of("body", answer.text()))).hasSizeLessThan(100_000);

        Answer first = desk.as(ADELE).send(Desk.MOVE_BACK, "{}");
        assertThat(first.json().required("moved")).isEqualTo("200");
        assertThat(first.json().isTrue("more")).isTrue();
        assertThat(movedBack("{}")).isEqualTo("10");
    }

    @Test
    void what_the_requests_do_not_know_is_refused() {
        assertThat(desk.as(ADELE).asking("odd", "1").call(Desk.DEAD_LETTERS).status())
                .isEqualTo(422);
        assertThat(desk.as(ADELE).send(Desk.MOVE_BACK, "{\"odd\":1}").status()).isEqualTo(422);
        assertThat(desk.as(ADELE).send(Desk.MOVE_BACK, "{\"reference\":[]}").status())
                .isEqualTo(422);
        assertThat(desk.as(ADELE).send(Desk.MOVE_BACK, "{").status()).isEqualTo(400);
    }
}
