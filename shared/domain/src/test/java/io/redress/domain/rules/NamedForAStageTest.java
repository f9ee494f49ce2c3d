package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AnAction.action;
import static io.redress.domain.rules.Step.away;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takesKnowing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.StageEvent.OwnerReplaced;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.Stage;
import io.redress.domain.staff.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An action that leads to a stage can name who gets the complaint there (CP-7). */
class NamedForAStageTest {

    private static final Candidate HUGO = candidate("hugo", 3, "head");
    private static final Candidate HEIDI = candidate("heidi", 0, "head");
    private static final Candidate OTTO = candidate("otto", 0, "officer");
    private static final Candidate CLEO = candidate("cleo", 0, "clerk");

    @Test
    void the_member_who_is_named_gets_the_complaint_at_once_whatever_their_work() {
        submitted()
                .when("2026-03-03T10:00", takesKnowing(List.of(HUGO, HEIDI), officer("olga"), "hand-up", "who", "hugo"))
                .andStage("second")
                .thenAmongOthers(new Assigned("hugo"))
                .and(complaint -> assertThat(complaint.status().caseworker()).isEqualTo("hugo"));
    }

    @Test
    void without_a_name_the_system_chooses_as_ever() {
        submitted()
                .when("2026-03-03T10:00", takesKnowing(List.of(HUGO), officer("olga"), "hand-up"))
                .andStage("second")
                .thenNot(Assigned.class)
                .and(complaint -> assertThat(complaint.status().caseworker()).isNull());
    }

    @Test
    void nobody_can_be_named_who_does_not_fit_the_stage_or_is_away_without_a_delegate() {
        Candidate away = away("anna", "head");
        Candidate represented = away("rosa", "head").representedBy("hugo");
        List<Candidate> staff = List.of(HUGO, OTTO, away, represented);
        for (String unfit : List.of("otto", "anna", "stranger")) {
            submitted()
                    .when("2026-03-03T10:00", takesKnowing(staff, officer("olga"), "hand-up", "who", unfit))
                    .thenRefused(Rejection.Reason.Invalid.class, "who");
        }
        submitted()
                .when("2026-03-03T10:00", takesKnowing(staff, officer("olga"), "hand-up", "who", "rosa"))
                .thenAmongOthers(new Assigned("rosa"));
    }

    @Test
    void where_the_next_stage_is_shared_the_role_of_the_named_member_owns_the_complaint() {
        sharing()
                .when("2026-03-03T10:00", takesKnowing(List.of(HUGO, CLEO), officer("olga"), "hand-up", "who", "cleo"))
                .thenAmongOthers(new StageEntered("second", "head"), new OwnerReplaced("clerk"), new Assigned("cleo"))
                .and(complaint -> {
                    assertThat(complaint.status().owner()).isEqualTo("clerk");
                    assertThat(complaint.status().caseworker()).isEqualTo("cleo");
                });
        sharing()
                .when("2026-03-03T10:00", takesKnowing(List.of(HUGO, CLEO), officer("olga"), "hand-up", "who", "hugo"))
                .thenNot(OwnerReplaced.class)
                .thenAmongOthers(new Assigned("hugo"));
        sharing()
                .when("2026-03-03T10:00", takesKnowing(List.of(HUGO, OTTO), officer("olga"), "hand-up", "who", "otto"))
                .thenRefused(Rejection.Reason.Invalid.class, "who", "must have the role head or clerk");
    }

    @Test
    void nobody_names_a_member_whose_delegate_may_not_work_in_that_stage() {
        Candidate oscar = candidate("oscar", 0, "officer", "head");
        List<Candidate> staff = List.of(oscar, HUGO, away("rosa", "head").representedBy("oscar"));
        submitted()
                .when("2026-03-03T10:00", takesKnowing(staff, officer("oscar"), "hand-up", "who", "rosa"))
                .thenRefused(Rejection.Reason.Invalid.class, "who");
        submitted()
                .when("2026-03-03T10:00", takesKnowing(staff, officer("oscar"), "hand-up", "who", "oscar"))
                .thenRefused(Rejection.Reason.Invalid.class, "who", "not have decided it in an earlier stage");
    }

    private static Scenario submitted() {
        return submitted(aProcedure());
    }

    /** The second stage is shared with clerks. */
    private static Scenario sharing() {
        return submitted(aProcedure().but(p -> {
            p.roles.add(AProcedure.role("clerk", "Clerk", "head", "administrator"));
            p.with(new Stage(
                    "second",
                    "Stage second",
                    "head",
                    null,
                    List.of("clerk"),
                    null,
                    "A head or a clerk decides.",
                    null,
                    null,
                    null,
                    Stage.Awaits.STAFF,
                    false,
                    null));
        }));
    }

    private static Scenario submitted(AProcedure base) {
        AProcedure procedure = base.but(p -> p.actions.add(action("hand-up")
                .from("first")
                .to("second")
                .by("officer")
                .decides()
                .assigning("who")
                .build()));
        return Scenario.under(procedure, "2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1));
    }
}
