package io.redress.local.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.gateway.HttpAnswer;
import io.redress.testing.AcceptedMail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailPagesTest {

    private static final String EVIL = "\"></iframe><script>alert('x')</script><img src=x onerror=alert(1)>";

    private final AcceptedMail mail = new AcceptedMail(
            "1",
            EVIL,
            List.of(EVIL),
            List.of(EVIL),
            List.of(),
            List.of(EVIL),
            EVIL,
            EVIL,
            EVIL,
            Map.of(EVIL, EVIL),
            List.of(new AcceptedMail.Attachment(EVIL + "/..", EVIL, "x".getBytes(StandardCharsets.UTF_8))),
            Map.of(),
            Instant.parse("2026-03-02T08:00:00Z"));

    @Test
    void the_content_of_a_mail_cannot_become_part_of_the_page() {
        for (String page : List.of(page(MailPages.list(List.of(mail))), page(MailPages.one(mail)))) {
            assertThat(page).doesNotContain("<script", "<img").contains("&lt;script&gt;");
        }
    }

    @Test
    void a_mails_html_is_shown_in_a_sandboxed_frame() {
        assertThat(page(MailPages.one(mail)))
                .contains("<iframe sandbox title=\"The mail\" srcdoc=\"&quot;&gt;&lt;/iframe&gt;");
    }

    @Test
    void an_empty_mailbox_says_so() {
        assertThat(page(MailPages.list(List.of()))).contains("No mail yet.");
    }

    private static String page(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
