package io.redress.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No writing of a tracking link or of a reply address keeps its secret. */
class LetterSecretsTest {

    private static final Duration MOST_TIME = Duration.ofSeconds(3);

    private static final String REFERENCE = "KIWI-7K3M-9QX1";
    private static final String SECRET = "q3vT0m-kS9uZ4xPa_7bLhQaB";
    private static final String LINK = "https://kiwi.example/tracking/" + REFERENCE + "." + SECRET;
    private static final String SIGNED = "cabcdefghi" + "k".repeat(26);
    private static final String ADDRESS = "reply+kiwi7k3m9qx1-" + SIGNED + "@kiwi.example";
    private static final String HIDDEN = "*".repeat(24);

    @Test
    void the_example_is_a_reference() {
        assertThat(io.redress.domain.Reference.parse(REFERENCE)).isPresent();
    }

    @Test
    void the_secret_is_hidden_and_the_rest_stays() {
        assertThat(LetterSecrets.hidden("See " + LINK + ", please."))
                .isEqualTo("See https://kiwi.example/tracking/" + REFERENCE + "." + HIDDEN + ", please.");
        assertThat(LetterSecrets.hidden("Kiwi <" + ADDRESS + "> wrote:"))
                .isEqualTo("Kiwi <reply+kiwi7k3m9qx1-" + "*".repeat(36) + "@kiwi.example> wrote:");
        assertThat(LetterSecrets.hidden(ADDRESS.toUpperCase(Locale.ROOT))).doesNotContain("KKK");
        assertThat(LetterSecrets.hidden(LINK + LINK + "/documents/" + ADDRESS))
                .doesNotContain(SECRET)
                .doesNotContain("kkk")
                .contains(HIDDEN + "/documents/");
    }

