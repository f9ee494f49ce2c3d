package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.away;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.managedBy;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.takesKnowing;
import static io.redress.domain.rules.Step.wakes;
import static io.redress.domain.rules.Step.working;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.AssignmentEvent.AssignmentSought;
import io.redress.domain.complaint.AssignmentEvent.LeftUnassigned;
import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String AT_ONCE = "2026-03-02T10:01";

    @Test
    void a_complaint_is_assigned_to_a_member_with_the_owners_role() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(candidate("hugo", 0, "head"), candidate("olga", 9, "officer")))
                .then(new Assigned("olga"));
    }

    @Test
    void a_complaint_is_assigned_to_the_member_with_the_least_open_work() {
        given(CREATED, aSubmission())
                .when(
                        AT_ONCE,
                        assigning(
                                candidate("olga", 3, "officer"),
                                candidate("omar", 2, "officer"),
                                candidate("otis", 4, "officer")))
                .then(new Assigned("omar"));
    }

    @Test
    void among_equal_candidates_the_order_of_ids_decides() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(candidate("omar", 2, "officer"), candidate("olga", 2, "officer")))
                .then(new Assigned("olga"));
    }

    @Test
    void an_absent_member_gets_no_complaint() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(away("olga", "officer"), candidate("omar", 7, "officer")))
                .then(new Assigned("omar"));
    }

    @Test
    void a_department_is_served_by_its_own_members_and_by_those_who_serve_all() {
        given(CREATED, aSubmission().department("north"))
                .when(
                        AT_ONCE,
                        assigning(
                                working("olga", "south", 0, "officer"),
                                working("omar", "north", 5, "officer"),
                                candidate("otis", 6, "officer")))
                .then(new Assigned("omar"));
        given(CREATED, aSubmission().department("north"))
                .when(AT_ONCE, assigning(working("olga", "south", 0, "officer"), candidate("otis", 6, "officer")))
                .then(new Assigned("otis"));
    }

    @Test
    void every_member_serves_a_complaint_without_a_department() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(working("olga", "south", 0, "officer")))
                .then(new Assigned("olga"));
    }

    @Test
    void nobody_is_assigned_a_complaint_about_themselves() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(candidate("hugo", 0, "head", "officer")))
                .when(AT_ONCE, assigning(candidate("hugo", 0, "head", "officer"), candidate("hera", 8, "head")))
                .then(new Assigned("hera"));
    }

    @Test
    void a_complaint_about_the_person_at_the_top_is_given_to_nobody_who_reports_to_that_person() {
        Candidate head = managedBy(null, "hugo", "head");
        Candidate officer = managedBy("olga", "otis", "officer");
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(head))
                .when(AT_ONCE, assigning(head, managedBy("hugo", "olga", "clerk"), officer))
                .then(new LeftUnassigned("officer", true));
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(head))
                .when(
                        AT_ONCE,
                        assigning(head, managedBy("hugo", "olga", "clerk"), officer, candidate("omar", 9, "officer")))
                .then(new Assigned("omar"));
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(managedBy("mia", "hugo", "head")))
                .when(
                        AT_ONCE,
                        assigning(
                                managedBy(null, "mia", "head"),
                                managedBy("mia", "hugo", "head"),
                                managedBy("hugo", "omar", "officer")))
                .then(new Assigned("omar"));
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(head))
                .when(AT_ONCE, assigning(head, managedBy("hugo", "olga", "clerk")))
                .then(new LeftUnassigned("officer"));
    }

    @Test
    void nobody_below_the_person_at_the_top_works_on_it_for_somebody_who_is_away() {
        Candidate head = managedBy(null, "hugo", "head");
        Candidate outsider = away("omar", "officer").representedBy("olga");
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(head))
                .when(AT_ONCE, assigning(head, outsider, managedBy("hugo", "olga", "officer")))
                .then(new LeftUnassigned("officer"));
    }

    @Test
    void somebody_whose_manager_has_left_is_not_at_the_top() {
        Candidate subject = managedBy("mia", "hugo", "head");
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(subject))
                .when(AT_ONCE, assigning(subject, managedBy("hugo", "olga", "officer")))
                .then(new Assigned("olga"));
    }

    @Test
    void an_event_records_once_that_nobody_can_take_the_complaint() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(away("olga", "officer"), candidate("hugo", 0, "head")))
                .then(new LeftUnassigned("officer"))
                .and(complaint ->
                        assertThat(complaint.status().unassignedSince()).isEqualTo(time(AT_ONCE)))
                .when("2026-03-02T10:02", assigning(candidate("omar", 0, "officer")))
                .thenNothing();
    }

    @Test
    void if_nobody_is_present_a_member_with_a_delegate_gets_the_complaint() {
        Candidate represented = away("olga", "officer").representedBy("hugo");
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(represented, away("oleg", "officer"), candidate("hugo", 0, "head")))
                .then(new Assigned("olga"));
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(represented, candidate("hugo", 0, "head"), candidate("omar", 9, "officer")))
                .then(new Assigned("omar"));
    }

    @Test
    void a_delegate_whom_the_complaint_is_about_gets_no_complaint_of_an_absent_member() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(candidate("hugo", 0, "clerk")))
                .when(AT_ONCE, assigning(away("olga", "officer").representedBy("hugo"), candidate("hugo", 0, "clerk")))
                .then(new LeftUnassigned("officer"));
    }

    @Test
    void when_the_organisation_opens_again_the_system_looks_for_a_caseworker_again() {
        given("2026-03-06T10:00", aSubmission())
                .when("2026-03-06T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-06T10:02", assigning())
                .andWakesAt(time("2026-03-09T08:00"))
                .when("2026-03-09T07:59", wakes())
                .thenNothing()
                .when("2026-03-09T08:00", wakes())
                .then(new AssignmentSought())
                .when("2026-03-09T08:00", wakes())
                .thenNothing()
                .when("2026-03-09T08:03", assigning())
                .then(new LeftUnassigned("officer"))
                .when("2026-03-10T08:00", wakes())
                .then(new AssignmentSought())
                .when("2026-03-10T10:04", assigning(candidate("olga", 0, "officer")))
                .then(new Assigned("olga"));
    }

    @Test
    void the_caseworker_keeps_the_complaint_if_it_is_assigned_once_more() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(candidate("olga", 5, "officer")))
                .when(AT_ONCE, assigning(candidate("omar", 0, "officer")))
                .thenNothing();
    }

    @Test
    void a_closed_complaint_is_not_assigned() {
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning())
                .when("2026-03-02T10:02", takes(COMPLAINANT, "withdraw"))
                .andNobodyWaits()
                .when("2026-03-02T10:03", assigning(candidate("olga", 0, "officer")))
                .thenNothing();
    }

    @Test
    void staff_may_assign_a_complaint_to_another_caseworker() {
        List<Candidate> staff = List.of(candidate("olga", 1, "officer"), away("omar", "officer"));
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(candidate("olga", 0, "officer")))
                .when("2026-03-02T11:00", takesKnowing(staff, head("hugo"), "assign", "caseworker", "omar"))
                .then(new ActionTaken("assign", Map.of("caseworker", "omar")), new Assigned("omar"));
    }

    @Test
    void an_assignment_by_staff_ends_the_search() {
        List<Candidate> staff = List.of(candidate("olga", 1, "officer"));
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-02T10:02", assigning())
                .when(
                        "2026-03-02T11:00",
                        takesKnowing(staff, somebody("root", "administrator"), "assign", "caseworker", "olga"))
                .and(complaint ->
                        assertThat(complaint.status().unassignedSince()).isNull())
                .when("2026-03-03T11:00", wakes())
                .thenNothing();
    }

    @Test
    void it_is_not_assigned_to_its_present_caseworker() {
        List<Candidate> staff = List.of(candidate("olga", 1, "officer"));
        given(CREATED, aSubmission())
                .when(AT_ONCE, assigning(candidate("olga", 0, "officer")))
                .when("2026-03-02T11:00", takesKnowing(staff, head("hugo"), "assign", "caseworker", "olga"))
                .thenRefused(Conflict.class, "this complaint is assigned to olga already");
    }

    @Test
    void it_is_not_assigned_to_a_member_who_may_not_have_it() {
        List<Candidate> staff = List.of(
                candidate("hugo", 1, "head"), working("omar", "south", 0, "officer"), candidate("otis", 0, "head"));
        given(CREATED, aSubmission().department("north"))
                .when("2026-03-02T11:00", takesKnowing(staff, head("hera"), "assign", "caseworker", "hugo"))
                .thenRefused(Invalid.class, "caseworker", "must have the role officer")
                .when("2026-03-02T11:00", takesKnowing(staff, head("hera"), "assign", "caseworker", "omar"))
                .thenRefused(Invalid.class, "work for the department of the complaint")
                .when("2026-03-02T11:00", naming(candidate("otis", 0, "officer")))
                .when("2026-03-02T11:00", takesKnowing(staff, head("hera"), "assign", "caseworker", "otis"))
                .thenRefused(Invalid.class, "not be its subject");
    }

    @Test
    void a_complainant_cannot_assign() {
        given(CREATED, aSubmission())
                .when("2026-03-02T11:00", takes(COMPLAINANT, "assign", "caseworker", "olga"))
                .thenRefused(NotAllowed.class, "only staff")
                .when("2026-03-02T11:00", takes(officer("olga"), "assign"))
                .thenRefused(Invalid.class, "caseworker", "is required");
    }
}
