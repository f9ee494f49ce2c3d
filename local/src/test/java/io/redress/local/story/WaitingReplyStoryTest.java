package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody replies from another address the day before a complaint would be closed by silence. */
class WaitingReplyStoryTest {

    private static final String MAILS = "/kiwi/admin/mails";

    private Town town;
    private Place kiwi;
    private String reference;
    private String caseworker;
    private AcceptedMail answer;

    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T10:00:00Z");
        kiwi = town.place("kiwi");
        int port = town.redress().openMailDoor(0);
        reference = kiwi.submitted(Place.complaint((Object) "category", "course-delivery"));
        caseworker = kiwi.caseworker("mary", reference);
        kiwi.done(caseworker, reference, "answer", "decision", "upheld", "answer", "We are sorry.");
        answer = town.lastMailTo(Town.LEARNER);
        assertThat(kiwi.due("mary", reference)).containsKey("reply");

        town.moveTo("2027-01-17T10:00:00Z");
        SentMail.of(port, "roy@example.org", answer.replyTo().getFirst(), "Not settled", "The tutor is still ill.")
                .send();
        town.settle();
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void the_complaint_stays_open_until_staff_add_the_reply_and_goes_on_from_there() {
        assertThat(town.subjectsTo(kiwi.address(caseworker))).contains("A reply waits for a decision: " + reference);
        assertThat(town.lastMailTo(kiwi.address(caseworker)).text()).contains("/kiwi/desk/mails/" + waiting());

        town.moveTo("2027-01-25T10:00:00Z");
        Answer shown = kiwi.complaint(caseworker, reference);
        assertThat(shown.json().isTrue("open")).isTrue();
        assertThat(shown.body()).contains("as long as a reply that was set aside waits for a decision");
        assertThat(shown.body()).contains("A reply to a letter was set aside, and waits for a decision");
        assertThat(limit(shown).isTrue("overdue")).isFalse();
        Answer page = town.get("/tracking/" + Town.tokenIn(answer));
        assertThat(page.body())
                .contains("It runs on for now, because of an e-mail that answers our letter.")
                .doesNotContain("\"silence\"", "roy@example.org", waiting());

        Answer added = town.post(MAILS + "/" + waiting() + "/added", "", kiwi.as(caseworker));
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        town.settle();
        Answer after = kiwi.complaint(caseworker, reference);
        assertThat(after.body()).contains("The tutor is still ill.").doesNotContain("waitingReplies");
        assertThat(kiwi.due("mary", reference).get("reply"))
                .as("the complainant has a new time to reply")
                .startsWith("2027-02-22");
        assertThat(kiwi.events("mary", reference)).doesNotContain("limit-missed", "closed");
    }

    @Test
    void after_staff_have_discarded_it_the_complaint_closes_as_usual_but_not_at_once() {
        town.moveTo("2027-01-25T10:00:00Z");
        Answer discarded = town.post(
                MAILS + "/" + waiting() + "/discarded", "{\"reason\": \"An advertisement.\"}", kiwi.as(caseworker));
        assertThat(discarded.status()).as(discarded.body()).isEqualTo(200);
        town.settle();

        town.moveTo("2027-01-26T20:00:00Z");
        assertThat(kiwi.complaint("mary", reference).json().isTrue("open")).isTrue();
        town.moveTo("2027-01-27T10:00:00Z");
        assertThat(kiwi.complaint("mary", reference).text("outcome")).isEqualTo("not-contested");
    }

    private String waiting() {
        List<Tree> replies = kiwi.complaint(caseworker, reference).json().list("waitingReplies");
        assertThat(replies).hasSize(1);
        return replies.getFirst().required("mail");
    }

    private static Tree limit(Answer shown) {
        return shown.json().list("limits").stream()
                .filter(limit -> limit.required("id").equals("reply"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
