package io.redress.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mails of all kinds are read as their writers meant them. */
class MailReaderTest {

    private static final MailReader READER = new MailReader(MailLimits.USUAL);

    private static ReadMail read(String mail) throws Unreadable {
        return READER.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ReadMail read(String headers, byte[] body) throws Unreadable {
        byte[] head = (headers + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return READER.read(all);
    }

    @Test
    void a_plain_mail_is_read() throws Unreadable {
        ReadMail mail = read("""
                From: "Achieng, Grace" <Grace@Example.org>
                To: complaints@kentrade.local
                Subject: The form
                 was lost
                Date: Mon, 30 Nov 2026 08:00:00 +0300

                I sent it twice.

                Grace
                """);
        assertThat(mail.senders()).containsExactly(new Sender("Achieng, Grace", "Grace@Example.org"));
        assertThat(mail.subject()).isEqualTo("The form was lost");
        assertThat(mail.text()).isEqualTo("I sent it twice.\n\nGrace");
        assertThat(mail.type()).isEqualTo("text/plain");
    }

    @Test
    void an_encoded_word_that_is_cut_in_the_middle_of_a_letter_is_put_together() throws Unreadable {
        byte[] word = "Malipo – چلێنج".getBytes(StandardCharsets.UTF_8);
        String first = Base64.getEncoder().encodeToString(Arrays.copyOf(word, 8));
        String second = Base64.getEncoder().encodeToString(Arrays.copyOfRange(word, 8, word.length));
        ReadMail mail =
                read("From: a@example.org\nSubject: =?UTF-8?B?" + first + "?=\n =?utf-8?b?" + second + "?= !\n\nx\n");
        assertThat(mail.subject()).isEqualTo("Malipo – چلێنج !");
    }

    @Test
    void encoded_words_that_are_broken_stay_as_they_are() throws Unreadable {
        assertThat(read("Subject: =?UTF-8?B?SGVs\n\nx\n").subject()).isEqualTo("=?UTF-8?B?SGVs");
        assertThat(read("Subject: =?no-such-charset?Q?caf=E9?=\n\nx\n").subject())
                .isEqualTo("café");
        assertThat(read("Subject: =?UTF-8?Q?a=2?=\n\nx\n").subject()).isEqualTo("a=2");
    }

    @Test
    void charsets_that_are_wrong_or_missing_never_fail() throws Unreadable {
        String text = "Señor, ça coûte 5 €";
        for (String type : List.of(
                "",
                "\nContent-Type: text/plain; charset=us-ascii",
                "\nContent-Type: text/plain; charset=wrong",
                "\nContent-Type: text/plain; charset=",
                "\nContent-Type: nonsense",
                "\nContent-Type: text/plain; charset=iso-8859-1")) {
            assertThat(read("From: a@example.org" + type, text.getBytes(StandardCharsets.UTF_8))
                            .text())
                    .as(type)
                    .isEqualTo(text);
            assertThat(read("From: a@example.org" + type, text.getBytes(Charset.forName("windows-1252")))
                            .text())
                    .as(type)
                    .isEqualTo(text);
        }
        assertThat(read("Content-Type: text/plain; charset=koi8-r", "Жалоба".getBytes(Charset.forName("KOI8-R")))
                        .text())
                .isEqualTo("Жалоба");
        assertThat(read("Content-Type: text/plain; charset=utf-16le", "苦情".getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo("苦情");
    }

    @Test
    void html_becomes_text() throws Unreadable {
        ReadMail mail = read("""
                Content-Type: text/html; charset=utf-8

                <html><head><title>T</title><style>p{}</style></head><body><p>Dear <b>Sir</b>,</p><ul><li>one</li><li>two</li></ul>
                <blockquote>older</blockquote>See <a href="https://example.org/x">this</a><br>Bye<script>x()</script></body></html>
                """);
        assertThat(mail.text())
                .isEqualTo("Dear Sir,\n\n- one\n- two\n\n> older\n\nSee this <https://example.org/x>\nBye");
    }

    @Test
    void of_two_alternatives_the_plain_one_is_read_and_files_are_kept() throws Unreadable {
        ReadMail mail = read("""
                Content-Type: multipart/mixed; boundary="a"

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Caf=C3=A9=
                 closed
                --b
                Content-Type: text/html

                <p>other</p>
                --b--
                --a
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*0*=utf-8''C%3A%5Cf%C3; filename*1*=%A9; filename*2=".pdf"
                Content-Transfer-Encoding: base64

                JVBERi0=
                --a
                Content-Type: message/rfc822

                Subject: inner

                inside
                --a--
                """);
        assertThat(mail.text()).isEqualTo("Café closed");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("fé.pdf", "message.eml");
        assertThat(new String(mail.files().getFirst().content(), StandardCharsets.UTF_8))
                .isEqualTo("%PDF-");
        assertThat(new String(mail.files().getLast().content(), StandardCharsets.UTF_8))
                .contains("Subject: inner", "inside");
    }

    @Test
    void a_mail_that_ends_in_the_middle_is_read_up_to_there() throws Unreadable {
        ReadMail mail = read("""
                Content-Type: multipart/mixed; boundary="a"

                --a
                Content-Type: text/plain

                The beginning
                """);
        assertThat(mail.text()).isEqualTo("The beginning");
        assertThat(read("").isEmpty()).isTrue();
        assertThat(read("\n\n\n").text()).isEmpty();
    }

    @Test
    void limits_are_kept() {
        String nested = IntStream.range(0, 3_000)
                .mapToObj(i -> "Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n")
                .collect(Collectors.joining());
        assertThatThrownBy(() -> read(nested)).isInstanceOf(Unreadable.class).hasMessageContaining("levels");
        String parts = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(400);
        assertThatThrownBy(() -> read(parts)).isInstanceOf(Unreadable.class).hasMessageContaining("parts");
        assertThatThrownBy(() -> read("X: y\n".repeat(1_200) + "\nx"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("headers");
        assertThatThrownBy(() -> read("Subject: " + "x".repeat(200_000) + "\n\nx"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> READER.read(new byte[MailLimits.USUAL.bytes() + 1]))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void senders_are_found_however_they_are_written() {
        assertThat(Senders.of("a@example.org, \"B, <c@d.e>\" <b@example.org>").orElseThrow())
                .containsExactly(new Sender(null, "a@example.org"), new Sender("B, <c@d.e>", "b@example.org"));
        assertThat(Senders.of("=?utf-8?q?Jos=C3=A9?= <j@example.org>").orElseThrow())
                .containsExactly(new Sender("José", "j@example.org"));
        assertThat(Senders.of("j@example.org (José)").orElseThrow())
                .containsExactly(new Sender("José", "j@example.org"));
        assertThat(Senders.of("\"J. \\\"Joe\\\" (x) <y@z.w>\" (a (b) \\) c) <j@example.org> ")
                        .orElseThrow())
                .containsExactly(new Sender("J. Joe (x) <y@z.w>", "j@example.org"));
        assertThat(Senders.of("J@example.org <j@example.org>").orElseThrow())
                .containsExactly(new Sender(null, "j@example.org"));
        assertThat(Senders.of("attacker@evil.test (<victim@x.org>)").orElseThrow())
                .containsExactly(new Sender("<victim@x.org>", "attacker@evil.test"));
        assertThat(Senders.of("undisclosed")).isEmpty();
        assertThat(Senders.of("\"" + "\\\"".repeat(40_000))).isEmpty();
        for (String unclear : List.of(
                "<victim@x.org> <attacker@evil.test>",
                "victim@x.org <attacker@evil.test>",
                "<attacker@evil.test> victim@x.org",
                "attacker@evil.test victim@x.org",
                "<victim@x.org",
                "(victim@x.org",
                "a) <victim@x.org>",
                "\"a <victim@x.org>",
                "<@evil.test:victim@x.org>",
                "<a\"b@x.org>",
                "group: victim@x.org;",
                "<>")) {
            assertThat(Senders.of(unclear)).as(unclear).isEmpty();
        }
    }
}
