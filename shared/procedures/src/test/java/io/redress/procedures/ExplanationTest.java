package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.platform.Explanation;
import io.redress.platform.Explanation.WrittenFor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation says of limits to which something has happened; that its dates agree, every random walk asserts. */
class ExplanationTest {

    private static final Instant STARTED = Instant.parse("2027-01-04T10:00:00Z");
    private static final Instant COUNTED = Instant.parse("2027-01-18T23:59:59Z");
    private static final Instant LATER = Instant.parse("2027-01-29T23:59:59Z");

    private final Rules rules = Procedures.in(
                    new Env(Map.of("ORGANISATIONS", "kiwi"), InstantSource.system()), DaysOff.NONE)
            .inForce("kiwi");

    private String told(Instant due, Instant extended, Span left, Instant resumed, State state) {
        return told(due, extended, left, resumed, state, WrittenFor.STAFF);
    }

    private String told(Instant due, Instant extended, Span left, Instant resumed, State state, WrittenFor reader) {
        Limit limit = new Limit(
                "stage-1-answer", STARTED, due, COUNTED, extended, left, resumed, state, null, null, 0, List.of());
        return Explanation.of(rules, limit, reader);
    }

    @Test
    void what_nothing_has_happened_to_is_told_with_its_due_time() {
        assertThat(told(COUNTED, null, null, null, State.RUNNING))
                .isEqualTo("10 working days from Monday 4 January 2027. Not counted: Saturdays and Sundays."
                        + " Due by the end of Monday 18 January 2027.");
    }

    @Test
    void of_what_was_put_off_only_the_later_date_is_told_as_the_one_that_counts() {
        assertThat(told(LATER, STARTED, null, null, State.MET))
                .isEqualTo("First promised for Monday 18 January 2027. 10 working days from Monday 4 January 2027."
                        + " Not counted: Saturdays and Sundays. Extended to Friday 29 January 2027.");
    }

    @Test
    void what_was_put_off_after_a_wait_tells_both() {
        assertThat(told(
                        LATER,
                        STARTED,
                        Span.parse("2 working days"),
                        Instant.parse("2027-01-19T10:00:00Z"),
                        State.MISSED))
                .isEqualTo(
                        "First promised for Monday 18 January 2027; then it waited. What was left: 2 working days from"
                                + " Tuesday 19 January 2027. Extended to Friday 29 January 2027.");
    }

    @Test
    void what_was_put_off_before_a_wait_ends_with_what_was_left() {
        assertThat(told(
                        LATER,
                        STARTED,
                        Span.parse("1 working day"),
                        Instant.parse("2027-01-28T10:00:00Z"),
                        State.RUNNING))
                .isEqualTo(
                        "First promised for Monday 18 January 2027; then extended, and then it waited. What was left: 1"
                                + " working day from Thursday 28 January 2027. Due by the end of Friday 29 January 2027.");
    }

    @Test
    void what_can_no_longer_be_counted_is_told_by_its_dates() {
        assertThat(told(LATER, null, null, null, State.RUNNING))
                .isEqualTo("First promised for Monday 18 January 2027; moved to Friday 29 January 2027.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 working days | It waits. 2 working days are left of it.
                    1 working day  | It waits. 1 working day is left of it.
                    0 working days | It waits. Nothing is left of it: it is due as soon as it goes on.
                    """)
    void what_waits_says_what_is_left_of_it(String left, String words) {
        assertThat(told(COUNTED, null, Span.parse(left), null, State.PAUSED)).isEqualTo(words);
    }

    @Test
    void what_does_not_apply_is_told_to_each_reader_in_their_words() {
        assertThat(told(COUNTED, null, null, null, State.NOT_APPLICABLE, WrittenFor.COMPLAINANT))
                .isEqualTo("This does not apply, because there is no way to reach you.");
        assertThat(told(COUNTED, null, null, null, State.NOT_APPLICABLE, WrittenFor.STAFF))
                .isEqualTo("This does not apply, because there is no way to reach the complainant.");
    }
}
