package io.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.language.Language;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailAsAdditionTest {

    private static final Instant AT = Instant.parse("2026-11-06T10:00:00Z");

    private static SetAsideMail mail(Cause cause, String text, boolean clean, int files) {
        return new SetAsideMail(
                "1",
                AT,
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

    @Test
    void a_text_that_is_too_long_is_cut_and_becomes_a_document() {
        MailAsAddition addition = MailAsAddition.of(
                new SetAsideMail(
                        "1",
                        AT,
                        Cause.NO_ROOM,
                        null,
                        null,
                        null,
                        "roy@example.org",
                        "",
                        "😀".repeat(20_000),
                        false,
                        List.of(),
                        List.of(),
                        "file",
                        true,
                        null,
                        null),
                Language.ENGLISH,
                false);
        assertThat(addition.whole()).isFalse();
        assertThat(addition.text())
                .hasSizeLessThanOrEqualTo(20_000)
                .endsWith("😀\n\n[The e-mail is longer. All of it is with the documents.]");
    }

    @Test
    void a_mail_that_staff_take_says_in_the_language_of_the_complainant_what_is_missing() {
        assertThat(MailAsAddition.of(mail(Cause.NOT_SCANNED, "It broke.", true, 2), Language.ENGLISH, false)
                        .text())
                .isEqualTo(
                        "From: Roy <roy@example.org>\n\nIt broke.\n\n[Files of the e-mail that were not taken, because they"
                                + " could not be checked for viruses: 2]");
        assertThat(MailAsAddition.of(mail(Cause.NOT_SCANNED, "It broke.", true, 2), Language.ENGLISH, true)
                        .text())
                .endsWith("It broke.");
        assertThat(MailAsAddition.of(mail(Cause.VIRUS, "It broke.", true, 1), Language.ENGLISH, true)
                        .text())
                .endsWith("because a virus was found: 1]");
        assertThat(MailAsAddition.of(mail(Cause.UNREADABLE, "", true, 0), Language.ENGLISH, false)
                        .text())
                .endsWith(
                        "[The e-mail could not be read, or not to its end. All of it is with the documents, as a file.]");
        assertThat(MailAsAddition.of(mail(Cause.UNREADABLE, "Half", false, 0), Language.SWAHILI, false)
                        .text())
                .isEqualTo(
                        "Kutoka: Roy <roy@example.org>\n\nHalf\n\n[Barua pepe haikuweza kusomwa, au haikuweza kusomwa hadi mwisho.]");
    }
}
