package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.report.ReportMail;
import io.redress.domain.report.ReportMail.State;
import io.redress.messaging.ReportMailNews;
import io.redress.store.MailFeedback;
import io.redress.store.MailFeedback.OfReport;
import io.redress.store.ReportMails;
import io.redress.store.ReportMails.Stored;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import io.redress.testing.FaultyNetwork;
import io.redress.testing.FaultyNetwork.Fate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The function that mails a report is killed before or after one of its requests, and its message is delivered again. SES says what
 * became of the mail soon, when the function has given up, or never. Administrators are told of what is in doubt in the end, and send it
 * again. No mail is lost. Two go out in one window only: SES has accepted the mail, the function was killed before it noted that, SES
 * never said so, and a person decided to send it again.
 */
class KilledReportMailTest {

    private static final String DORA = "dora@kiwi.example";
    private static final String PERIOD = "2026-Q4";

    /** The requests of the hand-over, by a text that each contains. */
    private static final String BEGIN = "{\"S\":\"taken\"}";

    private static final String SEND = "FromEmailAddress";
    private static final String NOTE = "{\"S\":\"sent\"}";

    private enum Request {
        BEGINS,
        SENDS,
        NOTES
    }

    private enum Event {
        NEVER,
        SOON,
        AFTER_THE_DOUBT
    }

    private final World world = new World();

    @BeforeEach
    void madeAndMailedToOthers() {
        world.staff("max", "managing-director");
        world.staff("adele", "administrator");
        world.complaint("KIWI-0000-0003", "2026-11-02T10:00:00Z", null);
        world.schedule();
        world.staff("dora", "director-of-quality");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Stored stored() {
        return new ReportMails(Table.in(world.env))
                .find("kiwi", "quarterly", PERIOD, "dora")
                .orElseThrow();
    }

    private int mails() {
        return world.ses.mailsTo(DORA).size();
    }

    @ParameterizedTest
    @CsvSource({
        "BEGINS, REQUEST_LOST, NEVER, 1, false",
        "BEGINS, ANSWER_LOST, NEVER, 1, true",
        "SENDS, REQUEST_LOST, NEVER, 1, true",
        "SENDS, ANSWER_LOST, NEVER, 2, true",
        "SENDS, ANSWER_LOST, SOON, 1, false",
        "SENDS, ANSWER_LOST, AFTER_THE_DOUBT, 1, false",
        "NOTES, REQUEST_LOST, NEVER, 2, true",
        "NOTES, REQUEST_LOST, SOON, 1, false",
        "NOTES, REQUEST_LOST, AFTER_THE_DOUBT, 1, false",
        "NOTES, ANSWER_LOST, NEVER, 1, false",
        "NOTES, ANSWER_LOST, SOON, 1, false"
    })
    void no_report_is_lost_and_two_go_out_only_after_a_decision(
            Request request, Fate fate, Event event, int mails, boolean decided) {
        kill(request, fate);
        if (event == Event.SOON) {
            accepted();
        }
        world.comesBack(PERIOD, "dora");
        world.clock.advance(Duration.ofMinutes(6));
        assertThat(world.comesBack(PERIOD, "dora")).isFalse();
        if (event == Event.AFTER_THE_DOUBT) {
            assertThat(stored().mail().state()).isEqualTo(State.IN_DOUBT);
            accepted();
        }

        boolean inDoubt = stored().mail().state() == State.IN_DOUBT;
        assertThat(inDoubt).as("a person has to decide").isEqualTo(decided);
        if (inDoubt) {
            assertThat(world.ses.mailsTo("adele@kiwi.example"))
                    .as("the administrator is told once")
                    .hasSize(1);
            sendAgain();
        }
        assertThat(stored().mail().state()).isEqualTo(State.SENT);
        assertThat(mails()).isEqualTo(mails);
        world.clock.advance(Duration.ofDays(30));
        world.schedule();
        assertThat(mails()).isEqualTo(mails);
    }

    private void kill(Request request, Fate fate) {
        String text =
                switch (request) {
                    case BEGINS -> BEGIN;
                    case SENDS -> SEND;
                    case NOTES -> NOTE;
                };
        try (FaultyNetwork network = new FaultyNetwork()) {
            ReportHandler handler = world.handlerThrough(network);
            boolean[] killed = {false};
            network.behave((_, body) -> {
                if (killed[0]) {
                    return Fate.REQUEST_LOST;
                }
                killed[0] = body.contains(text);
                return killed[0] ? fate : Fate.ANSWERED;
            });
            World.comesBack(handler, PERIOD, "dora");
            assertThat(killed[0]).as("the function came to this request").isTrue();
        }
    }

    private void accepted() {
        AcceptedMail mail = world.ses.mailsTo(DORA).getLast();
        OfReport about =
                MailFeedback.of(mail.tags()).flatMap(MailFeedback::ofReport).orElseThrow();
        for (int times = 0; times < 2; times++) {
            world.hears(about.period(), new ReportMailNews(about.recipient(), about.copy(), true, mail.id()));
        }
    }

    private void sendAgain() {
        Stored kept = stored();
        ReportMail again = kept.mail().again(kept.mail().copy(), "adele", world.env.now());
        assertThat(new ReportMails(Table.in(world.env)).replace("kiwi", "quarterly", PERIOD, kept, again))
                .isPresent();
        List.of(1, 2).forEach(_ -> assertThat(world.comesBack(PERIOD, "dora")).isFalse());
    }
}
