package io.redress.deadlinesweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.procedures.Procedures;
import io.redress.store.RemovedStaff;
import io.redress.store.Table;
import io.redress.testing.Invoked;
import java.time.Duration;
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

/** A complaint that names a person does not wait for a line manager who is absent (NU-6). */
class AbsencesTest {

    private static final Colleague DORA = Colleague.of("Dora Lim", "director");
    private static final Colleague HUGO = Colleague.of("Hugo Stein", "head").below(DORA);
    private static final Colleague CARL = Colleague.of("Carl Ohene", "clerk").below(HUGO);
    private static final String DECEMBER = "2026-12-01";

    private final Queues queues = new Queues();
    private Fixture fixture;
    private Invoked function;

    @BeforeEach
    void open() {
        fixture = Fixture.of(Fixture.BOROUGH, Fixture.FRIDAY);
        fixture.staff(DORA, HUGO, CARL);
        function = new Invoked("deadline-sweep", new DeadlineSweepHandler(fixture.env(queues.variables())));
    }

    @AfterEach
    void close() {
        queues.close();
        fixture.close();
    }

    private void sweepAt(String moment) {
        fixture.clock.set(Instant.parse(moment));
        assertThat(function.example().isTrue("done")).isTrue();
    }

    /** A complaint about Carl, which is assigned to Hugo. */
    private String hugos() {
        String reference = fixture.submitted(TestSubmission.usual().about("Carl Ohene"));
        fixture.name(reference, CARL);
        fixture.decide(reference, new Actor.System("assignment"), new Command.Assign(candidates()));
        assertThat(fixture.now(reference).status().caseworker()).isEqualTo("hugo");
        return reference;
    }

    private static List<Candidate> candidates() {
        return Stream.of(DORA, HUGO, CARL)
                .map(each -> each.member().candidate(LocalDate.EPOCH, 0))
                .toList();
    }

    private void absent(Colleague colleague, String from) {
        put(colleague.member(), Optional.of(Instant.parse(from + "T00:00:00Z")));
    }

    private int givenBack(String reference) {
        return fixture.events(reference, AssignmentEvent.AssignmentSought.class).size();
    }

    @Test
    void a_complaint_is_given_back_when_the_absence_begins_and_not_before() {
        String reference = hugos();
        absent(HUGO.away("2026-10-26", DECEMBER), "2026-10-26");

        sweepAt("2026-10-25T23:55:00Z");
        assertThat(givenBack(reference)).isZero();
        sweepAt("2026-10-26T00:00:00Z");
        sweepAt("2026-10-26T00:05:00Z");
        assertThat(givenBack(reference)).isOne();
        assertThat(fixture.now(reference).status().caseworker()).isNull();
    }

    @Test
    void a_complaint_about_nobody_is_not_given_back_even_if_it_is_restricted() {
        String usual = fixture.submitted();
        String restricted = fixture.submitted();
        for (String reference : List.of(usual, restricted)) {
            fixture.assign(reference, CARL);
        }
        fixture.decide(
                restricted,
                new Actor.Caseworker("carl", Set.of("clerk"), Set.of()),
                new Command.Act("restrict", Map.of("reason", "It is delicate.")));
        absent(CARL.away("2026-10-26", DECEMBER), "2026-10-26");

        sweepAt("2026-10-26T00:00:00Z");
        assertThat(List.of(usual, restricted)).allSatisfy(reference -> {
            assertThat(givenBack(reference)).isZero();
            assertThat(fixture.now(reference).status().caseworker()).isEqualTo("carl");
        });
    }

    @Test
    void the_next_absence_is_handled_too() {
        absent(HUGO.away("2026-10-26", "2026-10-26").away("2026-10-28", DECEMBER), "2026-10-26");
        sweepAt("2026-10-26T00:00:00Z");
        fixture.clock.set(Instant.parse("2026-10-27T09:00:00Z"));
        String reference = hugos();
        sweepAt("2026-10-27T23:55:00Z");
        assertThat(givenBack(reference)).isZero();
        sweepAt("2026-10-28T00:00:00Z");
        assertThat(givenBack(reference)).isOne();
    }

    @Test
    void a_cancelled_absence_gives_no_complaint_back() {
        String reference = hugos();
        absent(HUGO.away("2026-10-26", DECEMBER), "2026-10-26");
        put(HUGO.member(), Optional.empty());

        sweepAt("2026-10-26T00:00:00Z");
        assertThat(givenBack(reference)).isZero();
    }

    @Test
    void handling_an_absence_does_not_change_the_entry_in_the_directory() {
        Colleague away = HUGO.away("2026-10-26", DECEMBER);
        absent(away, "2026-10-26");
        sweepAt("2026-10-26T00:00:00Z");

        assertThat(fixture.directory.find(Fixture.BOROUGH, "hugo")).contains(away.member());
        assertThat(fixture.table.items())
                .filteredOn(item -> item.get("pk").s().startsWith("STAFF#"))
                .allSatisfy(item -> assertThat(item).doesNotContainKeys("nextCheckPk", "nextCheckSk"));
    }

    @Test
    void an_absence_of_a_deleted_member_of_staff_is_ignored() {
        absent(HUGO.away("2026-10-26", DECEMBER), "2026-10-26");
        fixture.directory.remove(
                Fixture.BOROUGH, fixture.directory.roster(Fixture.BOROUGH), "hugo", fixture.administrator());

        sweepAt("2026-10-26T00:00:00Z");
        assertThat(fixture.directory.find(Fixture.BOROUGH, "hugo")).isEmpty();
    }

    @Test
    void a_complaint_that_reached_somebody_during_the_removal_is_given_back_some_minutes_later_and_only_then() {
        RemovedStaff removed = new RemovedStaff(
                Table.in(fixture.env()), Procedures.in(fixture.env(), DaysOff.NONE), fixture.complaints);
        removed.watch(Fixture.BOROUGH, "carl", fixture.env().now());
        removed.watch(Fixture.BOROUGH, "hugo", fixture.env().now());
        fixture.directory.remove(
                Fixture.BOROUGH, fixture.directory.roster(Fixture.BOROUGH), "carl", fixture.administrator());
        String carls = fixture.submitted();
        fixture.assign(carls, CARL);
        String hugos = hugos();

        fixture.clock.advance(Duration.ofMinutes(9));
        assertThat(function.example().isTrue("done")).isTrue();
        assertThat(fixture.now(carls).status().caseworker()).isEqualTo("carl");
        fixture.clock.advance(Duration.ofMinutes(1));
        assertThat(function.example().isTrue("done")).isTrue();
        assertThat(fixture.now(carls).status().caseworker()).isNull();
        assertThat(givenBack(carls)).isOne();
        assertThat(fixture.now(hugos).status().caseworker())
                .as("Hugo was not removed after all")
                .isEqualTo("hugo");
        assertThat(fixture.table.items())
                .filteredOn(item -> item.get("pk").s().startsWith("REMOVED#"))
                .hasSize(2)
                .allSatisfy(item ->
                        assertThat(item).containsKey("expires").doesNotContainKeys("nextCheckPk", "nextCheckSk"));
    }

    private void put(StaffMember member, Optional<Instant> absent) {
        fixture.directory.put(
                Fixture.BOROUGH, fixture.directory.roster(Fixture.BOROUGH), member, absent, fixture.administrator());
    }
}
