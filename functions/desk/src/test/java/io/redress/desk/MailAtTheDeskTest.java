package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Visitor.Seen;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.fixtures.Colleague;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff make a complaint of an e-mail that was set aside. */
class MailAtTheDeskTest {

    private static final String MAIL = "/mails/1";

    private AnOffice office;
    private Visitor officer;

    @BeforeEach
    void open() {
        office = new AnOffice("kiwi");
        officer = office.officer();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void kept(Cause cause, String subject) {
        kept(cause, subject, "");
    }

    private void kept(Cause cause, String subject, String complaint) {
        office.mail("1", cause, complaint, subject, "I broke it.");
    }

    private ShownForm making() {
        return making(officer.open(MAIL));
    }

    private static ShownForm making(Seen page) {
        return ShownForm.in(page.html()).stream()
                .filter(form -> "complaint".equals(form.filledIn(Map.of()).get("decision_")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.html()));
    }

    @Test
    void the_form_has_what_the_mail_says_and_asks_the_rest() {
        kept(Cause.SPAM, "The lamp");
        ShownForm form = making();
        assertThat(form.filledIn(Map.of()))
                .containsEntry("complainant.name", "Roy")
                .containsEntry("complainant.email", "roy@example.org")
                .containsEntry("subject", "The lamp")
                .containsEntry("kind", "complaint")
                .containsKeys("complainant.phone", "remedySought", "representative.name", "about.person")
                .doesNotContainKeys("channel", "receivedAt");
        Seen made = officer.send(
                MAIL, form.filledIn(Map.of("complainant.phone", "0191 498 0123", "remedySought", "A new lamp.")));
        assertThat(made.status()).as(made.html()).isEqualTo(303);
        assertThat(officer.followed(made).html())
                .contains("Roy", "0191 498 0123", "A new lamp.", "I broke it.", "The lamp");
    }

    @Test
    void what_is_wrong_is_shown_beside_it_and_nothing_is_lost() {
        kept(Cause.SPAM, "The lamp");
        Seen refused = officer.send(
                MAIL, making().filledIn(Map.of("complainant.email", "roy at home", "remedySought", "A new lamp.")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("href=\"#complainant.email\"", "id=\"complainant.email--fault\"", "<details open=");
        assertThat(making(refused).filledIn(Map.of()))
                .containsEntry("complainant.email", "roy at home")
                .containsEntry("remedySought", "A new lamp.");
        assertThat(refused.html()).contains("Why it waits");
    }

    @Test
    void nobody_is_answered_who_is_a_program_unless_staff_say_so() {
        kept(Cause.AUTOMATIC, "x".repeat(300));
        assertThat(making().filledIn(Map.of()))
                .containsEntry("complainant.email", "")
                .containsEntry("subject", "x".repeat(200));
    }

    @Test
    void of_a_reply_to_a_restricted_complaint_no_other_complaint_is_offered() {
        String reference = office.fixture.submitted();
        String restrict = "/complaints/" + reference + "/actions/restrict";
        Colleague olive = Colleague.known("olive", "Olive Osei", "quality-manager");
        office.fixture.assign(reference, olive);
        kept(Cause.OTHER_ADDRESS, "The lamp", reference);
        ShownForm typed = making();
        Seen restricted = officer.send(
                restrict, officer.open(restrict).form("/restrict").filledIn(Map.of("reason", "It is about a child.")));
        assertThat(restricted.status()).as(restricted.html()).isEqualTo(303);

        Seen page = officer.open(MAIL);
        assertThat(decisions(page)).containsExactly("added", "discarded");
        assertThat(page.html()).contains("replies to a letter of a restricted complaint");

        Seen refused = officer.send(MAIL, typed.filledIn(Map.of("remedySought", "A new lamp.")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("This is what you wrote:", "A new lamp.");
        assertThat(decisions(refused)).containsExactly("added", "discarded");

        Seen added = officer.send(
                MAIL,
                ShownForm.in(page.html()).stream()
                        .map(form -> form.filledIn(Map.of()))
                        .filter(form -> "added".equals(form.get("decision_")))
                        .findFirst()
                        .orElseThrow());
        assertThat(added.status()).as(added.html()).isEqualTo(303);
        assertThat(officer.open(MAIL).html()).contains("<dt>By</dt><dd><bdi>Olive Osei</bdi></dd>");
        assertThat(decisions(officer.open(MAIL))).isEmpty();
    }

    private static List<String> decisions(Seen page) {
        return ShownForm.in(page.html()).stream()
                .flatMap(form -> Stream.ofNullable(form.filledIn(Map.of()).get("decision_")))
                .toList();
    }

    @Test
    void a_mail_can_still_be_discarded_with_a_reason() {
        kept(Cause.SPAM, "The lamp");
        ShownForm discard = ShownForm.in(officer.open(MAIL).html()).stream()
                .filter(form -> "discarded".equals(form.filledIn(Map.of()).get("decision_")))
                .findFirst()
                .orElseThrow();
        Seen refused = officer.send(MAIL, discard.filledIn(Map.of("reason", "")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"#reason\"");
        assertThat(making(refused).filledIn(Map.of())).containsEntry("complainant.name", "Roy");
        assertThat(officer.send(MAIL, discard.filledIn(Map.of("reason", "It sells lamps.")))
                        .status())
                .isEqualTo(303);
    }
}
