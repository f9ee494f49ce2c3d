package io.redress.adminapi;

import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARGARET;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.fixtures.Fixture;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff decide about mails that were set aside. */
class MailsTest {

    private static final String MAILS = "GET /{organisation}/admin/mails";
    private static final String MAIL = MAILS + "/{id}";
    private static final String DECIDE = "POST /{organisation}/admin/mails/{id}/";
    private static final String PERSON = "{\"email\":\"Roy@Example.org\"}";

    private Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private SetAsideMails mails() {
        return new SetAsideMails(Table.in(desk.fixture.env()));
    }

    private void kept(String id, Cause cause, @Nullable String complaint, String text) {
        mails().keep(
                        "kiwi",
                        new SetAsideMail(
                                id,
                                desk.fixture.clock.instant(),
                                cause,
                                null,
                                complaint,
                                "Roy",
                                "roy@example.org",
                                "The lamp",
                                text,
                                false,
                                List.of(),
                                List.of(),
                                "set-aside/kiwi/" + id,
                                true,
                                null,
                                null),
                        desk.fixture.clock.instant());
    }

    private SetAsideMail mail(String id) {
        return mails().find("kiwi", id).orElseThrow();
    }

    private List<RecordedChange> history(String reference) {
        return desk.fixture.complaints.history(reference);
    }

