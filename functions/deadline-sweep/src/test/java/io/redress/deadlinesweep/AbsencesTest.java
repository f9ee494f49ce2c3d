package io.redress.deadlinesweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Actor;
import io.redress.domain.Candidate;
import io.redress.domain.Command;
import io.redress.domain.Event;
import io.redress.scene.Colleague;
import io.redress.scene.Entry;
import io.redress.scene.Scene;
import io.redress.testing.Invoked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What names a person does not lie with a line manager who is away (NU-6). */
class AbsencesTest {

    private static final Colleague DORA = Colleague.of("Dora Lim", "director");
    private static final Colleague HUGO = Colleague.of("Hugo Stein", "head").below(DORA);
    private static final Colleague CARL = Colleague.of("Carl Ohene", "clerk").below(HUGO);
    private static final String DECEMBER = "2026-12-01";

    private Scene scene;
    private Invoked function;

    @BeforeEach
    void open() {
        scene = Scene.of(Scene.BOROUGH, Scene.FRIDAY);
        scene.staff(DORA, HUGO, CARL);
        function = new Invoked("deadline-sweep", new DeadlineSweepHandler(scene.env()));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void sweepAt(String moment) {
        scene.clock.set(Instant.parse(moment));
        assertThat(function.example().isTrue("done")).isTrue();
    }

    /** A complaint about Carl, which Hugo has. */
    private String hugos() {
        String reference = scene.submitted(Entry.usual().about("Carl Ohene"));
        scene.name(reference, CARL);
        scene.decide(reference, new Actor.System("assignment"), new Command.Assign(candidates()));
        assertThat(scene.now(reference).standing().caseworker()).isEqualTo("hugo");
        return reference;
    }

    private static List<Candidate> candidates() {
        return Stream.of(DORA, HUGO, CARL)
                .map(each -> each.member().candidate(LocalDate.EPOCH, 0))
                .toList();
    }

    private void absent(Colleague colleague, String from) {
        scene.directory.put(Scene.BOROUGH, colleague.member(), Optional.of(Instant.parse(from + "T00:00:00Z")));
    }

    private int givenBack(String reference) {
        return scene.events(reference, Event.AssignmentSought.class).size();
    }

    @Test
    void it_is_given_back_when_the_absence_begins_and_not_before() {
        String reference = hugos();
        absent(HUGO.away("2026-10-26", DECEMBER), "2026-10-26");

        sweepAt("2026-10-25T23:55:00Z");
        assertThat(givenBack(reference)).isZero();
        sweepAt("2026-10-26T00:00:00Z");
        sweepAt("2026-10-26T00:05:00Z");
        assertThat(givenBack(reference)).isOne();
        assertThat(scene.now(reference).standing().caseworker()).isNull();
    }

    @Test
    void what_names_nobody_stays_where_it_is_even_if_it_is_restricted() {
        String usual = scene.submitted();
        String restricted = scene.submitted();
        for (String reference : List.of(usual, restricted)) {
            scene.assign(reference, CARL);
        }
        scene.decide(
                restricted,
                new Actor.Caseworker("carl", Set.of("clerk"), Set.of()),
                new Command.Act("restrict", Map.of("reason", "It is delicate.")));
        absent(CARL.away("2026-10-26", DECEMBER), "2026-10-26");

        sweepAt("2026-10-26T00:00:00Z");
        assertThat(List.of(usual, restricted)).allSatisfy(reference -> {
            assertThat(givenBack(reference)).isZero();
            assertThat(scene.now(reference).standing().caseworker()).isEqualTo("carl");
        });
    }

    @Test
    void the_next_absence_is_met_as_well() {
        absent(HUGO.away("2026-10-26", "2026-10-26").away("2026-10-28", DECEMBER), "2026-10-26");
        sweepAt("2026-10-26T00:00:00Z");
        scene.clock.set(Instant.parse("2026-10-27T09:00:00Z"));
        String reference = hugos();
        sweepAt("2026-10-27T23:55:00Z");
        assertThat(givenBack(reference)).isZero();
        sweepAt("2026-10-28T00:00:00Z");
        assertThat(givenBack(reference)).isOne();
    }

    @Test
    void an_absence_that_was_taken_back_gives_nothing_back() {
        String reference = hugos();
        absent(HUGO.away("2026-10-26", DECEMBER), "2026-10-26");
        scene.directory.put(Scene.BOROUGH, HUGO.member(), Optional.empty());

        sweepAt("2026-10-26T00:00:00Z");
        assertThat(givenBack(reference)).isZero();
    }

    @Test
    void what_is_known_of_somebody_stays_as_it_was_when_their_absence_has_been_met() {
        Colleague away = HUGO.away("2026-10-26", DECEMBER);
        absent(away, "2026-10-26");
        sweepAt("2026-10-26T00:00:00Z");

        assertThat(scene.directory.find(Scene.BOROUGH, "hugo")).contains(away.member());
        assertThat(scene.table.items())
                .filteredOn(item -> item.get("pk").s().startsWith("STAFF#"))
                .allSatisfy(item -> assertThat(item).doesNotContainKeys("duePk", "dueSk"));
    }

    @Test
    void whoever_has_left_since_is_passed_over() {
        absent(HUGO.away("2026-10-26", DECEMBER), "2026-10-26");
        scene.directory.remove(Scene.BOROUGH, "hugo");

        sweepAt("2026-10-26T00:00:00Z");
        assertThat(scene.directory.find(Scene.BOROUGH, "hugo")).isEmpty();
    }
}
