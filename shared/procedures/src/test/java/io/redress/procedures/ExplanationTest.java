package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.LimitBuilder;
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

/** The explanations of limits that were extended, paused or moved. The random walks assert that their dates are right. */
class ExplanationTest {

    private static final Instant STARTED = Instant.parse("2027-01-04T10:00:00Z");
    private static final Instant COUNTED = Instant.parse("2027-01-18T23:59:59Z");
    private static final Instant LATER = Instant.parse("2027-01-29T23:59:59Z");

    private final Rules rules = Procedures.in(
                    new Env(Map.of("ORGANISATIONS", "kiwi", "CONTACTS", "examples"), InstantSource.system()),
                    DaysOff.NONE)
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
    void an_unchanged_limit_is_explained_with_its_due_time() {
        assertThat(told(COUNTED, null, null, null, State.RUNNING))
                .isEqualTo("10 working days from Monday 4 January 2027. Not counted: Saturdays and Sundays."
                        + " Due by the end of Monday 18 January 2027.");
    }

    @Test
    void the_explanation_of_an_extended_limit_ends_with_the_later_date() {
        assertThat(told(LATER, STARTED, null, null, State.MET))
                .isEqualTo("First due on Monday 18 January 2027. 10 working days from Monday 4 January 2027."
                        + " Not counted: Saturdays and Sundays. Extended to Friday 29 January 2027.");
    }

    @Test
    void the_explanation_of_a_limit_extended_after_a_pause_has_both() {
        assertThat(told(
                        LATER,
                        STARTED,
                        Span.parse("2 working days"),
                        Instant.parse("2027-01-19T10:00:00Z"),
                        State.MISSED))
                .isEqualTo("First due on Monday 18 January 2027; then paused. Time left: 2 working days from"
                        + " Tuesday 19 January 2027. Extended to Friday 29 January 2027.");
    }

    @Test
    void the_explanation_of_a_limit_extended_before_a_pause_ends_with_the_rest() {
        assertThat(told(
                        LATER,
                        STARTED,
                        Span.parse("1 working day"),
                        Instant.parse("2027-01-28T10:00:00Z"),
                        State.RUNNING))
                .isEqualTo("First due on Monday 18 January 2027; then extended, then paused. Time left: 1"
                        + " working day from Thursday 28 January 2027. Due by the end of Friday 29 January 2027.");
    }

    @Test
    void the_explanation_after_two_pauses_has_the_days_before_them_and_what_was_left() {
        Limit.Pause first = pause("2027-01-06T10:00:00Z", "2027-01-11T10:00:00Z", "8 working days");
        Limit.Pause second = pause("2027-01-13T10:00:00Z", "2027-01-20T10:00:00Z", "6 working days");
        Limit limit = LimitBuilder.builder()
                .id("stage-1-answer")
                .started(STARTED)
                .firstDue(COUNTED)
                .due(Instant.parse("2027-01-28T23:59:59Z"))
                .left(second.left())
                .resumed(second.until())
                .state(State.RUNNING)
                .declared(List.of())
                .pauses(List.of(first, second))
                .build();
        assertThat(Explanation.of(rules, limit, WrittenFor.COMPLAINANT))
                .isEqualTo("10 working days from Monday 4 January 2027. First due on Monday 18 January 2027."
                        + " Paused from Wednesday 6 January 2027 until Monday 11 January 2027. Time left: 8 working days."
                        + " Paused from Wednesday 13 January 2027 until Wednesday 20 January 2027. Time left: 6 working"
                        + " days. 6 working days from Wednesday 20 January 2027. Not counted: Saturday 23 January and"
                        + " Sunday 24 January. Due by the end of Thursday 28 January 2027.");
    }

    private static Limit.Pause pause(String from, String until, String left) {
        return new Limit.Pause(Instant.parse(from), Instant.parse(until), Span.parse(left));
    }

    @Test
    void a_limit_that_can_no_longer_be_counted_is_explained_with_its_dates() {
        assertThat(told(LATER, null, null, null, State.RUNNING))
                .isEqualTo("First due on Monday 18 January 2027; moved to Friday 29 January 2027.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 working days | Paused. 2 working days are left.
                    1 working day  | Paused. 1 working day is left.
                    0 working days | Paused. No time is left, so it is due as soon as the pause ends.
                    """)
    void a_paused_limit_is_explained_with_its_rest(String left, String words) {
        assertThat(told(COUNTED, null, Span.parse(left), null, State.PAUSED)).isEqualTo(words);
    }

    @Test
    void a_limit_that_does_not_apply_has_an_explanation_for_each_reader() {
        assertThat(told(COUNTED, null, null, null, State.NOT_APPLICABLE, WrittenFor.COMPLAINANT))
                .isEqualTo("This does not apply, because there is no way to reach you.");
        assertThat(told(COUNTED, null, null, null, State.NOT_APPLICABLE, WrittenFor.STAFF))
                .isEqualTo("This does not apply, because there is no way to reach the complainant.");
    }
}
