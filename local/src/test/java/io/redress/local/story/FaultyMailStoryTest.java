package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.events.QueueBoard.Level;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesFault;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail service refuses, is overloaded, or does not answer: no mail is lost, and none is sent twice. */
class FaultyMailStoryTest {

    private static final String DEAD_LETTERS = "redress-acknowledgement-dead-letters";

    private Town town;

    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T10:00:00Z");
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void a_mail_that_is_refused_for_a_while_is_sent_once_later() {
        town.redress().ses().fail(SesFault.THROTTLE, 3);
        String reference = town.submit(Town.complaint()).text("reference");

        assertThat(town.mailTo(Town.LEARNER)).hasSize(1);
        assertThat(acknowledgement(reference)).isEqualTo("met");
        assertThat(deadLetters()).isZero();
    }

    @Test
    void a_mail_that_can_never_be_sent_becomes_a_dead_letter_and_its_limit_is_not_met() {
        town.redress().ses().fail(SesFault.THROTTLE, 1000);
        String reference = town.submit(Town.complaint()).text("reference");

        assertThat(town.redress().ses().mails()).isEmpty();
        assertThat(acknowledgement(reference)).isEqualTo("running");
        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void a_letter_that_is_refused_for_good_has_to_be_told_by_hand() {
        town.redress().ses().fail(SesFault.REFUSE, 1);
        Answer submitted = town.submit(Town.complaint());
        String reference = submitted.text("reference");

        assertThat(town.get("/tracking/" + submitted.text("token"), "accept", "text/html")
                        .body())
                .contains("A letter to you could not be mailed, or we do not know whether it has arrived.");
        assertThat(town.get("/kiwi/admin/complaints/" + reference, town.as("mary", "quality-manager"))
                        .json()
                        .list("untoldLetters"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.required("state")).isEqualTo("owed"));
    }

    @Test
    void a_mail_in_doubt_is_not_sent_again_until_a_person_orders_it() {
        town.redress().ses().fail(SesFault.ACCEPT_THEN_TIMEOUT, 1);
        String reference = town.submit(Town.complaint()).text("reference");

        assertThat(town.mailTo(Town.LEARNER).size()
                        + town.mailTo("mary@kiwi.example").size())
                .isBetween(2, 3);
        assertThat(acknowledgement(reference)).isIn("running", "met");
        assertThat(deadLetters()).as("a doubt is no failure").isZero();

        town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/send-again",
                "{\"change\":1}",
                town.as("mary", "quality-manager"));
        town.settle();
        assertThat(acknowledgement(reference)).isEqualTo("met");
    }

    @Test
    void without_its_letter_a_later_date_does_not_count_and_the_caseworker_is_told() {
        Place kiwi = town.place("kiwi");
        String reference = town.submit(Town.complaint()).text("reference");
        String caseworker = kiwi.caseworker("mary", reference);
        String due = kiwi.due("mary", reference).get("stage-1-answer");

        town.redress().ses().fail(SesFault.REFUSE, 1);
        later(kiwi, reference);
        assertThat(kiwi.due("mary", reference)).containsEntry("stage-1-answer", due);
        AcceptedMail mail = town.lastMailTo(kiwi.address(caseworker));
        assertThat(mail.subject()).isEqualTo("The later date does not count: " + reference);
        assertThat(mail.text())
                .contains("the date before it stands", "Date that does not count: Friday 15 January 2027");
        assertThat(kiwi.events("mary", reference)).contains("extension-taken-back");

        later(kiwi, reference, "told", "By phone: she agrees.");
        assertThat(kiwi.due("mary", reference).get("stage-1-answer")).startsWith("2027-01-15");
    }

    private static void later(Place kiwi, String reference, String... told) {
        String[] fields = Stream.concat(
                        Stream.of("limit", "stage-1-answer", "until", "2027-01-15", "reason", "The tutor is away."),
                        Stream.of(told))
                .toArray(String[]::new);
        kiwi.done("mary", reference, "extend", fields);
    }

    private String acknowledgement(String reference) {
        return town.get("/kiwi/admin/complaints/" + reference, town.as("mary", "quality-manager"))
                .json()
                .list("limits")
                .getFirst()
                .required("state");
    }

    private long deadLetters() {
        return town.redress().queues().stream()
                .filter(level -> level.queue().endsWith(DEAD_LETTERS))
                .mapToLong(Level::waiting)
                .sum();
    }
}
