package io.redress.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.domain.Event;
import io.redress.domain.NameGiven;
import io.redress.domain.Named;
import io.redress.domain.Refused;
import io.redress.scene.Colleague;
import io.redress.scene.Entry;
import io.redress.scene.Scene;
import io.redress.testing.Invoked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a complaint that names somebody: they do not get it, and nobody does before it is known who they are (KW-4, R-7). */
class NamedInTest {

    private static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");
    private static final Colleague QUENTIN = Colleague.of("Quentin Archer", "quality-manager");
    private static final Colleague DANIEL = Colleague.of("Daniel Okafor", "director-of-quality");
    private static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");

    private Scene scene;
    private Invoked function;

    @BeforeEach
    void open() {
        scene = Scene.onFriday();
        function = new Invoked("assignment", new AssignmentHandler(scene.env()));
        scene.staff(MARY, QUENTIN, DANIEL, ADELE);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private String assigned(String reference) {
        assertThat(function.comesBack(reference, scene.now(reference).version()))
                .isFalse();
        return scene.now(reference).standing().caseworker();
    }

    private NameGiven name(String reference) {
        return scene.now(reference).handling().name();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mary Whitfield",
                "mary whitfield",
                "  MARY WHITFIELD ",
                "Mary  Whitfield",
                "Mary",
                "mary@kiwi.example",
                "Ms Mary Whitfield",
                "Dr. Máry Whitfield"
            })
    void a_complaint_about_somebody_is_named_so_and_goes_to_the_stand_in(String name) {
        String reference = scene.submitted(Entry.usual().about(name));

        assertThat(assigned(reference)).isEqualTo("daniel");
        assertThat(scene.now(reference).about()).containsExactly(new Named("mary", List.of("quality-manager")));
        assertThat(scene.now(reference).handling().nameIsOpen()).isFalse();
        assertThat(scene.events(reference, Event.OwnerReplaced.class))
                .containsExactly(new Event.OwnerReplaced("director-of-quality"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ms Whitfield", "the quality manager called Mary"})
    void whoever_may_be_meant_neither_gets_it_nor_says_that_it_is_nobody(String name) {
        String reference = scene.submitted(Entry.usual().about(name));

        assertThat(assigned(reference)).isNull();
        assertThat(name(reference)).isEqualTo(new NameGiven(true, true, List.of("mary"), List.of()));
        assertThat(scene.now(reference).standing().unassignedSince()).isNotNull();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.act(MARY, reference, "nobody-of-ours", Map.of("reason", "Not me.")))
                .withMessageContaining("may be about you");
        scene.act(QUENTIN, reference, "nobody-of-ours", Map.of("reason", "She means the tutor."));
        assertThat(assigned(reference)).isEqualTo("mary");
    }

    @Test
    void a_name_that_nobody_has_waits_for_somebody_to_find_out() {
        String reference = scene.submitted(Entry.usual().about("The lady at the desk"));
        for (int receive = 0; receive < 3; receive++) {
            assertThat(assigned(reference)).isNull();
        }
        assertThat(scene.events(reference, Event.LeftUnassigned.class)).hasSize(1);
        assertThat(scene.now(reference).about()).isEmpty();
        assertThat(scene.now(reference).version()).isEqualTo(2);

        scene.staff(Colleague.of("The lady at the desk", "quality-manager"));
        scene.clock.advance(Duration.ofDays(3).plusHours(10));
        scene.wake(reference);
        assertThat(assigned(reference)).as("once the directory knows them").isEqualTo("daniel");
    }

    @Test
    void two_of_the_name_that_was_given_both_stay_out_of_it() {
        scene.staff(Colleague.known("mary2", "Mary Whitfield", "director-of-quality"));
        String reference = scene.submitted(Entry.usual().about("Mary Whitfield"));

        assertThat(assigned(reference)).isNull();
        assertThat(name(reference).perhaps()).containsExactly("mary", "mary2");
        scene.name(reference, MARY);
        assertThat(assigned(reference)).as("once it is the other one").isIn("daniel", "mary2");
    }

    @Test
    void whoever_was_cleared_is_not_named_by_the_same_name_again() {
        String reference = scene.submitted(Entry.usual().about("Mary Whitfield"));
        assertThat(assigned(reference)).isEqualTo("daniel");
        scene.act(
                DANIEL, reference, "unname-person", Map.of("caseworker", "mary", "reason", "Another Mary Whitfield."));

        assertThat(assigned(reference)).isNull();
        assertThat(name(reference)).isEqualTo(new NameGiven(true, true, List.of(), List.of("mary")));
        scene.act(DANIEL, reference, "nobody-of-ours", Map.of("reason", "A learner of that name."));
        assertThat(assigned(reference)).isEqualTo("mary");
    }
}
