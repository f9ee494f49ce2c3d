package io.redress.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
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

    private Fixture fixture;
    private Invoked function;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        function = function();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Invoked function() {
        return new Invoked("assignment", new AssignmentHandler(fixture.env()));
    }

    private String caseworker(String reference) {
        return fixture.now(reference).status().caseworker();
    }

    private String assigned(String reference) {
        assertThat(function.comesBack(reference, fixture.now(reference).version()))
                .isFalse();
        return caseworker(reference);
    }

    @Test
    void a_new_complaint_is_assigned_to_a_member_with_the_role_of_its_stage() {
        fixture.staff(DANIEL, ADELE, QUENTIN);
        fixture.submittedExample(TestSubmission.usual());
        assertThat(Invoked.failures(function.example())).isEmpty();

        assertThat(caseworker(Fixture.EXAMPLE)).isEqualTo("quentin");
        assertThat(fixture.complaints
                        .history(Fixture.EXAMPLE)
                        .getLast()
                        .change()
                        .by())
                .isEqualTo("system:assignment");
    }

    @Test
    void the_caseworker_with_the_fewest_complaints_gets_the_next() {
        fixture.staff(MARY, QUENTIN, DANIEL);
        fixture.assign(fixture.submitted(), MARY);
        fixture.assign(fixture.submitted(), MARY);
        String done = fixture.submitted();
        fixture.assign(done, QUENTIN);

        assertThat(assigned(fixture.submitted())).isEqualTo("quentin");
        // Both have two now, and the order of their names decides.
        assertThat(assigned(fixture.submitted())).isEqualTo("mary");
        fixture.says(done, "withdraw", Map.of());
        assertThat(assigned(fixture.submitted())).isEqualTo("quentin");
    }

    @Test
    void a_complaint_of_a_department_is_assigned_to_a_member_who_works_for_it() {
        fixture.staff(MARY.in("leeds"), QUENTIN.in("hull"));
        String leeds = fixture.submitted(TestSubmission.usual().in("leeds"));
        String hull = fixture.submitted(TestSubmission.usual().in("hull"));
        String york = fixture.submitted(TestSubmission.usual().in("york"));
        assertThat(List.of(assigned(leeds), assigned(hull))).containsExactly("mary", "quentin");
        assertThat(assigned(york)).isNull();

        Colleague abel = Colleague.of("Abel Zhou", "quality-manager");
        fixture.staff(abel);
        assertThat(assigned(fixture.submitted(TestSubmission.usual().in("york"))))
                .as("a member who works for all departments")
                .isEqualTo("abel");
    }

    @Test
    void a_complaint_without_a_department_is_assigned_to_any_member_with_the_role() {
        fixture.staff(MARY.in("leeds"));

        assertThat(assigned(fixture.submitted())).isEqualTo("mary");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-23, 2026-10-23, quentin",
        "2026-10-01, 2026-10-23, quentin",
        "2026-10-23, 2026-12-31, quentin",
        "2026-10-24, 2026-10-30, mary",
        "2026-10-01, 2026-10-22, mary"
    })
    void an_absent_caseworker_gets_no_complaint(String from, String until, String expected) {
        fixture.staff(MARY.away(from, until), QUENTIN);

        assertThat(assigned(fixture.submitted())).isEqualTo(expected);
    }

    @Test
    void absence_counts_by_the_organisations_local_day() {
        fixture.clock.set(Instant.parse("2026-07-06T23:30:00Z"));
        fixture.staff(MARY.away("2026-07-07", "2026-07-07"), QUENTIN);

        assertThat(assigned(fixture.submitted())).isEqualTo("quentin");
    }

    @Test
    void the_caseworker_loses_a_complaint_that_turns_out_to_be_about_them() {
        fixture.staff(MARY, QUENTIN, DANIEL);
        String reference = fixture.submitted();
        assertThat(assigned(reference)).isEqualTo("mary");
        fixture.name(reference, MARY);

        assertThat(assigned(reference)).isEqualTo("daniel");
    }

    @Test
    void it_is_recorded_once_that_nobody_is_present() {
        fixture.staff(MARY.away("2026-10-01", "2026-12-31"), DANIEL, ADELE);
        String reference = fixture.submitted();
        for (int receive = 0; receive < 3; receive++) {
            assertThat(assigned(reference)).isNull();
        }
        assertThat(fixture.events(reference, AssignmentEvent.LeftUnassigned.class))
                .containsExactly(new AssignmentEvent.LeftUnassigned("quality-manager"));
        fixture.staff(MARY);
        assertThat(assigned(reference))
                .as("until the system looks for a caseworker again")
                .isNull();

        fixture.clock.advance(Duration.ofDays(3).plusHours(10));
        fixture.wake(reference);
        assertThat(assigned(reference)).isEqualTo("mary");
    }

    @Test
    void the_complaint_goes_to_an_absent_member_for_whom_a_delegate_acts() {
        fixture.staff(MARY.away("2026-10-01", "2026-12-31", DANIEL), DANIEL, ADELE);
        assertThat(assigned(fixture.submitted())).isEqualTo("mary");
    }

    @Test
    void without_any_staff_the_complaint_is_left_unassigned() {
        String reference = fixture.submitted(TestSubmission.usual().about("Mary Whitfield"));

        assertThat(assigned(reference)).isNull();
        assertThat(fixture.now(reference).status().unassignedSince())
                .isEqualTo(fixture.env().now());
    }

    @Test
    void a_message_that_is_delivered_again_changes_nothing() {
        fixture.staff(MARY, QUENTIN);
        String reference = fixture.submitted();
        String message = Invoked.message(reference, 1);
        assertThat(function.failing(message, message)).isEmpty();
        fixture.staff(Colleague.of("Abel", "quality-manager"));
        fixture.clock.advance(Duration.ofDays(1));
        assertThat(function().comesBack(message)).isFalse();

        assertThat(fixture.now(reference).version()).isEqualTo(2);
        assertThat(caseworker(reference)).isEqualTo("mary");
    }

    @Test
    void a_complaint_that_was_closed_meanwhile_is_not_assigned() {
        fixture.staff(MARY);
        String reference = fixture.submitted(TestSubmission.usual().about("Mary Whitfield"));
        int closed = fixture.says(reference, "withdraw", Map.of());

        assertThat(function.comesBack(reference, 1)).isFalse();
        assertThat(fixture.now(reference).version()).isEqualTo(closed);
    }

    @Test
    void a_stage_with_another_owner_gets_another_caseworker() {
        fixture.staff(MARY, DANIEL);
        String reference = fixture.submitted();
        assertThat(assigned(reference)).isEqualTo("mary");
        fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        assertThat(assigned(reference)).isEqualTo("mary");
        fixture.says(reference, "not-satisfied", Map.of());

        assertThat(assigned(reference)).isEqualTo("daniel");
    }

    @Test
    void the_same_message_many_times_at_once_assigns_once() throws Exception {
        fixture.staff(MARY, QUENTIN, DANIEL);
        String reference = fixture.submitted(TestSubmission.usual().about("Mary Whitfield"));
        List<Invoked> functions = Stream.generate(this::function).limit(4).toList();

        assertThat(AtOnce.run(4, number -> functions.get(number).comesBack(reference, 1)))
                .containsOnly(false);
        assertThat(fixture.events(reference, SubjectEvent.PersonNamed.class)).hasSize(1);
        assertThat(fixture.events(reference, AssignmentEvent.Assigned.class))
                .containsExactly(new AssignmentEvent.Assigned("daniel"));
    }

    @Test
    void a_message_that_fails_does_not_stop_the_others() {
        fixture.staff(MARY);
        String reference = fixture.submitted();

        assertThat(function.failing("{}", Invoked.message(Fixture.EXAMPLE, 1), Invoked.message(reference, 1)))
                .containsExactly(0, 1);
        assertThat(caseworker(reference)).isEqualTo("mary");
    }
}