    @Test
    void a_reply_of_somebody_else_is_added_by_staff_once_and_names_its_sender() {
        String reference = desk.fixture.submitted();
        kept("1", Cause.OTHER_ADDRESS, reference, "I broke it.");
        Clerk mary = desk.as(MARY);
        Answer added = mary.call(DECIDE + "added", "1");
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.json().at("settled").required("added")).isEqualTo(reference);
        assertThat(history(reference).getLast().change().by()).isEqualTo(MARY.id());
        assertThat(history(reference).getLast().texts().values())
                .contains("From: Roy <roy@example.org>\nSubject: The lamp\n\nI broke it.");
        int changes = history(reference).size();
        assertThat(mary.call(DECIDE + "added", "1").status()).isEqualTo(409);
        assertThat(mary.send(DECIDE + "complaint", "{}", "1").status()).isEqualTo(409);
        assertThat(history(reference)).hasSize(changes);
    }

    private static List<String> decisions(Answer mail) {
        return mail.json().items("decisions");
    }

    @Test
    void a_mail_says_which_decisions_can_be_made_and_who_has_made_one() {
        String reference = desk.fixture.submitted();
        kept("1", Cause.OTHER_ADDRESS, reference, "I broke it.");
        kept("2", Cause.OTHER_ADDRESS, reference, "I mended it.");
        Clerk mary = desk.as(MARY);
        assertThat(decisions(mary.call(MAIL, "1"))).containsExactly("added", "complaint", "discarded");
        Answer added = mary.call(DECIDE + "added", "1");
        assertThat(decisions(added)).isEmpty();
        assertThat(added.json().at("settled").texts())
                .containsEntry("by", MARY.id())
                .containsEntry("name", MARY.member().name());
        desk.fixture.says(reference, "withdraw", Map.of("comment", "Found."));
        boolean takes = decisions(mary.call(MAIL, "2")).contains("added");
        assertThat(mary.call(DECIDE + "added", "2").status()).isEqualTo(takes ? 200 : 409);
    }

    @Test
    void a_mail_that_replies_to_no_complaint_is_not_added() {
        kept("1", Cause.SPAM, null, "Buy");
        assertThat(decisions(desk.as(MARY).call(MAIL, "1"))).containsExactly("complaint", "discarded");
        Answer added = desk.as(MARY).call(DECIDE + "added", "1");
        assertThat(added.status()).isEqualTo(409);
        assertThat(added.text()).contains("replies to no letter");
    }

    @Test
    void a_reply_to_a_restricted_complaint_is_read_on_record_and_becomes_no_other_complaint() {
        String reference = desk.fixture.submitted();
        desk.fixture.assign(reference, MARY);
        Clerk mary = desk.as(MARY);
        assertThat(mary.act(reference, "restrict", Map.of("reason", "It is about a child."))
                        .status())
                .isEqualTo(200);
        kept("1", Cause.OTHER_ADDRESS, reference, "I broke it.");
        int before = history(reference).size();
        Answer mail = mary.call(MAIL, "1");
        assertThat(mail.status()).isEqualTo(200);
        assertThat(decisions(mail)).containsExactly("added", "discarded");
        assertThat(history(reference)).hasSize(before + 1);
        assertThat(history(reference).getLast().change().events().toString()).contains("Seen[what=mail]");
        Answer refused = mary.send(DECIDE + "complaint", "{}", "1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("restricted");
        assertThat(mail("1").waits()).isTrue();
        assertThat(desk.as(DANIEL).call(MAIL, "1").status()).isEqualTo(404);
    }

    @Test
    void two_people_do_not_make_different_decisions_at_once() {
        kept("1", Cause.SPAM, null, "It is broken.");
        Instant now = desk.fixture.clock.instant();
        assertThat(mails().reserve("kiwi", "1", "complaint", now)).isTrue();

        Clerk quentin = desk.as(Desk.QUENTIN);
        Answer discarded = quentin.send(DECIDE + "discarded", "{\"reason\":\"Spam.\"}", "1");
        assertThat(discarded.status()).isEqualTo(409);
        assertThat(discarded.text()).contains("another decision");
        assertThat(mail("1").waits()).isTrue();

        desk.fixture.clock.advance(Duration.ofMinutes(2));
        assertThat(quentin.send(DECIDE + "discarded", "{\"reason\":\"Spam.\"}", "1")
                        .status())
                .as("the other request has ended without a decision")
                .isEqualTo(200);
    }

    @Test
    void a_mail_that_became_a_complaint_is_read_only_by_those_who_may_read_the_complaint() {
        kept("1", Cause.SPAM, null, "My child was hurt.");
        Clerk mary = desk.as(MARY);
        Clerk quentin = desk.as(Desk.QUENTIN);
        Answer made = mary.send(DECIDE + "complaint", "{}", "1");
        String reference = made.json().required("reference");
        assertThat(quentin.call(MAIL, "1").status())
                .as("also a reader of mails")
                .isEqualTo(200);
        desk.fixture.assign(reference, MARY);
        assertThat(mary.act(reference, "restrict", Map.of("reason", "It is about a child."))
                        .status())
                .isEqualTo(200);

        assertThat(quentin.call(MAIL, "1").status()).isEqualTo(404);
        assertThat(quentin.call(MAIL + "/file", "1").status()).isEqualTo(404);
        assertThat(quentin.asking("settled", "true").call(MAILS).text()).doesNotContain("roy@example.org");
        int before = history(reference).size();
        assertThat(mary.call(MAIL, "1").status()).isEqualTo(200);
        assertThat(history(reference)).as("the read is recorded").hasSize(before + 1);
    }

    @Test
    void if_the_files_cannot_be_asked_for_the_mail_waits_and_a_colleague_makes_the_same_complaint() {
        desk.close();
        desk = new Desk(Fixture.KIWI, Map.of("MAIL_INTAKE_QUEUE_URL", "http://localhost:1/none"));
        kept("1", Cause.SPAM, null, "It is broken.");
        assertThat(desk.as(MARY)
                        .send(DECIDE + "complaint", "{\"details\":\"A lamp.\"}", "1")
                        .status())
                .isEqualTo(500);
        assertThat(mail("1").waits()).isTrue();
        assertThat(desk.as(MARY).send(DECIDE + "complaint", "{}", "1").status()).isEqualTo(500);
        assertThat(desk.fixture.table.items().stream()
                        .filter(item -> item.get("sk").s().equals("NOW")))
                .hasSize(1);
    }

    @Test
    void what_a_person_sent_is_shown_to_the_contact_and_what_was_discarded_is_erased() {
        String reference = desk.fixture.submitted();
        kept("1", Cause.OTHER_ADDRESS, reference, "I broke it.");
        kept("2", Cause.SPAM, null, "Buy");
        kept("3", Cause.UNKNOWN_ADDRESS, null, "A lamp");
        assertThat(desk.as(MARY)
                        .send(DECIDE + "discarded", "{\"reason\":\"Advertising.\"}", "2")
                        .status())
                .isEqualTo(200);
        Clerk margaret = desk.as(MARGARET);
        Answer shown = margaret.send(Desk.SUBJECT, PERSON);
        assertThat(shown.each("mails", "text")).containsExactly("I broke it.", "Buy", "A lamp");
        assertThat(margaret.saying("accept", "text/html")
                        .send(Desk.SUBJECT, PERSON)
                        .text())
                .contains("<h2>E-mail 1", "I broke it.");
        Answer erased =
                margaret.send(Desk.ERASE_SUBJECT, "{\"email\":\"roy@example.org\",\"ground\":\"person-asked\"}");
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(erased.json().list("mails"))
                .extracting(mail -> mail.isTrue("erased"))
                .containsExactly(false, true, false);
        assertThat(erased.json().list("mails").getFirst().required("why"))
                .isEqualTo("it belongs to the complaint " + reference + ", and is erased with it");
        assertThat(erased.json().list("mails").getLast().required("why")).startsWith("nobody has decided yet");
    }

    @Test
    void a_program_is_not_taken_for_a_person_who_can_be_reached() {
        kept("1", Cause.AUTOMATIC, null, "It is broken.");
        Answer refused = desk.as(MARY).send(DECIDE + "complaint", "{}", "1");
        assertThat(refused.faulty()).contains("complainant");
    }

    private SetAsideMail mail(Cause cause, String text, boolean clean, int files) {
        return new SetAsideMail(
                "1",
                desk.fixture.clock.instant(),
                cause,
                null,
                null,
                "Roy",
                "roy@example.org",
                "",
                text,
                false,
                Collections.nCopies(files, new SetAsideMail.MailedFile("a.pdf", "application/pdf", 1)),
                List.of(),
                "file",
                clean,
                null,
                null);
    }

    private void kept(SetAsideMail mail) {
        mails().keep("kiwi", mail, desk.fixture.clock.instant());
    }

    @Test
    void nobody_gets_the_file_of_a_mail_with_a_link_in_it() {
        kept(mail(Cause.SPAM, "Hello", false, 0));
        Answer refused = desk.as(MARY).call(MAIL + "/file", "1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("tracking link").contains("act as the complainant");
    }

    @Test
    void a_complaint_that_is_made_of_a_mail_does_not_say_that_an_unreadable_one_has_no_text() {
        kept(mail(Cause.UNREADABLE, "", true, 0));
        Answer made = desk.as(MARY).send(DECIDE + "complaint", "{}", "1");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String reference = made.json().required("reference");
        assertThat(desk.fixture.complaints.particulars(reference).details())
                .isEqualTo(
                        "[The e-mail could not be read, or not to its end. All of it is with the documents, as a file.]");
        assertThat(desk.fixture.complaints.particulars(reference).subject()).isEqualTo("(no subject)");
    }

    @Test
    void the_language_of_the_mail_is_that_of_the_complaint_unless_staff_name_another() {
        SetAsideMail mail = mail(Cause.SPAM, "Habari", true, 1);
        for (String id : List.of("1", "2")) {
            kept(new SetAsideMail(
                    id,
                    desk.fixture.clock.instant(),
                    mail.cause(),
                    null,
                    null,
                    mail.name(),
                    mail.from(),
                    "",
                    mail.text(),
                    false,
                    mail.files(),
                    List.of(),
                    "file",
                    true,
                    "sw",
                    null));
        }
        assertThat(languageOf("1", "{}")).isEqualTo("sw");
        assertThat(languageOf("2", "{\"language\":\"en\"}")).isEqualTo("en");
    }

    private @Nullable String languageOf(String id, String body) {
        Answer made = desk.as(MARY).send(DECIDE + "complaint", body, id);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return desk.fixture
                .complaints
                .particulars(made.json().required("reference"))
                .language();
    }
}
