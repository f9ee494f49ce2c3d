package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.working;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotFound;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.IntakeEvent.Referred;
import io.redress.domain.complaint.IntakeEvent.Registered;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.staff.Actor;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A complaint belongs to a department, whose register may have a number for it. */
class DepartmentsTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void a_complaint_is_referred_to_another_department() {
        Scenario tale = under(aWiderProcedure(), CREATED, aSubmission().department("north"))
                .when("2026-03-03T10:00", refers("south"))
                .then(new ActionTaken("refer", Map.of("department", "south")), new Referred("south"));
        assertThat(tale.complaint().entry().department()).isEqualTo("south");
        assertThat(RegisterRow.of(tale.complaint(), tale.rules().procedure()).department())
                .isEqualTo("south");
    }

    @Test
    void it_is_not_referred_to_its_present_department() {
        under(aWiderProcedure(), CREATED, aSubmission().department("north"))
                .when("2026-03-03T10:00", refers("north"))
                .then(new ActionTaken("refer", Map.of("department", "north")));
    }

    @Test
    void an_unknown_department_is_rejected() {
        under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-03T10:00", refers("east"))
                .thenRefused(Invalid.class, "department", "must be one of north, south");
    }

    @Test
    void members_of_the_other_department_see_it_from_then_on() {
        Actor.Caseworker inTheNorth = new Actor.Caseworker("nora", Set.of("officer"), Set.of("north"));
        Actor.Caseworker inTheSouth = new Actor.Caseworker("sara", Set.of("officer"), Set.of("south"));
        under(aWiderProcedure(), CREATED, aSubmission().department("north"))
                .andSeenBy(inTheNorth, officer("olga"))
                .andNotSeenBy(inTheSouth)
                .when("2026-03-03T10:00", refers("south"))
                .andSeenBy(inTheSouth, officer("olga"))
                .andNotSeenBy(inTheNorth)
                .when("2026-03-03T11:00", takes(inTheNorth, "note", "text", "Was ours."))
                .thenRefused(NotFound.class, "there is no complaint");
    }

    @Test
    void the_caseworker_sees_it_in_every_department() {
        Actor.Caseworker inTheNorth = new Actor.Caseworker("nora", Set.of("officer"), Set.of("north"));
        under(aWiderProcedure(), CREATED, aSubmission().department("north"))
                .when("2026-03-02T10:05", assigning(working("nora", "north", 0, "officer")))
                .when("2026-03-03T10:00", refers("south"))
                .andSeenBy(inTheNorth);
    }

    @Test
    void every_department_gives_it_one_number() {
        Scenario tale = under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T10:01", registered("north", 17))
                .then(new Registered("north", 17))
                .when("2026-03-02T10:02", registered("north", 18))
                .thenNothing()
                .when("2026-03-03T10:00", registered("south", 4))
                .then(new Registered("south", 4));
        assertThat(tale.complaint().handling().registers())
                .containsExactly(new Handling.Number("north", 17), new Handling.Number("south", 4));
        assertThat(RegisterRow.of(tale.complaint(), tale.rules().procedure()).registers())
                .hasSize(2);
    }

    private static Step refers(String department) {
        return takes(officer("olga"), "refer", "department", department);
    }

    private static Step registered(String department, int number) {
        return new Step(SYSTEM, new Command.EnterRegister(department, number));
    }
}
