package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.away;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.takesKnowing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.AssignmentEvent.LeftUnassigned;
import io.redress.domain.complaint.StageEvent.OwnerReplaced;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.complaint.StageWords;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.Stage.Awaits;
import io.redress.domain.staff.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stage can be shared by several roles. The role of the caseworker then owns the complaint. */
class SharedStageTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String LATER = "2026-03-03T10:00";
    private static final Candidate OLGA = candidate("olga", 3, "officer");
    private static final Candidate CLEO = candidate("cleo", 1, "clerk");

    @Test
    void the_least_busy_member_of_any_of_the_roles_gets_the_complaint() {
        shared().when(CREATED, assigning(OLGA, CLEO))
                .then(new OwnerReplaced("clerk"), new Assigned("cleo"))
                .and(complaint -> {
                    assertThat(complaint.status().owner()).isEqualTo("clerk");
                    assertThat(complaint.status().caseworker()).isEqualTo("cleo");
                });
        shared().when(CREATED, assigning(candidate("olga", 0, "officer"), CLEO)).then(new Assigned("olga"));
    }

    @Test
    void who_has_both_roles_gets_it_as_the_owner() {
        shared().when(CREATED, assigning(candidate("cora", 0, "clerk", "officer")))
                .then(new Assigned("cora"))
                .and(complaint -> assertThat(complaint.status().owner()).isEqualTo("officer"));
    }

    @Test
    void if_nobody_of_any_role_is_present_it_waits_for_the_owner() {
        shared().when(CREATED, assigning(away("olga", "officer"), away("cleo", "clerk")))
                .then(new LeftUnassigned("officer"));
    }

    @Test
    void the_person_whom_it_is_about_does_not_get_it() {
        shared().when(CREATED, naming(CLEO))
                .when(CREATED, assigning(OLGA, CLEO))
                .then(new Assigned("olga"));
    }

    @Test
    void it_is_handed_over_among_the_roles_and_to_nobody_else() {
        shared().when(CREATED, assigning(CLEO))
                .when(LATER, takesKnowing(List.of(OLGA), officer("omar"), "assign", "caseworker", "olga"))
                .thenAmongOthers(new OwnerReplaced("officer"), new Assigned("olga"))
                .when(
                        LATER,
                        takesKnowing(
                                List.of(candidate("hugo", 0, "head")), officer("omar"), "assign", "caseworker", "hugo"))
                .thenRefused(Invalid.class, "caseworker", "must have the role officer or clerk");
    }

    @Test
    void the_same_person_keeps_it_in_the_next_stage_that_the_roles_share() {
        shared().when(CREATED, assigning(CLEO))
                .when(LATER, takes(somebody("cleo", "clerk"), "go-on"))
                .thenAmongOthers(new StageEntered("visit", "clerk"))
                .and(complaint -> assertThat(complaint.status().caseworker()).isEqualTo("cleo"))
                .when("2026-03-04T10:00", takes(somebody("cleo", "clerk"), "come-back"))
                .thenAmongOthers(new StageEntered("second", "head"))
                .and(complaint -> assertThat(complaint.status().caseworker()).isNull());
    }

    @Test
    void the_roles_go_on_seeing_a_complaint_that_they_shared() {
        AProcedure procedure = procedure()
                .but(p -> p.roles.replaceAll(role -> role.id().equals("clerk")
                        ? new Role("clerk", "Clerk", null, Role.Sees.HANDED_OVER, List.of("head", "administrator"))
                        : role));
        under(procedure, CREATED, aSubmission())
                .when(CREATED, assigning(CLEO))
                .andSeenBy(somebody("cleo", "clerk"), somebody("carl", "clerk"))
                .when(LATER, takes(somebody("cleo", "clerk"), "go-on"))
                .when("2026-03-04T10:00", takes(somebody("cleo", "clerk"), "come-back"))
                .andSeenBy(somebody("cleo", "clerk"), somebody("carl", "clerk"));
        under(procedure, CREATED, aSubmission()).when(CREATED, assigning(OLGA)).andSeenBy(somebody("cleo", "clerk"));
    }

    @Test
    void the_complainant_reads_the_usual_words_of_the_stage() {
        AProcedure procedure = procedure();
        under(procedure, CREATED, aSubmission()).when(CREATED, assigning(CLEO)).and(complaint -> assertThat(
                        StageWords.of(complaint, procedure.build()).description())
                .isEqualTo("An officer or a clerk answers."));
    }

    private static Scenario shared() {
        return under(procedure(), CREATED, aSubmission());
    }

    private static AProcedure procedure() {
        return aProcedure().but(p -> {
            p.roles.add(AProcedure.role("clerk", "Clerk", "head", "administrator"));
            p.with(sharing("first"));
            p.stages.add(sharing("visit"));
            p.actions.add(AnAction.action("go-on")
                    .from("first")
                    .to("visit")
                    .by("officer", "clerk")
                    .letter("stage-opened")
                    .build());
            p.actions.add(AnAction.action("come-back")
                    .from("visit")
                    .to("second")
                    .by("officer", "clerk")
                    .letter("stage-opened")
                    .build());
        });
    }

    private static Stage sharing(String id) {
        return new Stage(
                id,
                "Stage " + id,
                "officer",
                null,
                List.of("clerk"),
                null,
                "An officer or a clerk answers.",
                null,
                null,
                null,
                Awaits.STAFF,
                false,
                null);
    }
}
