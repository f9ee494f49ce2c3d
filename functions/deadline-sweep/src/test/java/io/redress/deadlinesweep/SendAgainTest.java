package io.redress.deadlinesweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.rules.Destination;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.FollowUps;
import io.redress.store.HandledChanges;
import io.redress.store.NextChecks;
import io.redress.store.Table;
import io.redress.testing.Invoked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stream never delivered, or a queue lost, is found and sent again. */
class SendAgainTest {

    private static final Colleague DANIEL = Colleague.of("Daniel Weir", "quality-manager");

    private Fixture fixture;
    private Queues queues;
    private Invoked function;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        queues = new Queues();
        function = new Invoked("deadline-sweep", new DeadlineSweepHandler(fixture.env(queues.variables())));
    }

    @AfterEach
    void close() {
        queues.close();
        fixture.close();
    }

    /** The messages that a sweep sends after some time. */
    private List<String> sweepAfter(Duration time) {
        fixture.clock.advance(time);
        assertThat(function.example().isTrue("done")).isTrue();
        return queues.take();
    }

    private void handled(String reference, int change, Destination... functions) {
        HandledChanges handled = new HandledChanges(fixture.env(), Table.in(fixture.env()));
        for (Destination each : functions) {
            handled.once(reference, change, each, () -> {});
        }
    }

    /** When the complaint is looked at next, whatever the reason. */
    private Instant next() {
        return NextChecks.in(fixture.env(), Table.in(fixture.env())).first().orElseThrow();
    }

    @Test
    void a_change_that_no_function_has_heard_of_is_sent_again_after_an_hour_and_not_before() {
        String reference = fixture.submitted();
        assertThat(sweepAfter(Duration.ofMinutes(59))).isEmpty();
        assertThat(sweepAfter(Duration.ofMinutes(1)))
                .containsExactly("ACKNOWLEDGEMENT " + reference + " 1", "ASSIGNMENT " + reference + " 1");
        assertThat(sweepAfter(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void only_the_functions_that_have_not_handled_it_get_it_again() {
        String reference = fixture.submitted();
        handled(reference, 1, Destination.ASSIGNMENT);
        assertThat(sweepAfter(Duration.ofHours(1))).containsExactly("ACKNOWLEDGEMENT " + reference + " 1");
    }

    @Test
    void when_all_have_been_handled_nothing_is_sent_and_the_next_check_is_that_of_the_time_limits() {
        String reference = fixture.submitted();
        int assigned = fixture.assign(reference, DANIEL);
        handled(reference, 1, Destination.ACKNOWLEDGEMENT, Destination.ASSIGNMENT);
        handled(reference, assigned, Destination.NOTIFICATION);
        assertThat(next()).isEqualTo(fixture.env().now().plus(Duration.ofHours(1)));

        assertThat(sweepAfter(Duration.ofHours(1))).isEmpty();
        assertThat(next())
                .isEqualTo(fixture.rules.nextCheckAt(fixture.now(reference)).orElseThrow());
    }

    @Test
    void a_change_is_found_however_long_ago_it_was_and_whatever_has_happened_since() {
        String reference = fixture.submitted();
        int withdrawn = fixture.says(reference, "withdraw", Map.of());
        handled(reference, withdrawn, Destination.NOTIFICATION);
        assertThat(sweepAfter(Duration.ofDays(600)))
                .containsExactly("ACKNOWLEDGEMENT " + reference + " 1", "ASSIGNMENT " + reference + " 1");
        handled(reference, 1, Destination.ACKNOWLEDGEMENT, Destination.ASSIGNMENT);
        assertThat(sweepAfter(Duration.ofDays(7))).isEmpty();
        assertThat(NextChecks.in(fixture.env(), Table.in(fixture.env()))
                        .first()
                        .filter(at -> !at.isAfter(fixture.env().now())))
                .as("a closed complaint whose changes are handled waits for nothing but its erasure")
                .isEmpty();
    }

    @Test
    void a_change_that_came_after_the_look_is_looked_at_an_hour_later() {
        String reference = fixture.submitted(TestSubmission.of("query"));
        handled(reference, 1, Destination.ACKNOWLEDGEMENT, Destination.ASSIGNMENT);
        fixture.clock.advance(Duration.ofMinutes(40));
        int assigned = fixture.assign(reference, DANIEL);
        assertThat(sweepAfter(Duration.ofMinutes(20))).isEmpty();
        assertThat(next()).isEqualTo(fixture.env().now().plus(Duration.ofMinutes(40)));
        assertThat(sweepAfter(Duration.ofMinutes(40))).containsExactly("NOTIFICATION " + reference + " " + assigned);
    }

    @Test
    void a_change_that_waits_longer_is_not_sent_again_because_of_a_later_one() {
        String reference = fixture.submitted(TestSubmission.of("query"));
        handled(reference, 1, Destination.ACKNOWLEDGEMENT);
        assertThat(sweepAfter(Duration.ofHours(1))).containsExactly("ASSIGNMENT " + reference + " 1");
        assertThat(sweepAfter(Duration.ofHours(1))).containsExactly("ASSIGNMENT " + reference + " 1");
        int assigned = fixture.assign(reference, DANIEL);
        assertThat(sweepAfter(Duration.ofHours(1))).containsExactly("NOTIFICATION " + reference + " " + assigned);
        assertThat(sweepAfter(Duration.ofHours(1)))
                .containsExactly("ASSIGNMENT " + reference + " 1", "NOTIFICATION " + reference + " " + assigned);
    }

    @Test
    void a_message_that_fails_every_time_comes_less_and_less_often() {
        String reference = fixture.submitted(TestSubmission.of("query"));
        handled(reference, 1, Destination.ACKNOWLEDGEMENT);
        List<Long> hours = new ArrayList<>();
        Instant begun = fixture.env().now();
        while (next().isBefore(begun.plus(Duration.ofDays(40)))) {
            if (sweepAfter(Duration.between(fixture.env().now(), next())).contains("ASSIGNMENT " + reference + " 1")) {
                hours.add(Duration.between(begun, fixture.env().now()).toHours());
            }
        }
        assertThat(hours).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 424L, 592L, 760L, 928L);
    }

    @Test
    void what_a_function_left_after_the_next_look_was_planned_is_sent_once_when_its_time_has_passed() {
        String reference = fixture.submitted(TestSubmission.of("query"));
        handled(reference, 1, Destination.ACKNOWLEDGEMENT);
        Instant submitted = fixture.env().now();
        sweepAfter(Duration.ofHours(8));
        assertThat(next()).isEqualTo(submitted.plus(Duration.ofHours(16)));
        new HandledChanges(fixture.env(), Table.in(fixture.env()))
                .onceOrLater(
                        reference,
                        1,
                        Destination.ASSIGNMENT,
                        () -> Optional.of(submitted.plus(Duration.ofMinutes(13 * 60 + 50))));

        assertThat(lookAfter(reference, Duration.ofHours(8))).containsExactly("ASSIGNMENT 1 as planned");
        assertThat(next()).isEqualTo(submitted.plus(Duration.ofHours(17)));
        assertThat(lookAfter(reference, Duration.ofMinutes(30))).isEmpty();
        assertThat(lookAfter(reference, Duration.ofMinutes(30))).containsExactly("ASSIGNMENT 1");
        handled(reference, 1, Destination.ASSIGNMENT);
        assertThat(lookAfter(reference, Duration.ofHours(2))).isEmpty();
    }

    /** What a look after some time sends, and whether a function had left it until then. */
    private List<String> lookAfter(String reference, Duration time) {
        fixture.clock.advance(time);
        Env env = fixture.env();
        List<String> sent = new ArrayList<>();
        FollowUps.in(env, Table.in(env), Procedures.in(env, DaysOff.NONE))
                .look(
                        reference,
                        env.now(),
                        (function, change, waited) ->
                                sent.add(function + " " + change + (waited ? " as planned" : "")));
        return sent;
    }

    @Test
    void a_new_change_does_not_wait_for_one_that_fails_every_time() {
        String reference = fixture.submitted(TestSubmission.of("query"));
        handled(reference, 1, Destination.ACKNOWLEDGEMENT);
        sweepAfter(Duration.ofDays(30));
        int assigned = fixture.assign(reference, DANIEL);
        assertThat(sweepAfter(Duration.ofHours(1))).containsExactly("NOTIFICATION " + reference + " " + assigned);
    }

    @Test
    void after_the_personal_data_has_been_erased_nothing_is_sent_again() {
        String reference = fixture.submitted();
        fixture.says(reference, "withdraw", Map.of());
        fixture.act("managing-director", reference, "erase", Map.of("ground", "person-asked"));
        assertThat(sweepAfter(Duration.ofDays(8)))
                .as("this sweep has erased the data")
                .isEmpty();
        assertThat(fixture.now(reference).handling().isErased()).isTrue();
        for (int hour = 1; hour <= 4; hour++) {
            assertThat(sweepAfter(Duration.ofHours(1))).isEmpty();
        }
        assertThat(NextChecks.in(fixture.env(), Table.in(fixture.env())).first())
                .as("an erased complaint waits for nothing")
                .isEmpty();
    }
}
