package io.redress.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectName;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.testing.Invoked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A complaint that names a member of staff: that person does not get it, and nobody gets it before it is known who the
 * person is (KW-4, R-7).
 */
class NamedInTest {

    private static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");
    private static final Colleague QUENTIN = Colleague.of("Quentin Archer", "quality-manager");
    private static final Colleague DANIEL = Colleague.of("Daniel Okafor", "director-of-quality");
    private static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");

    private Fixture fixture;
    private Invoked function;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        function = new Invoked("assignment", new AssignmentHandler(fixture.env()));
        fixture.staff(MARY, QUENTIN, DANIEL, ADELE);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private String assigned(String reference) {
        assertThat(function.comesBack(reference, fixture.now(reference).version()))
                .isFalse();
        return fixture.now(reference).status().caseworker();
    }

    private SubjectName name(String reference) {
        return fixture.now(reference).handling().name();
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
    void a_complaint_about_a_member_of_staff_goes_to_another_one(String name) {
        String reference = fixture.submitted(TestSubmission.usual().about(name));

        assertThat(assigned(reference)).isEqualTo("daniel");
        assertThat(fixture.now(reference).about()).containsExactly(new Subject("mary", List.of("quality-manager")));
        assertThat(fixture.now(reference).handling().subjectIsUnknown()).isFalse();
        assertThat(fixture.events(reference, StageEvent.OwnerReplaced.class))
                .containsExactly(new StageEvent.OwnerReplaced("director-of-quality"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ms Whitfield", "the quality manager called Mary"})
    void a_possible_match_neither_gets_the_complaint_nor_clears_the_name(String name) {
        String reference = fixture.submitted(TestSubmission.usual().about(name));

        assertThat(assigned(reference)).isNull();
        assertThat(name(reference)).isEqualTo(new SubjectName(true, true, List.of("mary"), List.of()));
        assertThat(fixture.now(reference).status().unassignedSince()).isNotNull();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> fixture.act(MARY, reference, "subject-not-staff", Map.of("reason", "Not me.")))
                .withMessageContaining("may be about you");
        fixture.act(QUENTIN, reference, "subject-not-staff", Map.of("reason", "She means the tutor."));
        assertThat(assigned(reference)).isEqualTo("mary");
    }

    @Test
    void an_unknown_name_is_recorded_and_nobody_gets_the_complaint() {
        String reference = fixture.submitted(TestSubmission.usual().about("The lady at the desk"));
        for (int receive = 0; receive < 3; receive++) {
            assertThat(assigned(reference)).isNull();
        }
        assertThat(fixture.events(reference, AssignmentEvent.LeftUnassigned.class))
                .hasSize(1);
        assertThat(fixture.now(reference).about()).isEmpty();
        assertThat(fixture.now(reference).version()).isEqualTo(2);

        fixture.staff(Colleague.of("The lady at the desk", "quality-manager"));
        fixture.clock.advance(Duration.ofDays(3).plusHours(10));
        fixture.wake(reference);
        assertThat(assigned(reference))
                .as("after the member is in the directory")
                .isEqualTo("daniel");
    }

    @Test
    void two_members_of_staff_of_the_same_name_do_not_get_the_complaint() {
        fixture.staff(Colleague.known("mary2", "Mary Whitfield", "director-of-quality"));
        String reference = fixture.submitted(TestSubmission.usual().about("Mary Whitfield"));

        assertThat(assigned(reference)).isNull();
        assertThat(name(reference).possibleMatches()).containsExactly("mary", "mary2");
        fixture.name(reference, MARY);
        assertThat(assigned(reference)).as("once it is the other one").isIn("daniel", "mary2");
    }

    @Test
    void a_cleared_member_of_staff_is_not_matched_again() {
        String reference = fixture.submitted(TestSubmission.usual().about("Mary Whitfield"));
        assertThat(assigned(reference)).isEqualTo("daniel");
        fixture.act(
                DANIEL, reference, "unname-person", Map.of("caseworker", "mary", "reason", "Another Mary Whitfield."));

        assertThat(assigned(reference)).isNull();
        assertThat(name(reference)).isEqualTo(new SubjectName(true, true, List.of(), List.of("mary")));
        fixture.act(DANIEL, reference, "subject-not-staff", Map.of("reason", "A learner of that name."));
        assertThat(assigned(reference)).isEqualTo("mary");
    }
}
