package io.redress.domain;

import static io.redress.domain.ASubmission.aSubmission;
import static io.redress.domain.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.Deed.SYSTEM;
import static io.redress.domain.Deed.assigning;
import static io.redress.domain.Deed.officer;
import static io.redress.domain.Deed.takes;
import static io.redress.domain.Deed.working;
import static io.redress.domain.Tale.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Event.ActionTaken;
import io.redress.domain.Event.Referred;
import io.redress.domain.Event.Registered;
import io.redress.domain.Refused.Reason.Invalid;
import io.redress.domain.Refused.Reason.Unknown;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A complaint belongs to a department, whose own register may have a number for it. */
class DepartmentsTest {

    private static final String BORN = "2026-03-02T10:00";

    @Test
    void a_complaint_is_referred_to_another_department() {
        Tale tale = under(aWiderProcedure(), BORN, aSubmission().department("north"))
                .when("2026-03-03T10:00", refers("south"))
                .then(new ActionTaken("refer", Map.of("department", "south")), new Referred("south"));
        assertThat(tale.complaint().entry().department()).isEqualTo("south");
        assertThat(RegisterRow.of(tale.complaint(), tale.rules().procedure()).department())
                .isEqualTo("south");
    }

    @Test
    void where_it_belongs_already_it_is_not_referred_again() {
        under(aWiderProcedure(), BORN, aSubmission().department("north"))
                .when("2026-03-03T10:00", refers("north"))
                .then(new ActionTaken("refer", Map.of("department", "north")));
    }

    @Test
    void a_department_is_one_that_there_is() {
        under(aWiderProcedure(), BORN, aSubmission())
                .when("2026-03-03T10:00", refers("east"))
                .thenRefused(Invalid.class, "department", "must be one of north, south");
    }

    @Test
    void whoever_works_for_the_other_department_sees_it_from_then_on() {
        Actor.Caseworker inTheNorth = new Actor.Caseworker("nora", Set.of("officer"), Set.of("north"));
        Actor.Caseworker inTheSouth = new Actor.Caseworker("sara", Set.of("officer"), Set.of("south"));
        under(aWiderProcedure(), BORN, aSubmission().department("north"))
                .andSeenBy(inTheNorth, officer("olga"))
                .andNotSeenBy(inTheSouth)
                .when("2026-03-03T10:00", refers("south"))
                .andSeenBy(inTheSouth, officer("olga"))
                .andNotSeenBy(inTheNorth)
                .when("2026-03-03T11:00", takes(inTheNorth, "note", "text", "Was ours."))
                .thenRefused(Unknown.class, "there is no complaint");
    }

    @Test
    void whoever_has_it_sees_it_in_whichever_department() {
        Actor.Caseworker inTheNorth = new Actor.Caseworker("nora", Set.of("officer"), Set.of("north"));
        under(aWiderProcedure(), BORN, aSubmission().department("north"))
                .when("2026-03-02T10:05", assigning(working("nora", "north", 0, "officer")))
                .when("2026-03-03T10:00", refers("south"))
                .andSeenBy(inTheNorth);
    }

    @Test
    void every_department_has_one_number_for_it() {
        Tale tale = under(aWiderProcedure(), BORN, aSubmission())
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

    private static Deed refers(String department) {
        return takes(officer("olga"), "refer", "department", department);
    }

    private static Deed registered(String department, int number) {
        return new Deed(SYSTEM, new Command.EnterRegister(department, number));
    }
}
