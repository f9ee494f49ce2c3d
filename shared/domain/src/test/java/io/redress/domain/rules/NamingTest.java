package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.AProcedure.stage;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.takesKnowing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.StageEvent.OwnerReplaced;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent.PersonNamed;
import io.redress.domain.procedure.Stage.Awaits;
import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String AT_ONCE = "2026-03-02T10:01";

    @Test
    void when_it_is_about_a_member_with_the_owners_role_the_stand_in_replaces_the_owner() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(candidate("olga", 0, "officer")))
                .when("2026-03-02T11:00", naming(candidate("olga", 1, "officer")))
                .then(new PersonNamed(new Subject("olga", List.of("officer"))), new OwnerReplaced("head"))
                .and(complaint -> {
                    assertThat(complaint.status().owner()).isEqualTo("head");
                    assertThat(complaint.status().caseworker()).isNull();
                    assertThat(complaint.isAbout("olga")).isTrue();
                })
                .when("2026-03-02T11:01", assigning(candidate("omar", 0, "officer"), candidate("hugo", 4, "head")))
                .then(new Assigned("hugo"));
    }

    @Test
    void a_stand_in_who_has_decided_does_not_handle_the_next_stage() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(candidate("olga", 0, "officer")))
                .when("2026-03-10T10:00", answers(head("hugo")))
                .thenAmongOthers(new StageEntered("answered", "head"))
                .when("2026-03-11T10:00", takes(COMPLAINANT, "not-satisfied"))
                .thenAmongOthers(new StageEntered("second", "director"));
    }

    @Test
    void the_stand_in_replaces_an_owner_who_was_named_before_the_stage_began() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(candidate("hugo", 0, "head")))
                .then(new PersonNamed(new Subject("hugo", List.of("head"))))
                .when("2026-03-10T10:00", answers(officer("olga")))
                .when("2026-03-11T10:00", takes(COMPLAINANT, "not-satisfied"))
                .thenAmongOthers(new StageEntered("second", "director"))
                .when("2026-03-12T10:00", takes(head("hera"), "note", "text", "Good luck."))
                .then(new ActionTaken("note", Map.of()))
                .when("2026-03-12T10:00", takes(somebody("dora", "director"), "decide", "answer", "We were wrong."))
                .andStage("closed");
    }

    @Test
    void naming_somebody_with_another_role_keeps_the_owner() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(candidate("olga", 0, "officer")))
                .when("2026-03-02T11:00", naming(candidate("dora", 0, "director", "auditor")))
                .then(new PersonNamed(new Subject("dora", List.of("auditor", "director"))))
                .and(complaint -> assertThat(complaint.status().caseworker()).isEqualTo("olga"));
    }

    @Test
    void without_a_stand_in_a_colleague_takes_it() {
        AProcedure procedure = aProcedure().with(stage("first", "officer", null, Awaits.STAFF));
        under(procedure, CREATED, aSubmission())
                .when(AT_ONCE, assigning(candidate("olga", 0, "officer")))
                .when("2026-03-02T11:00", naming(candidate("olga", 1, "officer")))
                .then(new PersonNamed(new Subject("olga", List.of("officer"))))
                .when("2026-03-02T11:01", assigning(candidate("olga", 0, "officer"), candidate("omar", 4, "officer")))
                .then(new Assigned("omar"));
    }

    @Test
    void naming_somebody_twice_changes_nothing() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(candidate("olga", 0, "officer")))
                .when("2026-03-02T11:00", naming(candidate("olga", 0, "officer")))
                .thenNothing();
    }

    @Test
    void staff_may_name_a_member_in_the_directory() {
        List<Candidate> staff = List.of(candidate("olga", 1, "officer"));
        given(CREATED, aSubmission())
                .when("2026-03-02T11:00", takesKnowing(staff, head("hugo"), "name-person", "caseworker", "olga"))
                .then(
                        new ActionTaken("name-person", Map.of("caseworker", "olga")),
                        new PersonNamed(new Subject("olga", List.of("officer"))),
                        new OwnerReplaced("head"));
    }

    @Test
    void a_complainant_cannot_name_anybody_by_an_action() {
        given(CREATED, aSubmission())
                .when("2026-03-02T11:00", takes(COMPLAINANT, "name-person", "caseworker", "olga"))
                .thenRefused(NotAllowed.class, "only staff");
    }

    @Test
    void nobody_can_be_named_in_a_closed_complaint() {
        given(CREATED, aSubmission())
                .when("2026-03-02T11:00", takes(COMPLAINANT, "withdraw"))
                .when("2026-03-02T11:01", naming(candidate("olga", 0, "officer")))
                .thenNothing()
                .when("2026-03-02T11:01", takes(head("hugo"), "name-person", "caseworker", "olga"))
                .thenRefused(Conflict.class, "name-person is not offered in the stage closed");
    }
}
