package io.redress.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.Colleague;
import io.redress.testing.AcceptedMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A complainant adds texts over some hours, and everything is killed at each of its requests in turn. The caseworker is told twice: at once of
 * the first text, and the next working morning of the others.
 */
class KilledAdditionsTest {

    private static final Colleague DANIEL = Colleague.of("Daniel Okafor", "director-of-quality");
    private static final Colleague MARY =
            Colleague.of("Mary Whitfield", "quality-manager").below(DANIEL);

    private static final Instant MONDAY = Instant.parse("2026-10-26T07:00:00Z");

    private static String marys(Pipeline pipeline) {
        pipeline.fixture.staff(DANIEL, MARY);
        String reference = pipeline.fixture.submitted();
        pipeline.run();
        adds(pipeline, reference, "It was room 12.");
        pipeline.run();
        assertThat(told(pipeline)).hasSize(1);
        return reference;
    }

    private static void adds(Pipeline pipeline, String reference, String text) {
        pipeline.fixture.clock.advance(Duration.ofHours(2));
        pipeline.fixture.says(reference, "add-information", Map.of("information", text));
    }

    private static List<AcceptedMail> told(Pipeline pipeline) {
        return pipeline.fixture.ses.mails().stream()
                .filter(mail -> mail.subject().startsWith("The complainant has acted"))
                .toList();
    }

    @Test
    void of_texts_added_over_hours_the_first_is_told_at_once_and_the_others_on_the_next_working_morning() {
        try (Pipeline pipeline = new Pipeline()) {
            String reference = marys(pipeline);
            for (int text = 1; text <= 3; text++) {
                adds(pipeline, reference, "Or room " + text + ".");
                pipeline.run();
                pipeline.sweep();
            }
            for (Instant at = pipeline.fixture.clock.instant();
                    at.isBefore(MONDAY);
                    at = at.plus(Duration.ofHours(3))) {
                pipeline.fixture.clock.set(at);
                pipeline.sweep();
                assertThat(told(pipeline)).hasSize(1);
            }
            pipeline.fixture.clock.set(MONDAY.plusSeconds(1));
            assertThat(pipeline.sweep()).isTrue();
            assertThat(told(pipeline)).hasSize(2);
            assertThat(told(pipeline).getLast().text()).contains("one mail for 3 things");
            pipeline.fixture.clock.advance(Duration.ofHours(1));
            assertThat(pipeline.sweep()).as("nothing is left to send").isFalse();
        }
    }

    @Test
    void nothing_is_lost_if_everything_is_killed_while_texts_come_in() {
        int request = EachRequest.killed(
                KilledAdditionsTest::addedTwice, Pipeline::run, (pipeline, _, when) -> mended(pipeline, when));
        assertThat(request).isGreaterThan(8);
    }

    @Test
    void nothing_is_lost_if_everything_is_killed_in_the_morning() {
        int request = EachRequest.killed(
                pipeline -> {
                    String reference = addedTwice(pipeline);
                    pipeline.run();
                    pipeline.fixture.clock.advance(Duration.ofHours(1));
                    pipeline.sweep();
                    pipeline.fixture.clock.set(MONDAY);
                    return reference;
                },
                Pipeline::sweep,
                (pipeline, _, when) -> mended(pipeline, when));
        assertThat(request).isGreaterThan(8);
    }

    private static String addedTwice(Pipeline pipeline) {
        String reference = marys(pipeline);
        adds(pipeline, reference, "Or room 13.");
        adds(pipeline, reference, "No, room 14.");
        return reference;
    }

    /** The mail is sent, or nobody knows whether it was: then it has a mark. */
    private static void mended(Pipeline pipeline, String when) {
        if (pipeline.fixture.clock.instant().isBefore(MONDAY)) {
            pipeline.fixture.clock.advance(Duration.ofHours(1));
            pipeline.sweep();
            pipeline.fixture.clock.set(MONDAY);
            pipeline.sweep();
        }
        for (int hour = 1; hour <= 4; hour++) {
            pipeline.fixture.clock.advance(Duration.ofHours(1));
            pipeline.sweep();
        }
        long marks = pipeline.fixture.table.items().stream()
                .filter(item -> item.get("sk").s().startsWith("MAIL#")
                        && item.get("sk").s().contains("#complainant-acted#"))
                .count();
        assertThat(marks).as(when).isEqualTo(2);
        assertThat(told(pipeline)).as(when).hasSizeLessThanOrEqualTo(2);
        assertThat(told(pipeline).stream().filter(mail -> mail.text().contains("one mail for 2 things")))
                .as(when)
                .hasSizeLessThanOrEqualTo(1);
    }
}
