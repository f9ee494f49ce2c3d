package io.redress.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mails are recorded but never answered. */
class WhyNotAnsweredTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X-Nothing: 1                                   | a@example.org        |",
                "Auto-Submitted: no                             | a@example.org        |",
                "Auto-Submitted: NO (really)                    | a@example.org        |",
                "Auto-Submitted: auto-generated                 | a@example.org        | AUTOMATIC",
                "auto-submitted: Auto-Replied; owner-email=x    | a@example.org        | AUTOMATIC",
                "Auto-Submitted: auto-notified                  | a@example.org        | AUTOMATIC",
                "X-Autoreply: yes                               | a@example.org        | AUTOMATIC",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply   | a@example.org        |",
                "X-Auto-Response-Suppress: All                  | a@example.org        | AUTOMATIC",
                "Subject: Automatic reply: Out of office        | a@example.org        | AUTOMATIC",
                "Subject: OUT OF OFFICE                         | a@example.org        | AUTOMATIC",
                "Subject: Out of office hours nobody answers    | a@example.org        |",
                "Subject: Re: Automatic reply                   | a@example.org        |",
                "Precedence: bulk                               | a@example.org        | BULK",
                "Precedence: List                               | a@example.org        | BULK",
                "Precedence: junk                               | a@example.org        | BULK",
                "Precedence: first-class                        | a@example.org        |",
                "List-Id: <x.example.org>                       | a@example.org        | LIST",
                "List-Unsubscribe: <mailto:x@example.org>       | a@example.org        | LIST",
                "Content-Type: multipart/report; boundary=x     | a@example.org        | REPORT",
                "X-Nothing: 1                                   | ``                   | NO_RETURN",
                "X-Nothing: 1                                   | <>                   | NO_RETURN",
                "Return-Path: <>                                | a@example.org        | NO_RETURN",
                "X-Nothing: 1                                   | no-reply@ours.local  | OURS",
                "From: Complaints <complaints@kiwi.ours.local>  | a@example.org        | OURS",
            })
    void it_says_why(String header, String envelopeSender, String reason) throws Unreadable {
        ReadMail mail = new MailReader(MailLimits.USUAL)
                .read(("From: A <a@example.org>\r\n" + header + "\r\n\r\nHello\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(WhyNotAnswered.of(mail, envelopeSender, address -> address.toLowerCase(Locale.ROOT)
                        .endsWith("ours.local")))
                .isEqualTo(Optional.ofNullable(reason).map(WhyNotAnswered::valueOf));
    }
}
