package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of mails after SES has accepted them: SES says it to a topic, and the complaint knows it. */
class ReturnedMailStoryTest {

    private Town town;
    private Place kiwi;

    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T10:00:00Z");
        kiwi = town.place("kiwi");
    }

    @AfterEach
    void end() {
        assertThat(town.redress().queues())
                .filteredOn(level -> level.queue().contains("redress-mail-feedback"))
                .hasSize(2)
                .allSatisfy(
                        level -> assertThat(level.waiting() + level.inFlight()).isZero());
        town.close();
    }

    @Test
    void an_acknowledgement_that_comes_back_is_told_by_hand() {
        fault(SesFault.BOUNCE);
        String reference = kiwi.submitted(Place.complaint((Object) "category", "course-delivery"));
        String caseworker = kiwi.caseworker("mary", reference);

        Tree shown = shown(reference);
        assertThat(states(shown)).containsExactly("returned");
        assertThat(shown.list("unusableAddresses")).singleElement().satisfies(address -> assertThat(address.texts())
                .containsEntry("holder", "complainant")
                .containsEntry("why", "returned"));
        assertThat(limit(shown, "acknowledgement").required("state")).isEqualTo("running");
        assertThat(town.subjectsTo(kiwi.address(caseworker))).contains("A letter came back: " + reference);
        assertThat(kiwi.events("mary", reference)).contains("letter-returned", "address-unusable", "letter-owed");

        kiwi.done(caseworker, reference, "told", "letter", "all", "how", "phone", "on", "2026-12-21");
        assertThat(limit(shown(reference), "acknowledgement").required("state")).isEqualTo("met");
        kiwi.done(caseworker, reference, "answer", "decision", "upheld", "answer", "We are sorry.");
        assertThat(town.mailTo(Town.LEARNER)).hasSize(1);

        kiwi.done(caseworker, reference, "correct", "email", "right@example.org", "reason", "She has told us.");
        int answer = Integer.parseInt(
                shown(reference).list("untoldLetters").getFirst().required("change"));
        kiwi.done(caseworker, reference, "send-again", "change", String.valueOf(answer));
        assertThat(town.mailTo("right@example.org")).hasSize(1);
        assertThat(shown(reference).list("untoldLetters")).isEmpty();
    }

    @Test
    void a_mail_in_doubt_is_settled_without_a_person() {
        fault(SesFault.ACCEPT_THEN_TIMEOUT);
        String reference = kiwi.submitted(Place.complaint((Object) "category", "course-delivery"));

        Tree shown = shown(reference);
        assertThat(shown.list("untoldLetters")).isEmpty();
        assertThat(limit(shown, "acknowledgement").required("state")).isEqualTo("met");
    }

    @Test
    void an_answer_of_a_machine_changes_nothing() {
        fault(SesFault.AUTO_REPLY);
        String reference = kiwi.submitted(Place.complaint((Object) "category", "course-delivery"));

        assertThat(shown(reference).list("untoldLetters")).isEmpty();
        assertThat(kiwi.events("mary", reference)).doesNotContain("letter-returned", "letter-marked-as-spam");
    }

    @Test
    void after_a_letter_was_marked_as_spam_nothing_more_is_mailed() {
        fault(SesFault.COMPLAIN);
        String reference = kiwi.submitted(Place.complaint((Object) "category", "course-delivery"));
        String caseworker = kiwi.caseworker("mary", reference);

        Tree shown = shown(reference);
        assertThat(states(shown)).containsExactly("marked-as-spam");
        assertThat(limit(shown, "acknowledgement").required("state")).isEqualTo("met");
        assertThat(town.subjectsTo(kiwi.address(caseworker))).contains("A letter was marked as spam: " + reference);
        kiwi.done(caseworker, reference, "answer", "decision", "upheld", "answer", "We are sorry.");
        assertThat(town.mailTo(Town.LEARNER)).hasSize(1);
    }

    @Test
    void a_delay_is_seen_and_changes_no_limit() {
        fault(SesFault.DELAY);
        String reference = kiwi.submitted(Place.complaint((Object) "category", "course-delivery"));

        assertThat(states(shown(reference))).containsExactly("delayed");
        assertThat(limit(shown(reference), "acknowledgement").required("state")).isEqualTo("met");
    }

    @Test
    void an_administrator_is_told_that_mails_to_a_member_come_back() {
        String reference = kiwi.submitted(Place.complaint((Object) "category", "course-delivery"));
        String caseworker = kiwi.caseworker("mary", reference);
        for (int round = 0; round < 2; round++) {
            fault(SesFault.BOUNCE);
            kiwi.says("add-information", "information", "Once more: " + round);
            town.sweepFor(Duration.ofHours(2));
        }

        List<AcceptedMail> told = town.mailTo("adele@kiwi.example").stream()
                .filter(mail -> mail.subject().startsWith("Mails to a member of staff come back"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().text()).contains("(" + caseworker + ")").doesNotContain(reference);
    }

    private void fault(SesFault next) {
        town.redress().ses().fail(next, 1);
    }

    private Tree shown(String reference) {
        return town.get("/kiwi/admin/complaints/" + reference, kiwi.as("mary")).json();
    }

    private static List<String> states(Tree shown) {
        return shown.list("untoldLetters").stream()
                .map(letter -> letter.required("state"))
                .toList();
    }

    private static Tree limit(Tree shown, String id) {
        return shown.list("limits").stream()
                .filter(limit -> limit.required("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