    private static String escaped(String text, String before) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(letter -> {
            boolean plain = Character.isLetterOrDigit(letter);
            escaped.append(plain ? String.valueOf((char) letter) : before + "%02X".formatted(letter));
        });
        return escaped.toString();
    }

    @Test
    void a_server_that_leads_links_through_itself_hides_nothing_from_us() {
        for (String escape : List.of("%", "%25", "%2525", "=")) {
            assertThat(LetterSecrets.hidden("https://safe.example/?url=" + escaped(LINK, escape) + "&data=05"))
                    .as(escape)
                    .doesNotContain("q3vT0m")
                    .doesNotContain("7bLhQaB")
                    .startsWith("https://safe.example/?url=https")
                    .endsWith("&data=05");
        }
        assertThat(LetterSecrets.hidden("v2/url?u=https-3A__kiwi.example_tracking_KIWI-2D7K3M-2D9QX1."
                        + SECRET.replace("_", "-5F").replace("m-", "m-2D") + "&d=x"))
                .contains("KIWI-2D7K3M-2D9QX1.***")
                .doesNotContain("bLhQaB")
                .endsWith("&d=x");
        assertThat(LetterSecrets.hidden("v3/__" + LINK + "__;!!a")).contains(HIDDEN + "__;!!a");
        assertThat(LetterSecrets.hidden(LINK.replace("-", "&#45;").replace(".", "&#x2e;")))
                .doesNotContain("q3vT0m");
    }

    @Test
    void lines_that_are_broken_and_quoted_hide_nothing_from_us() {
        for (String gap : List.of("\n", "\r\n", "\n> ", "\r\n> > ", " \n>>\t", "=\r\n", "<wbr>", "\u200b", "\n| ")) {
            for (int place = LINK.indexOf("KIWI-"); place < LINK.length(); place++) {
                String broken = "> " + LINK.substring(0, place) + gap + LINK.substring(place);
                String hidden = LetterSecrets.hidden(broken);
                assertThat(hidden).hasSameSizeAs(broken);
                assertThat(hidden.chars().filter(sign -> sign == '*'))
                        .as(broken)
                        .hasSize(24);
            }
            for (int place = ADDRESS.indexOf("kiwi"); place < ADDRESS.indexOf('@'); place++) {
                String broken = ADDRESS.substring(0, place) + gap + ADDRESS.substring(place);
                assertThat(LetterSecrets.hidden(broken).chars().filter(sign -> sign == '*'))
                        .as(broken)
                        .hasSize(36);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My reference is KIWI-7K3M-9QX1.\nThank-you-very-much-indeed\nGrace",
                "KIWI-7K3M-9QX1. Sincerely_yours_Grace_Achieng_Odhiambo",
                "https://kiwi.example/tracking/KIWI-7K3M-9QX1.short",
                "reply+kiwi7k3m9qx1-cabc@kiwi.example",
                "https://kiwi.example/tracking/",
                "file-2026-0001.a_very_long_name_of_a_file_of_mine",
                ""
            })
    void other_words_stay(String text) {
        assertThat(LetterSecrets.hidden(text)).isSameAs(text);
    }

    @Test
    void files_are_rewritten_in_every_charset_and_in_base64() {
        String text = "See\r\n> " + LINK + "\r\n> or " + ADDRESS + "\r\n";
        for (String charset : List.of("UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "Shift_JIS")) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            byte[] hidden = LetterSecrets.hidden(bytes);
            assertThat(new String(hidden, Charset.forName(charset)))
                    .as(charset)
                    .hasSameSizeAs(text)
                    .contains(REFERENCE)
                    .doesNotContain("bLhQaB")
                    .doesNotContain("kkk");
            String part = "Content-Transfer-Encoding: base64\r\n\r\n"
                    + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n--b--\r\n";
            String rewritten = new String(
                    LetterSecrets.hidden(part.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);
            assertThat(rewritten).hasSameSizeAs(part).startsWith("Content-T").endsWith("--b--\r\n");
            String inside = rewritten.substring(rewritten.indexOf("\r\n\r\n") + 4, rewritten.indexOf("\r\n--b--"));
            assertThat(new String(Base64.getMimeDecoder().decode(inside), Charset.forName(charset)))
                    .doesNotContain("bLhQaB")
                    .doesNotContain("kkk")
                    .contains(REFERENCE);
        }
        byte[] nothing = (text.replace(".q", " q").replace("-c", " c")).getBytes(StandardCharsets.UTF_8);
        assertThat(LetterSecrets.hidden(nothing)).isSameAs(nothing);
        assertThat(LetterSecrets.areIn(nothing)).isFalse();
        assertThat(LetterSecrets.areIn(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void no_text_takes_long() {
        for (String odd : List.of(
                "-",
                ".",
                "a-",
                "aaaaaaaaaaa-c",
                "A-",
                "%25",
                "%2D",
                "=2D",
                "&#45;",
                "-2D",
                "\n>",
                "a\n>",
                "K\u0000",
                "KIWI-7K3M-9QX1.",
                "kiwi7k3m9qx1-c",
                "/tracking/KIWI-7K3M-9QX1.a\n> ",
                "tracking",
                "a",
                "\u00ad",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-c")) {
            String text = odd.repeat(200_000 / odd.length());
            assertThat(processorTime(() -> LetterSecrets.hidden(text))).as(odd).isLessThan(MOST_TIME);
            assertThat(processorTime(() -> LetterSecrets.hidden(text.getBytes(StandardCharsets.UTF_8))))
                    .as(odd)
                    .isLessThan(MOST_TIME);
        }
    }

    /** What else the machine does does not count. */
    private static Duration processorTime(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }

    @Test
    void nothing_of_a_mail_says_a_secret() throws Unreadable {
        String html = Base64.getMimeEncoder()
                .encodeToString(("<p>Dear <a href=\"" + LINK + "\">link</a>").getBytes(StandardCharsets.UTF_8));
        String mail = """
                From: "ADDRESS" <grace@example.org>
                To: ADDRESS
                Subject: Re: =?utf-8?q?WORD?=
                In-Reply-To: <ADDRESS>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html
                Content-Transfer-Encoding: base64

                HTML
                --b
                Content-Type: text/plain; name="LINK.txt"

                LINK
                --b
                Content-Type: message/rfc822

                Reply-To: ADDRESS
                Content-Type: text/html
                Content-Transfer-Encoding: base64

                HTML
                --b--
                """.replace("HTML", html)
                .replace("WORD", LINK.replace("_", "=5F"))
                .replace("LINK", LINK)
                .replace("ADDRESS", ADDRESS)
                .replace("\n", "\r\n");
        ReadMail read = new MailReader(MailLimits.USUAL).read(mail.getBytes(StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder(
                read.subject() + read.text() + read.senders().getFirst().name());
        read.headers().forEach(header -> said.append(header.value()).append('\n'));
        read.files().forEach(file -> said.append(file.name())
                .append(file.type())
                .append(new String(file.content(), StandardCharsets.UTF_8)));
        assertThat(read.secrets()).isTrue();
        assertThat(read.files()).hasSize(2);
        assertThat(said.toString())
                .doesNotContain("bLhQaB")
                .doesNotContain("kkk")
                .doesNotContain(html.substring(80))
                .contains("tracking/" + REFERENCE + "." + HIDDEN)
                .contains("reply+kiwi7k3m9qx1-***");
        assertThat(new MailReader(MailLimits.USUAL)
                        .read("From: a@example.org\r\n\r\nHello".getBytes(StandardCharsets.UTF_8))
                        .secrets())
                .isFalse();
    }
}
