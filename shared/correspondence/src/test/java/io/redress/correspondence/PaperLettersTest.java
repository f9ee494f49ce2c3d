package io.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.intake.PreferredChannel;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.procedures.Procedures;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaperLettersTest {

    private final Fixture fixture = Fixture.onFriday();

    @AfterEach
    void close() {
        fixture.close();
    }

    private String acknowledgement(TestSubmission entry) {
        String reference = fixture.submitted(entry);
        return new PaperLetters(Procedures.in(fixture.env(), DaysOff.NONE), fixture.complaints)
                .of(fixture.now(reference), "acknowledgement", 1, fixture.env().now())
                .text();
    }

    /** It names the dates that the mailed one names. */
    @Test
    void an_acknowledgement_to_print_or_to_read_out_does_not_promise_itself() {
        String acknowledgement =
                fixture.rules.procedure().limit("acknowledgement").orElseThrow().title();
        String answer =
                fixture.rules.procedure().limit("stage-1-answer").orElseThrow().title();

        for (TestSubmission entry : List.of(
                TestSubmission.usual(),
                TestSubmission.usual().unreachable(),
                TestSubmission.usual().preferring(PreferredChannel.PHONE))) {
            assertThat(acknowledgement(entry)).contains(answer + ": ").doesNotContain(acknowledgement + ": ");
        }
    }
}
