package io.redress.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.store.HistoryChain;
import io.redress.store.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A sweep that erases personal data is killed at each of its requests in turn: the next sweep completes the erasure. */
class KilledErasureTest {

    private static final Colleague MARGARET = Colleague.of("Margaret Lindqvist", "managing-director");
    private static final Colleague DANIEL =
            Colleague.of("Daniel Okafor", "director-of-quality").below(MARGARET);
    private static final Colleague MARY =
            Colleague.of("Mary Whitfield", "quality-manager").below(DANIEL);
    private static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");

    /** A withdrawn complaint whose erasure was ordered, on the day of the erasure. */
    private static String ordered(Pipeline pipeline) {
        Fixture fixture = pipeline.fixture;
        fixture.staff(MARGARET, DANIEL, MARY, ADELE);
        String reference = fixture.submitted();
        pipeline.run();
        fixture.says(reference, "withdraw", Map.of());
        fixture.act("managing-director", reference, "erase", Map.of("ground", "person-asked"));
        pipeline.run();
        fixture.clock.advance(Duration.ofDays(8));
        return reference;
    }

    @Test
    void an_erasure_that_is_killed_is_completed_by_the_next_sweep() {
        int request = EachRequest.killed(KilledErasureTest::ordered, Pipeline::sweep, KilledErasureTest::completed);
        assertThat(request).as("requests of a sweep that erases").isGreaterThan(10);
    }

    private static void completed(Pipeline pipeline, String reference, String when) {
        Fixture fixture = pipeline.fixture;
        AtRest.complaints(fixture, when);
        int mails = fixture.ses.mails().size();
        for (int hour = 1; hour <= 4; hour++) {
            pipeline.sweep();
            fixture.clock.advance(Duration.ofHours(1));
        }
        assertThat(fixture.now(reference).handling().isErased()).as(when).isTrue();
        assertThat(fixture.table.items().toString()).as(when).doesNotContain(TestSubmission.MARK);
        assertThat(new HistoryChain(Table.in(fixture.env())).verify(reference))
                .as(when)
                .matches(verified -> verified.whole());
        assertThat(fixture.ses.mails()).as(when + ": nobody gets a mail").hasSize(mails);
        List<Map<String, AttributeValue>> items = fixture.table.items();
        assertThat(pipeline.sweep()).as(when + ": nothing is left to mend").isFalse();
        assertThat(fixture.table.items()).as(when).containsExactlyInAnyOrderElementsOf(items);
    }
}
