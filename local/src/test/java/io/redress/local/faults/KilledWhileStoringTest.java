package io.redress.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LetterEvent;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.testing.FaultyNetwork.Fate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A function is killed at each of its requests in turn while it stores a submission or an action: before the request, or after it was
 * carried out. What the function has answered is stored; of the rest there is everything or nothing. The caller may ask again, and
 * the sweep mends what is left.
 */
class KilledWhileStoringTest {

    private static final Colleague MARGARET = Colleague.of("Margaret Lindqvist", "managing-director");
    private static final Colleague DANIEL =
            Colleague.of("Daniel Okafor", "director-of-quality").below(MARGARET);
    private static final Colleague MARY =
            Colleague.of("Mary Whitfield", "quality-manager").below(DANIEL);
    private static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");

    private static final int CREATED = 201;
    private static final int OK = 200;

    private static Pipeline staffed() {
        Pipeline pipeline = new Pipeline();
        pipeline.fixture.staff(MARGARET, DANIEL, MARY, ADELE);
        return pipeline;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANSWERED")
    void a_submission_is_stored_as_a_whole_or_not_at_all_and_once_if_it_is_sent_again(Fate fate) {
        int request = 1;
        int stored = 0;
        for (boolean reached = true; reached; request++) {
            try (Pipeline pipeline = staffed()) {
                String when = fate + " at request " + request;
                pipeline.killAt(request, fate);
                Pipeline.Answered answer = pipeline.submit();
                reached = pipeline.network.requests() >= request;
                pipeline.restart();
                List<String> references = AtRest.complaints(pipeline.fixture, when);
                assertThat(references).as(when).hasSizeLessThanOrEqualTo(1);
                stored += references.size();

                Pipeline.Answered again = pipeline.submit();
                assertThat(again.status()).as(when + ": sent again").isEqualTo(CREATED);
                if (answer.status() == CREATED) {
                    assertThat(references)
                            .as(when + ": what was answered is stored")
                            .hasSize(1);
                    assertThat(again).as(when + ": answered as before").isEqualTo(answer);
                }
                List<String> after = AtRest.complaints(pipeline.fixture, when);
                assertThat(after).as(when + ": one complaint").hasSize(1).containsAll(references);
                KilledAnywhereTest.mended(pipeline, after.getFirst(), when);
            }
        }
        assertThat(request).as("requests of a submission").isGreaterThan(4);
        assertThat(stored).as("times when the submission was stored").isPositive();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANSWERED")
    void an_action_with_its_letter_is_stored_as_a_whole_or_not_at_all_and_once_if_it_is_taken_again(Fate fate) {
        int request = 1;
        for (boolean reached = true; reached; request++) {
            try (Pipeline pipeline = staffed()) {
                String when = fate + " at request " + request;
                Fixture fixture = pipeline.fixture;
                String reference = fixture.submitted();
                pipeline.run();
                int version = fixture.now(reference).version();
                pipeline.killAt(request, fate);
                Pipeline.Answered answer = pipeline.act(MARY, reference, "answer", Fixture.ANSWER);
                reached = pipeline.network.requests() >= request;
                pipeline.restart();
                AtRest.complaints(fixture, when);
                assertThat(fixture.now(reference).version() - version)
                        .as(when + ": the change is stored if it was answered, and at most once")
                        .isBetween(answer.status() == OK ? 1 : 0, 1);

                assertThat(pipeline.act(MARY, reference, "answer", Fixture.ANSWER)
                                .status())
                        .as(when + ": taken again")
                        .isEqualTo(OK);
                assertThat(fixture.now(reference).version() - version).as(when).isOne();
                assertThat(fixture.events(reference, LetterEvent.LetterOrdered.class).stream()
                                .map(LetterEvent.LetterOrdered::letter)
                                .filter("answer"::equals))
                        .as(when + ": one answer is ordered")
                        .hasSize(1);
                KilledAnywhereTest.mended(pipeline, reference, when);
            }
        }
        assertThat(request).as("requests of an action").isGreaterThan(4);
    }
}
