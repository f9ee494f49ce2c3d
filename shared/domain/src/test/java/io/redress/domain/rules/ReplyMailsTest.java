package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.ReplyEvent.ReplySetAside;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyMailsTest {

    private final List<Change> history = new ArrayList<>();

    private Change happens(String at, String by, Event event) {
        Change change = new Change(history.size() + 1, time(at), by, List.of(event));
        history.add(change);
        return change;
    }

    private Change aside(String at) {
        return happens(at, "system:mail-intake", new ReplySetAside("mail-" + history.size(), time("2026-09-01T00:00")));
    }

    private boolean isTold(Change aside) {
        return new ReplyMails(
                        history,
                        Scenario.given("2026-03-02T10:00", aSubmission()).rules())
                .isTold(aside);
    }

    @Test
    void the_first_of_a_day_is_told_and_further_ones_of_that_day_are_not() {
        assertThat(isTold(aside("2026-03-05T09:00"))).isTrue();
        assertThat(isTold(aside("2026-03-05T12:00"))).isFalse();
        assertThat(isTold(aside("2026-03-05T23:59"))).isFalse();
        assertThat(isTold(aside("2026-03-06T00:00"))).isTrue();
        assertThat(isTold(aside("2026-03-06T00:01"))).isFalse();
    }

    @Test
    void after_a_decision_the_next_one_is_told() {
        aside("2026-03-05T09:00");
        happens("2026-03-05T10:00", "olga", new ReplyDecided("mail-0"));
        assertThat(isTold(aside("2026-03-05T12:00"))).isTrue();
        assertThat(isTold(aside("2026-03-05T12:01"))).isFalse();
    }

    @Test
    void a_message_that_comes_again_is_answered_as_the_first_time() {
        Change first = aside("2026-03-05T09:00");
        aside("2026-03-05T12:00");
        assertThat(isTold(first)).isTrue();
    }
}
