package io.redress.adminapi;

import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.WaitingReplies;
import io.redress.domain.complaint.WaitingReply;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.intake.SetAsideMail.Settled;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint shows the replies that wait, and stops waiting for one as soon as somebody has decided about it. */
class RepliesThatWaitTest {

    private static final String DECIDE = "POST /{organisation}/admin/mails/{id}/";
    private static final String COMPLAINT = "GET /{organisation}/admin/complaints/{reference}";
    private static final String REASON = "{\"reason\":\"Not about this.\"}";
    private static final Actor.System MAIL_INTAKE = new Actor.System("mail-intake");

    private final Desk desk = new Desk();
    private final Clerk mary = desk.as(MARY);
    private String reference;

    @BeforeEach
    void submit() {
        reference = desk.fixture.submitted();
        waits("mail-1");
        waits("mail-2");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private SetAsideMails mails() {
        return new SetAsideMails(Table.in(desk.fixture.env()));
    }

    private SetAsideMail waits(String id) {
        Instant now = desk.fixture.clock.instant();
        SetAsideMail mail = new SetAsideMail(
                id,
                now,
                Cause.OTHER_ADDRESS,
                null,
                reference,
                "Roy",
                "roy@example.org",
                "The lamp",
                "I broke it.",
                false,
                List.of(),
                List.of(),
                "set-aside/kiwi/" + id,
                true,
                null,
                null);
        mails().keep("kiwi", mail, now);
        desk.fixture.decide(reference, MAIL_INTAKE, new Command.SetReplyAside(id, SetAsideMails.waitsUntil(mail)));
        return mail;
    }

    private List<String> waiting() {
        return WaitingReplies.of(desk.fixture.now(reference)).waiting().stream()
                .map(WaitingReply::mail)
                .toList();
    }

    private List<Event> decided() {
        return desk.fixture.events(reference).stream()
                .filter(ReplyDecided.class::isInstance)
                .toList();
    }

    private Answer shown() {
        return mary.call(COMPLAINT, reference);
    }

    @Test
    void the_complaint_shows_them_and_the_timeline_says_it() {
        Answer shown = shown();
        assertThat(shown.json().list("waitingReplies"))
                .extracting(reply -> reply.required("mail"))
                .containsExactly("mail-1", "mail-2");
        assertThat(shown.json().list("waitingReplies").getFirst().required("since"))
                .isNotEmpty();
        assertThat(shown.text())
                .contains("A reply to a letter was set aside, and waits for a decision: e-mail mail-1.");
    }

    @Test
    void one_that_is_discarded_waits_no_longer() {
        assertThat(mary.send(DECIDE + "discarded", REASON, "mail-1").status()).isEqualTo(200);
        assertThat(waiting()).containsExactly("mail-2");
        assertThat(desk.fixture.complaints.history(reference).getLast().change().by())
                .isEqualTo(MARY.id());
        assertThat(shown().text()).contains("Decided about the reply that waited: e-mail mail-1.");
    }

    @Test
    void one_that_is_added_waits_no_longer() {
        assertThat(mary.call(DECIDE + "added", "mail-1").status()).isEqualTo(200);
        assertThat(waiting()).containsExactly("mail-2");
    }

    @Test
    void one_that_becomes_a_complaint_waits_no_longer() {
        assertThat(mary.send(DECIDE + "complaint", "{}", "mail-1").status()).isEqualTo(201);
        assertThat(waiting()).containsExactly("mail-2");
    }

    @Test
    void if_a_request_ended_before_the_complaint_was_told_the_same_request_tells_it_once() {
        SetAsideMail mail = mails().find("kiwi", "mail-1").orElseThrow();
        Settled settled = Settled.discarded(desk.fixture.clock.instant(), "quentin", "Not about this.");
        mails().settle("kiwi", mail.settledBy(settled), desk.fixture.clock.instant());
        assertThat(waiting()).contains("mail-1");
        assertThat(mary.send(DECIDE + "discarded", REASON, "mail-1").status()).isEqualTo(409);
        assertThat(mary.send(DECIDE + "discarded", REASON, "mail-1").status()).isEqualTo(409);
        assertThat(waiting()).containsExactly("mail-2");
        assertThat(decided()).containsExactly(new ReplyDecided("mail-1"));
        assertThat(desk.fixture.complaints.history(reference).getLast().change().by())
                .isEqualTo("quentin");
    }

    @Test
    void without_any_the_complaint_shows_none() {
        mary.send(DECIDE + "discarded", REASON, "mail-1");
        mary.send(DECIDE + "discarded", REASON, "mail-2");
        assertThat(shown().text()).doesNotContain("waitingReplies");
    }
}
