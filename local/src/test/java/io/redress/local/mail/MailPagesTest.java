package io.redress.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailPagesTest {

    private static final String EVIL = "\"></iframe><script>alert('x')</script><img src=x onerror=alert(1)>";

    private final Mail mail = new Mail(
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
            List.of(new Mail.Attachment(EVIL + "/..", EVIL, "x".getBytes(StandardCharsets.UTF_8))),
            Instant.parse("2026-03-02T08:00:00Z"));

    @Test
    void nothing_that_a_mail_says_becomes_part_of_the_page() {
        for (String page : List.of(MailPages.list(List.of(mail)), MailPages.one(mail))) {
            assertThat(page).doesNotContain("<script", "<img").contains("&lt;script&gt;");
        }
    }

    @Test
    void a_mails_html_is_shown_in_a_frame_that_may_do_nothing() {
        assertThat(MailPages.one(mail))
                .contains("<iframe sandbox title=\"The mail\" srcdoc=\"&quot;&gt;&lt;/iframe&gt;");
    }

    @Test
    void an_empty_mailbox_says_so() {
        assertThat(MailPages.list(List.of())).contains("No mail yet.");
    }
}
