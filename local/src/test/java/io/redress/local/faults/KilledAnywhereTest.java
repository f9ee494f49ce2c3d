package io.redress.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterEvent;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.store.HistoryChain;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Everything is killed at each of its requests in turn, and what was on its way is lost. The sweep mends it: afterwards every letter is
 * sent, owed or in doubt, every complaint has a caseworker or is known to have none, no mail was sent twice, and there is nothing
 * left to mend.
 */
class KilledAnywhereTest {

    private static final Colleague DANIEL = Colleague.of("Daniel Okafor", "director-of-quality");
    private static final Colleague MARY =
            Colleague.of("Mary Whitfield", "quality-manager").below(DANIEL);
    private static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");

    private static String submitted(Pipeline pipeline) {
        pipeline.fixture.staff(DANIEL, MARY, ADELE);
        return pipeline.fixture.submitted();
    }

    @Test
    void what_was_killed_while_relaying_assigning_and_mailing_is_mended_by_the_sweep() {
        int request = EachRequest.killed(KilledAnywhereTest::submitted, Pipeline::run, KilledAnywhereTest::mended);
        assertThat(request).isGreaterThan(20);
    }

    @Test
    void a_sweep_that_is_killed_is_made_up_for_by_the_next_one() {
        int request = EachRequest.killed(
                pipeline -> {
                    String reference = submitted(pipeline);
                    pipeline.restart();
                    pipeline.fixture.clock.advance(Duration.ofHours(1));
                    return reference;
                },
                Pipeline::sweep,
                KilledAnywhereTest::mended);
        assertThat(request).isGreaterThan(20);
    }

    @Test
    void when_the_stream_delivers_everything_from_the_beginning_nothing_changes() {
        try (Pipeline pipeline = new Pipeline()) {
            List<String> references = new ArrayList<>();
            references.add(submitted(pipeline));
            references.add(pipeline.fixture.submitted(TestSubmission.usual().unreachable()));
            references.add(pipeline.fixture.submitted(TestSubmission.of("query")));
            references.add(pipeline.fixture.submitted(TestSubmission.usual().about("Mary Whitfield")));
            references.add(pipeline.fixture.submitted(TestSubmission.usual().about("Somebody Else")));
            pipeline.run();
            pipeline.fixture.act(MARY, references.getFirst(), "answer", Fixture.ANSWER);
            pipeline.fixture.says(references.get(2), "withdraw", Map.of());
            pipeline.run();
            pipeline.fixture.clock.advance(Duration.ofDays(30));
            while (pipeline.sweep()) {
                pipeline.fixture.clock.advance(Duration.ofHours(1));
            }
            pipeline.run();
            Set<Map<String, AttributeValue>> items = Set.copyOf(pipeline.fixture.table.items());
            List<AcceptedMail> mails = pipeline.fixture.ses.mails();
            assertThat(mails).hasSizeGreaterThan(6);

            // Others are there now, who were not when the changes were made.
            pipeline.fixture.staff(
                    MARY.away("2026-11-01", "2027-03-01"), Colleague.of("Quentin Archer", "quality-manager"));
            Set<Map<String, AttributeValue>> staff = staff(pipeline);
            pipeline.replay();
            pipeline.run();

            assertThat(pipeline.fixture.ses.mails()).isEqualTo(mails);
            assertThat(Set.copyOf(pipeline.fixture.table.items()))
                    .containsAll(staff)
                    .allMatch(item -> items.contains(item) || staff.contains(item));
        }
    }

    private static Set<Map<String, AttributeValue>> staff(Pipeline pipeline) {
        return pipeline.fixture.table.items().stream()
                .filter(item -> item.get("pk").s().startsWith("STAFF#"))
                .collect(Collectors.toSet());
    }

    static void mended(Pipeline pipeline, String reference, String when) {
        for (int hour = 1; hour <= 4; hour++) {
            pipeline.fixture.clock.advance(Duration.ofHours(1));
            pipeline.sweep();
        }
        Fixture fixture = pipeline.fixture;
        Complaint now = fixture.now(reference);
        assertThat(now.status().caseworker() != null || now.status().unassignedSince() != null)
                .as(when + ": is assigned or known to be unassigned")
                .isTrue();
        List<String> ordered = fixture.events(reference, LetterEvent.LetterOrdered.class).stream()
                .map(LetterEvent.LetterOrdered::letter)
                .toList();
        List<String> known = Stream.of(
                        fixture.events(reference, LetterEvent.LetterSent.class).stream()
                                .map(LetterEvent.LetterSent::letter),
                        fixture.events(reference, LetterEvent.LetterOwed.class).stream()
                                .map(LetterEvent.LetterOwed::letter),
                        fixture.events(reference, LetterEvent.LetterDoubted.class).stream()
                                .map(LetterEvent.LetterDoubted::letter))
                .flatMap(letters -> letters)
                .toList();
        assertThat(known)
                .as(when + ": every letter is sent, owed or in doubt")
                .containsExactlyInAnyOrderElementsOf(ordered);
        assertThat(fixture.ses.mails().stream().map(mail -> mail.recipient() + " " + mail.subject()))
                .as(when + ": no mail is sent twice")
                .doesNotHaveDuplicates();
        if (!fixture.events(reference, AssignmentEvent.Assigned.class).isEmpty()) {
            assertThat(marks(fixture, "assigned"))
                    .as(when + ": the caseworker was told, or may have been")
                    .isOne();
        }
        assertThat(new HistoryChain(Table.in(fixture.env())).verify(reference))
                .as(when)
                .matches(verified -> verified.whole());
        fixture.clock.advance(Duration.ofHours(1));
        assertThat(pipeline.sweep()).as(when + ": nothing is left to mend").isFalse();
    }

    private static long marks(Fixture fixture, String letter) {
        return fixture.table.items().stream()
                .filter(item -> item.get("sk").s().startsWith("MAIL#")
                        && item.get("sk").s().contains("#" + letter + "#"))
                .count();
    }
}
