package io.redress.notification;

import static io.redress.notification.Kiwi.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.PreferredChannel;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.platform.DatesInWords;
import io.redress.testing.AcceptedMail;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mails that ask staff to tell the complainant a letter: what to do, by when, and where the words are. */
class LettersToTellTest {

    private static final Actor.System MAIL_FEEDBACK = new Actor.System("mail-feedback");

    private final Kiwi kiwi = new Kiwi();
    private final Fixture fixture = kiwi.fixture;

    @AfterEach
    void close() {
        kiwi.close();
    }

    private static String words(String reference, String letter) {
        return "https://complaints.kiwi.example/kiwi/desk/complaints/" + reference + "/letters/" + letter;
    }

    @ParameterizedTest
    @CsvSource({
        "LETTER, Please write to the complainant",
        "PHONE, Please tell the complainant by telephone",
        "IN_PERSON, Please tell the complainant in person"
    })
    void the_subject_says_in_which_way_the_complainant_wants_to_be_told(PreferredChannel channel, String subject) {
        String reference = fixture.submitted(TestSubmission.usual().preferring(channel));
        AcceptedMail mail =
                kiwi.mails(reference, fixture.assign(reference, MARY)).getLast();

        assertThat(mail.subject()).isEqualTo(subject + ": " + reference);
        assertThat(mail.text())
                .contains("Tell the complainant by: Tuesday 27 October 2026", words(reference, "1/acknowledgement"));
    }

    @Test
    void a_mail_that_was_refused_has_to_be_told_within_the_time_for_untold_letters() {
        String reference = kiwi.marys();
        acknowledged(reference);
        fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        int answer = fixture.now(reference).version();
        decide(reference, new Command.OweLetter("answer", answer));
        int owed = fixture.now(reference).version();

        AcceptedMail mail = kiwi.mails(reference, owed).getLast();

        assertThat(mail.subject()).isEqualTo("Please write to the complainant: " + reference);
        assertThat(mail.text())
                .contains("Tell the complainant by: " + untold(reference), words(reference, answer + "/answer"));
    }

    /** The acknowledgement runs again, so it is due, too. */
    @Test
    void an_acknowledgement_that_came_back_is_in_the_list_of_what_is_due() {
        String reference = kiwi.marys();
        acknowledged(reference);
        decide(
                reference,
                new Command.ReturnLetter(
                        "acknowledgement", 1, now(), Set.of(LinkHolder.COMPLAINANT), outcomes(reference)));
        AcceptedMail mail =
                kiwi.mails(reference, fixture.now(reference).version()).getLast();

        assertThat(mail.subject()).isEqualTo("A letter came back: " + reference);
        String text = mail.text();
        assertThat(text).contains("Tell the complainant by: Tuesday 27 October 2026");
        assertThat(text.substring(text.toUpperCase(Locale.ROOT).indexOf("WHAT IS DUE")))
                .contains(title("acknowledgement") + ": Tuesday 27 October 2026");
    }

    /** What is due to be mailed is no task of staff. */
    @Test
    void an_acknowledgement_that_is_being_mailed_is_not_in_that_list() {
        String reference = fixture.submitted();

        assertThat(kiwi.mails(reference, fixture.assign(reference, MARY))
                        .getLast()
                        .text())
                .doesNotContain(title("acknowledgement") + ": ");
    }

    @Test
    void a_letter_that_was_marked_as_spam_has_a_due_time_and_words_to_read_out() {
        String reference = kiwi.marys();
        AcceptedMail mail = kiwi.mails(reference, markedAsSpam(reference)).getLast();

        assertThat(mail.subject()).isEqualTo("A letter was marked as spam: " + reference);
        assertThat(mail.text())
                .contains(
                        "Tell the complainant by: " + untold(reference),
                        words(reference, "1/acknowledgement"),
                        "Letter: We have received your complaint");
    }

    @Test
    void who_gets_the_complaint_afterwards_learns_that_the_letter_was_marked_as_spam() {
        String reference = fixture.submitted();
        markedAsSpam(reference);

        assertThat(kiwi.told(reference, fixture.assign(reference, MARY)))
                .containsExactly("mary: it is assigned to you", "mary: A letter was marked as spam: it");
    }

    private int markedAsSpam(String reference) {
        acknowledged(reference);
        decide(
                reference,
                new Command.MarkLetterAsSpam(
                        "acknowledgement", 1, now(), now(), Set.of(LinkHolder.COMPLAINANT), outcomes(reference)));
        return fixture.now(reference).version();
    }

    private void acknowledged(String reference) {
        decide(reference, new Command.RecordLetter("acknowledgement", 1));
    }

    private void decide(String reference, Command.SystemCommand command) {
        fixture.decide(reference, MAIL_FEEDBACK, command);
    }

    private LetterOutcomes outcomes(String reference) {
        return LetterOutcomes.of(fixture.complaints.changes(fixture.now(reference)));
    }

    private Instant now() {
        return fixture.env().now();
    }

    private String title(String limit) {
        return fixture.rules.procedure().limit(limit).orElseThrow().title();
    }

    private String untold(String reference) {
        return DatesInWords.of(fixture.rules)
                .due(fixture.now(reference)
                        .running("untold-letter")
                        .orElseThrow()
                        .due());
    }
}
