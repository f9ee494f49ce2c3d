package io.redress.notification;

import static io.redress.notification.Kiwi.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.testing.AcceptedMail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who looks after a complaint learns that a reply to one of its letters waits for a decision. */
class WaitingReplyMailsTest {

    private static final Actor.System MAIL_INTAKE = new Actor.System("mail-intake");

    private final Kiwi kiwi = new Kiwi();

    @AfterEach
    void close() {
        kiwi.close();
    }

    private int aside(String reference, String mail) {
        return kiwi.fixture.decide(
                reference,
                MAIL_INTAKE,
                new Command.SetReplyAside(mail, kiwi.fixture.clock.instant().plus(Duration.ofDays(180))));
    }

    @Test
    void the_caseworker_is_told_at_once_with_the_way_to_the_mail() {
        String reference = kiwi.marys();
        List<AcceptedMail> mails = kiwi.mails(reference, aside(reference, "mail-1"));
        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).startsWith("mary@");
            assertThat(mail.subject()).isEqualTo("A reply waits for a decision: " + reference);
            assertThat(mail.text())
                    .contains("https://complaints.kiwi.example/kiwi/desk/mails/mail-1", "Wednesday 21 April 2027");
            assertThat(mail.html()).contains("href=\"https://complaints.kiwi.example/kiwi/desk/mails/mail-1\"");
        });
    }

    @Test
    void further_ones_of_the_day_are_not_told_again() {
        String reference = kiwi.marys();
        aside(reference, "mail-1");
        assertThat(kiwi.mails(reference, aside(reference, "mail-2"))).isEmpty();
        kiwi.fixture.clock.advance(Duration.ofDays(1));
        assertThat(kiwi.mails(reference, aside(reference, "mail-3"))).hasSize(1);
    }

    @Test
    void what_somebody_has_decided_about_is_not_told_any_more() {
        String reference = kiwi.marys();
        int change = aside(reference, "mail-1");
        kiwi.fixture.complaints.change(
                "kiwi",
                reference,
                MAIL_INTAKE,
                kiwi.fixture.clock.instant(),
                current -> kiwi.fixture.rules.decide(
                        current, new Command.DecideReply("mail-1"), MAIL_INTAKE, kiwi.fixture.clock.instant()));
        assertThat(kiwi.mails(reference, change)).isEmpty();
    }

    @Test
    void without_a_caseworker_those_are_told_who_could_be_it() {
        String reference = kiwi.fixture.submitted();
        assertThat(kiwi.told(reference, aside(reference, "mail-1")))
                .containsExactlyInAnyOrder(
                        "mary: A reply waits for a decision: it", "quentin: A reply waits for a decision: it");
    }

    @Test
    void nobody_is_told_whom_the_complaint_is_about() {
        String reference = kiwi.fixture.submitted();
        kiwi.fixture.name(reference, MARY);
        assertThat(kiwi.told(reference, aside(reference, "mail-1")))
                .isNotEmpty()
                .noneMatch(told -> told.startsWith("mary"));
    }
}
