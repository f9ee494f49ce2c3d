package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.SetAsideMail;
import io.redress.mailintake.PostRoom.Notice;
import io.redress.platform.Json;
import io.redress.store.Link;
import io.redress.testing.S3Object;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a mail quotes of our letters gives nobody the link or the reply address of the complainant. */
class QuotedLettersTest {

    private final PostRoom room = new PostRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private String quoting(String from, String address, Link link, String more) {
        String html = Base64.getMimeEncoder()
                .encodeToString(("<a href='https://local/tracking/" + link.token() + "'>x</a>")
                        .getBytes(StandardCharsets.UTF_8));
        String quoted = "\n\nOn Fri, 23 Oct 2026 at 09:00, Kiwi <" + address + "> wrote:\n> https://local/tracking/"
                + link.token().substring(0, 30) + "\n> " + link.token().substring(30) + "\n";
        return "From: Grace <" + from + ">\nTo: " + address + "\nIn-Reply-To: <" + address + ">\nSubject: Re: "
                + link.token() + "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nIt was on 3 March." + more
                + quoted
                + "\n--b\nContent-Type: text/html; name=letter.html\nContent-Transfer-Encoding: base64\n\n"
                + html.replace("\r", "") + "\n--b\nContent-Type: message/rfc822\n\nTo: " + address
                + "\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + html.replace("\r", "")
                + "\n--b--\n";
    }

    /** Everything that the function has stored, but for the raw mails, also in what is written in base64. */
    private String stored() {
        StringBuilder all = new StringBuilder();
        room.fixture.table.items().forEach(item -> all.append(item).append('\n'));
        room.s3.objects("documents", "").forEach(document -> all.append(document.headers())
                .append(plain(document)));
        return all.toString();
    }

    private static String plain(S3Object document) {
        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        String coded = text.substring(Math.max(text.indexOf("base64\r\n\r\n") + 10, 0));
        String decoded = text.contains("base64\r\n\r\n")
                ? new String(Base64.getMimeDecoder().decode(coded), StandardCharsets.UTF_8)
                : "";
        return text + decoded;
    }

    private void assertNothingIsTold(String address, Link link) {
        String token = address.substring(address.indexOf("-c") + 1, address.indexOf('@'));
        assertThat(stored())
                .contains("*".repeat(24))
                .doesNotContain(link.secret())
                .doesNotContain(link.secret().substring(15))
                .doesNotContain(token);
    }

    @Test
    void a_reply_that_is_added_tells_nothing() {
        String reference = room.fixture.submitted();
        String known = room.complaints().particulars(reference).complainant().email();
        String address = room.replyAddress(reference, LinkHolder.COMPLAINANT);
        Link link = Link.random(new Reference(reference), room.env.random());
        room.send(Notice.to(address), quoting(known, address, link, " Really.".repeat(5_000)));
        assertThat(room.setAside()).isEmpty();
        assertThat(room.documents(reference)).hasSize(3);
        assertNothingIsTold(address, link);
    }

    @Test
    void a_new_complaint_tells_nothing() {
        String reference = room.fixture.submitted();
        String address = room.replyAddress(reference, LinkHolder.COMPLAINANT);
        Link link = Link.random(new Reference(reference), room.env.random());
        room.send(quoting("grace@example.org", address, link, ""));
        assertThat(room.references()).hasSize(2);
        assertNothingIsTold(address, link);
    }

    @Test
    void a_reply_that_is_set_aside_tells_nothing_and_its_file_is_for_nobody() {
        String reference = room.fixture.submitted();
        String address = room.replyAddress(reference, LinkHolder.COMPLAINANT);
        Link link = Link.random(new Reference(reference), room.env.random());
        room.send(Notice.to(address), quoting("other@example.org", address, link, ""));
        SetAsideMail mail = room.setAside().getFirst();
        assertThat(mail.mayBeSaved()).isFalse();
        assertThat(mail.isSafe()).isTrue();
        assertThat(room.s3.objects("mails", mail.file())).hasSize(1);
        room.deliver(Json.write(Map.of(
                "organisation", "kiwi", "reference", reference, "filesOfMail", mail.id(), "by", "mary", "text", true)));
        assertThat(room.documents(reference)).hasSize(3);
        assertNothingIsTold(address, link);
    }

    @Test
    void staff_may_have_the_file_of_a_mail_without_a_link() {
        room.send(Notice.to("postmaster@kiwi.local"), "From: a@example.org\nTo: postmaster@kiwi.local\n\nHello");
        assertThat(room.setAside().getFirst().mayBeSaved()).isTrue();
    }
}
