package io.redress.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Event;
import io.redress.scene.Colleague;
import io.redress.scene.Entry;
import io.redress.scene.Scene;
import io.redress.testing.AtOnce;
import io.redress.testing.Invoked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentHandlerTest {

    private static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");
    private static final Colleague QUENTIN = Colleague.of("Quentin Archer", "quality-manager");
    private static final Colleague DANIEL = Colleague.of("Daniel Okafor", "director-of-quality");
    private static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");

    private Scene scene;
    private Invoked function;

    @BeforeEach
    void open() {
        scene = Scene.onFriday();
        function = function();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Invoked function() {
        return new Invoked("assignment", new AssignmentHandler(scene.env()));
    }

    private String caseworker(String reference) {
        return scene.now(reference).standing().caseworker();
    }

    private String assigned(String reference) {
        assertThat(function.comesBack(reference, scene.now(reference).version()))
                .isFalse();
        return caseworker(reference);
    }

    @Test
    void a_new_complaint_goes_to_somebody_of_its_stage_s_role() {
        scene.staff(DANIEL, ADELE, QUENTIN);
        scene.submittedExample(Entry.usual());
        assertThat(Invoked.failures(function.example())).isEmpty();

        assertThat(caseworker(Scene.EXAMPLE)).isEqualTo("quentin");
        assertThat(scene.complaints.history(Scene.EXAMPLE).getLast().change().by())
                .isEqualTo("system:assignment");
    }

    @Test
    void whoever_has_the_least_to_do_gets_the_next() {
        scene.staff(MARY, QUENTIN, DANIEL);
        scene.assign(scene.submitted(), MARY);
        scene.assign(scene.submitted(), MARY);
        String done = scene.submitted();
        scene.assign(done, QUENTIN);

        assertThat(assigned(scene.submitted())).isEqualTo("quentin");
        // Both have two now, and the order of their names decides.
        assertThat(assigned(scene.submitted())).isEqualTo("mary");
        scene.says(done, "withdraw", Map.of());
        assertThat(assigned(scene.submitted())).isEqualTo("quentin");
    }

    @Test
    void a_complaint_of_a_department_goes_to_somebody_who_works_for_it() {
        scene.staff(MARY.in("leeds"), QUENTIN.in("hull"));
        String leeds = scene.submitted(Entry.usual().in("leeds"));
        String hull = scene.submitted(Entry.usual().in("hull"));
        String york = scene.submitted(Entry.usual().in("york"));
        assertThat(List.of(assigned(leeds), assigned(hull))).containsExactly("mary", "quentin");
        assertThat(assigned(york)).isNull();

        Colleague abel = Colleague.of("Abel Zhou", "quality-manager");
        scene.staff(abel);
        assertThat(assigned(scene.submitted(Entry.usual().in("york"))))
                .as("who works for all")
                .isEqualTo("abel");
    }

    @Test
    void a_complaint_of_no_department_goes_to_anybody_of_the_role() {
        scene.staff(MARY.in("leeds"));

        assertThat(assigned(scene.submitted())).isEqualTo("mary");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-23, 2026-10-23, quentin",
        "2026-10-01, 2026-10-23, quentin",
        "2026-10-23, 2026-12-31, quentin",
        "2026-10-24, 2026-10-30, mary",
        "2026-10-01, 2026-10-22, mary"
    })
    void whoever_is_away_today_gets_nothing(String from, String until, String expected) {
        scene.staff(MARY.away(from, until), QUENTIN);

        assertThat(assigned(scene.submitted())).isEqualTo(expected);
    }

    @Test
    void the_day_is_that_of_the_organisation() {
        scene.clock.set(Instant.parse("2026-07-06T23:30:00Z"));
        scene.staff(MARY.away("2026-07-07", "2026-07-07"), QUENTIN);

        assertThat(assigned(scene.submitted())).isEqualTo("quentin");
    }

    @Test
    void whoever_it_turns_out_to_be_about_loses_it() {
        scene.staff(MARY, QUENTIN, DANIEL);
        String reference = scene.submitted();
        assertThat(assigned(reference)).isEqualTo("mary");
        scene.name(reference, MARY);

        assertThat(assigned(reference)).isEqualTo("daniel");
    }

    @Test
    void where_nobody_is_there_it_is_said_once() {
        scene.staff(MARY.away("2026-10-01", "2026-12-31"), DANIEL, ADELE);
        String reference = scene.submitted();
        for (int receive = 0; receive < 3; receive++) {
            assertThat(assigned(reference)).isNull();
        }
        assertThat(scene.events(reference, Event.LeftUnassigned.class))
                .containsExactly(new Event.LeftUnassigned("quality-manager"));
        scene.staff(MARY);
        assertThat(assigned(reference)).as("until it is sought again").isNull();

        scene.clock.advance(Duration.ofDays(3).plusHours(10));
        scene.wake(reference);
        assertThat(assigned(reference)).isEqualTo("mary");
    }

    @Test
    void with_no_staff_at_all_it_is_left_unassigned() {
        String reference = scene.submitted(Entry.usual().about("Mary Whitfield"));

        assertThat(assigned(reference)).isNull();
        assertThat(scene.now(reference).standing().unassignedSince())
                .isEqualTo(scene.env().now());
    }

    @Test
    void a_message_that_is_delivered_again_changes_nothing() {
        scene.staff(MARY, QUENTIN);
        String reference = scene.submitted();
        String message = Invoked.message(reference, 1);
        assertThat(function.failing(message, message)).isEmpty();
        scene.staff(Colleague.of("Abel", "quality-manager"));
        scene.clock.advance(Duration.ofDays(1));
        assertThat(function().comesBack(message)).isFalse();

        assertThat(scene.now(reference).version()).isEqualTo(2);
        assertThat(caseworker(reference)).isEqualTo("mary");
    }

    @Test
    void a_complaint_that_was_closed_meanwhile_is_left_alone() {
        scene.staff(MARY);
        String reference = scene.submitted(Entry.usual().about("Mary Whitfield"));
        int closed = scene.says(reference, "withdraw", Map.of());

        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(scene.now(reference).version()).isEqualTo(closed);
    }

    @Test
    void a_stage_with_another_owner_gets_another_caseworker() {
        scene.staff(MARY, DANIEL);
        String reference = scene.submitted();
        assertThat(assigned(reference)).isEqualTo("mary");
        scene.act("quality-manager", reference, "answer", Scene.ANSWER);
        assertThat(assigned(reference)).isEqualTo("mary");
        scene.says(reference, "not-satisfied", Map.of());

        assertThat(assigned(reference)).isEqualTo("daniel");
    }

    @Test
    void the_same_message_many_times_at_once_assigns_once() throws Exception {
        scene.staff(MARY, QUENTIN, DANIEL);
        String reference = scene.submitted(Entry.usual().about("Mary Whitfield"));
        List<Invoked> functions = Stream.generate(this::function).limit(4).toList();

        assertThat(AtOnce.run(4, number -> functions.get(number).comesBack(reference, 1)))
                .containsOnly(false);
        assertThat(scene.events(reference, Event.PersonNamed.class)).hasSize(1);
        assertThat(scene.events(reference, Event.Assigned.class)).containsExactly(new Event.Assigned("daniel"));
    }

    @Test
    void a_message_that_fails_keeps_no_other_back() {
        scene.staff(MARY);
        String reference = scene.submitted();

        assertThat(function.failing("{}", Invoked.message(Scene.EXAMPLE, 1), Invoked.message(reference, 1)))
                .containsExactly(0, 1);
        assertThat(caseworker(reference)).isEqualTo("mary");
    }
}
