package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import io.redress.store.UnlistedMails;
import io.redress.testing.AcceptedMail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a day, those who read the mails that were set aside are told how many wait. */
class MailsWaitingTest {

    private final World world = new World();
    private final SetAsideMails mails = new SetAsideMails(Table.in(world.env));

    @BeforeEach
    void staff() {
        world.staff("quinn", "quality-manager");
        world.staff("dora", "director-of-quality");
        world.clock.set(Instant.parse("2026-11-30T05:00:00Z"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private SetAsideMail wait(String id, @Nullable String complaint) {
        SetAsideMail mail = new SetAsideMail(
                id,
                world.clock.instant(),
                Cause.SPAM,
                null,
                complaint,
                null,
                "someone@example.org",
                "A secret subject",
                "text",
                false,
                List.of(),
                List.of(),
                "set-aside/kiwi/" + id,
                true,
                null,
                null);
        mails.keep("kiwi", mail, world.clock.instant());
        return mail;
    }

    private List<AcceptedMail> told() {
        return world.ses.mails().stream()
                .filter(mail -> mail.subject().contains("for your decision"))
                .toList();
    }

    @Test
    void they_are_told_once_a_day_until_somebody_has_decided() {
        SetAsideMail one = wait("1", null);
        wait("2", null);
        world.schedule();
        world.schedule();
        assertThat(told()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("quinn@kiwi.example");
            assertThat(mail.subject()).isEqualTo("2 e-mails wait for your decision: Kiwi");
            assertThat(mail.text())
                    .contains("https://complaints.kiwi.example/kiwi/desk/mails\n")
                    .doesNotContain("secret", "someone");
            assertThat(mail.html())
                    .contains(
                            "2 e-mails wait", "lang=\"en\"", "href=\"https://complaints.kiwi.example/kiwi/desk/mails\"")
                    .doesNotContain("secret", "someone");
        });
        Instant now = world.clock.advance(Duration.ofDays(1));
        mails.settle("kiwi", one.settledBy(SetAsideMail.Settled.discarded(now, "quinn", "no")), now);
        world.schedule();
        assertThat(told()).hasSize(2);
        assertThat(told().getLast().subject()).isEqualTo("An e-mail waits for your decision: Kiwi");
    }

    @Test
    void they_are_told_for_a_week_how_many_are_not_on_the_list() {
        UnlistedMails unlisted = new UnlistedMails(Table.in(world.env));
        unlisted.count("kiwi", LocalDate.parse("2026-11-28"));
        unlisted.count("kiwi", LocalDate.parse("2026-11-28"));
        wait("1", null);
        world.schedule();
        assertThat(told()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("An e-mail waits for your decision");
            assertThat(mail.text()).contains("2 e-mails of the last seven days are not on the list");
            assertThat(mail.html()).contains("2 e-mails of the last seven days are not on the list");
        });
        world.clock.advance(Duration.ofDays(6));
        world.schedule();
        assertThat(told().getLast().text()).doesNotContain("not on the list");
    }

    @Test
    void they_are_told_of_those_although_nothing_waits() {
        new UnlistedMails(Table.in(world.env)).count("kiwi", LocalDate.parse("2026-11-30"));
        world.schedule();
        assertThat(world.ses.mails().getLast().subject()).isEqualTo("E-mails that are not on the list: Kiwi");
        assertThat(world.ses.mails().getLast().to()).containsExactly("quinn@kiwi.example");
        assertThat(world.ses.mails().getLast().text())
                .contains("1 e-mail of the last seven days is not on the list")
                .doesNotContain("wait for your decision", "GET");
    }

    @Test
    void of_a_reply_to_a_complaint_that_nobody_may_read_nobody_is_told() {
        wait("1", "KIWI-0000-0000");
        world.schedule();
        assertThat(told()).isEmpty();
    }

    @Test
    void who_reads_them_learns_a_month_before_when_they_are_deleted() {
        wait("1", null);
        world.schedule();
        assertThat(told()).singleElement().satisfies(mail -> assertThat(mail.text())
                .doesNotContain("deleted"));
        world.clock.advance(Duration.ofDays(150));
        world.schedule();
        assertThat(told().getLast().text()).contains("It is deleted on Saturday 29 May 2027 if nobody decides before.");
        assertThat(told().getLast().html()).contains("It is deleted on Saturday 29 May 2027 if nobody decides before.");
    }
}
