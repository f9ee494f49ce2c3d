package io.redress.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LetterEvent.LetterDoubted;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.rules.Destination;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.testing.FaultyNetwork.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The function that mails an acknowledgement is killed at each of its requests in turn, before the request is carried out and after it,
 * and its message is delivered again. SES says what becomes of the mail before the function has its answer, later, or never. Staff send
 * again what is in doubt in the end.
 *
 * <p>No acknowledgement is lost. Two mails go out in one window only: SES has accepted the mail, the function was killed before it noted
 * that, SES never said so, and a person decided to send it again.
 */
class KilledSendingTest {

    private static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");

    /** When SES says what becomes of a mail. */
    private enum Events {
        NEVER,
        BEFORE_ITS_ANSWER,
        LATER_TWICE_AND_REVERSED
    }

    /** One time that the function was killed. */
    private record Killed(Events events, int request, Fate fate) {}

    /** How it ended: how many mails the complainant has, and whether a person had to decide. */
    private record End(int mails, boolean decided) {}

    @Test
    void no_acknowledgement_is_lost_and_two_mails_go_out_only_after_a_decision_about_a_mail_that_ses_never_spoke_of() {
        Map<Events, Integer> twice = new EnumMap<>(Events.class);
        Map<Events, Integer> decided = new EnumMap<>(Events.class);
        int requests = 0;
        for (Events events : Events.values()) {
            for (Fate fate : List.of(Fate.REQUEST_LOST, Fate.ANSWER_LOST)) {
                boolean reached = true;
                for (int request = 1; reached; request++) {
                    try (Pipeline pipeline = new Pipeline()) {
                        Killed killed = new Killed(events, request, fate);
                        Run run = new Run(pipeline, killed);
                        reached = run.kill();
                        End end = run.end();
                        assertThat(end.mails()).as(killed.toString()).isBetween(1, end.decided() ? 2 : 1);
                        twice.merge(events, end.mails() - 1, Integer::sum);
                        decided.merge(events, end.decided() ? 1 : 0, Integer::sum);
                        requests = Math.max(requests, request);
                    }
                }
            }
        }
        assertThat(requests).as("as often as the function was killed").isGreaterThan(8);
        assertThat(twice)
                .as("the answer of SES was lost, or the function was killed before it noted the answer")
                .isEqualTo(Map.of(Events.NEVER, 2, Events.BEFORE_ITS_ANSWER, 0, Events.LATER_TWICE_AND_REVERSED, 0));
        assertThat(decided.get(Events.NEVER))
                .as("only mails that were never handed over are left to people, if SES says what becomes of the others")
                .isEqualTo(decided.get(Events.BEFORE_ITS_ANSWER) + 2)
                .isEqualTo(decided.get(Events.LATER_TWICE_AND_REVERSED) + 2);
    }

    /** One acknowledgement, from its message to its end. */
    private static final class Run {

        private final Pipeline pipeline;
        private final Fixture fixture;
        private final Killed killed;
        private final String reference;
        private final String message;
        private final List<String> later = new ArrayList<>();

        Run(Pipeline pipeline, Killed killed) {
            this.pipeline = pipeline;
            this.fixture = pipeline.fixture;
            this.killed = killed;
            fixture.staff(MARY);
            reference = fixture.submitted();
            message = pipeline.relayed(Destination.ACKNOWLEDGEMENT).getFirst();
            fixture.ses.tell((_, events) -> {
                List<String> said = events.stream().map(Object::toString).toList();
                switch (killed.events()) {
                    case NEVER -> {}
                    case BEFORE_ITS_ANSWER -> pipeline.hear(said);
                    case LATER_TWICE_AND_REVERSED -> {
                        later.addAll(said.reversed());
                        later.addAll(said.reversed());
                    }
                }
                return () -> {};
            });
        }

        /** @return whether the function had so many requests that it was killed */
        boolean kill() {
            pipeline.killAt(killed.request(), killed.fate());
            pipeline.handles(Destination.ACKNOWLEDGEMENT, message);
            boolean reached = pipeline.network.requests() >= killed.request();
            pipeline.resume();
            return reached;
        }

        End end() {
            // The message comes back at once, and when the other sender, if there is one, cannot be sending any more.
            pipeline.handles(Destination.ACKNOWLEDGEMENT, message);
            pipeline.hear(later);
            fixture.clock.advance(Duration.ofMinutes(6));
            pipeline.deliver(Destination.ACKNOWLEDGEMENT, message);
            pipeline.deliver(Destination.ACKNOWLEDGEMENT, message);
            pipeline.run();
            boolean decide = inDoubt();
            if (decide) {
                int change = fixture.now(reference)
                        .handling()
                        .untoldLetters()
                        .getFirst()
                        .change();
                fixture.act(MARY, reference, "send-again", Map.of("change", String.valueOf(change)));
                pipeline.run();
                pipeline.hear(later);
            }
            assertThat(inDoubt()).as(killed + ": nothing is in doubt").isFalse();
            assertThat(fixture.events(reference, LetterSent.class).stream()
                            .filter(sent -> sent.letter().equals("acknowledgement")))
                    .as(killed + ": it is recorded once as sent")
                    .hasSize(1);
            assertThat(fixture.events(reference, LetterDoubted.class))
                    .as(killed.toString())
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(fixture.now(reference).limits())
                    .filteredOn(limit -> limit.id().equals("acknowledgement"))
                    .as(killed + ": it has met its time limit")
                    .noneMatch(limit -> limit.running());
            return new End(
                    (int) fixture.ses.mails().stream()
                            .filter(mail -> mail.subject().startsWith("We have received"))
                            .count(),
                    decide);
        }

        private boolean inDoubt() {
            return fixture.now(reference).handling().untoldLetters().stream()
                    .anyMatch(letter -> letter.state() == UntoldLetter.State.IN_DOUBT);
        }
    }
}
