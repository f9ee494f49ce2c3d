package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.SetAsideMail;
import io.redress.mailintake.PostRoom.Notice;
import io.redress.store.FloodCounts;
import io.redress.store.UnlistedMails;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One sender cannot fill the list of mails that were set aside. */
class RoomInListTest {

    private static final String MAIL = """
            From: Grace Achieng <grace@example.org>
            Subject: Again
            Date: Fri, 23 Oct 2026 08:00:00 +0000

            Read this.
            """;
    private static final Notice SPAM = Notice.to(PostRoom.COMPLAINTS).saying("spamVerdict", "FAIL");

    private final PostRoom room = new PostRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private LocalDate today() {
        return room.fixture.clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
    }

    /** So many mails were set aside today. */
    private void setAsideBefore(String source, int mails) {
        FloodCounts counts = new FloodCounts(room.table);
        for (int mail = 0; mail < mails; mail++) {
            assertThat(counts.maySetAside("kiwi", today(), source, "mail " + mail, 50))
                    .isTrue();
        }
    }

    private long unlisted() {
        return new UnlistedMails(room.table).since("kiwi", today());
    }

    @Test
    void what_one_sender_sends_beyond_fifty_a_day_stays_in_the_bucket_and_is_counted() {
        setAsideBefore("grace@example.org", 49);
        room.send(SPAM, MAIL);
        String key = room.store((MAIL + "one too many").replace("\n", "\r\n").getBytes());
        room.tell(SPAM, key);
        assertThat(room.setAside()).extracting(SetAsideMail::text).containsExactly("Read this.");
        assertThat(room.s3.objects("mails", key)).isNotEmpty();
        assertThat(unlisted()).isEqualTo(1);
        room.send(SPAM, MAIL);
        assertThat(unlisted()).as("the same mail has its place").isEqualTo(1);
        room.send(SPAM, MAIL.replace("grace@", "roy@"));
        assertThat(room.setAside()).hasSize(2);
        room.fixture.clock.advance(Duration.ofDays(1));
        room.send(SPAM, MAIL + "the next day");
        assertThat(room.setAside()).hasSize(3);
    }

    @Test
    void nobody_uses_up_the_places_of_a_complainant_by_a_forged_name() {
        String reference = room.fixture.submitted();
        setAsideBefore("grace@example.org", 50);
        room.send(Notice.to(room.replyAddress(reference, LinkHolder.COMPLAINANT)), MAIL);
        assertThat(room.setAside()).hasSize(1);
        assertThat(unlisted()).isZero();
    }

    @Test
    void the_replies_to_the_letters_of_one_complaint_have_fifty_places_for_all_senders_together() {
        String reference = room.fixture.submitted();
        setAsideBefore(reference, 50);
        room.send(Notice.to(room.replyAddress(reference, LinkHolder.COMPLAINANT)), MAIL);
        assertThat(room.setAside()).isEmpty();
        assertThat(unlisted()).isEqualTo(1);
        assertThat(room.complaint(reference).handling().waitingReplies()).isNull();
    }
}
