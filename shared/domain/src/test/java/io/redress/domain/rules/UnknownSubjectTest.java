package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.withLineManagers;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.managedBy;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.takesKnowing;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.Rejection.Reason.NotFound;
import io.redress.domain.complaint.AccessEvent.RestrictionLifted;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.AssignmentEvent.AssignmentSought;
import io.redress.domain.complaint.AssignmentEvent.LeftUnassigned;
import io.redress.domain.complaint.StageEvent.OwnerReplaced;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent.PersonNamed;
import io.redress.domain.complaint.SubjectEvent.SubjectNotStaff;
import io.redress.domain.complaint.SubjectEvent.SubjectUnknown;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A complaint with an unknown subject might be about anybody, so nobody gets it or decides on it. */
class UnknownSubjectTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String AT_ONCE = "2026-03-02T10:01";
    private static final Candidate OLGA = candidate("olga", 0, "officer");
    private static final Candidate OMAR = candidate("omar", 1, "officer");
    private static final List<Candidate> STAFF = List.of(OLGA, OMAR, candidate("hugo", 0, "head"));

    private static Step leaving(String... possibleMatches) {
        return new Step(SYSTEM, new Command.LeaveSubjectUnknown(List.of(possibleMatches)));
    }

    private static Step nobodyOfOurs(Actor actor) {
        return takes(actor, "subject-not-staff", "reason", "A visitor, says the porter.");
    }

    private static Scenario named() {
        return given(CREATED, aSubmission().aboutPerson("Whitfield"));
    }

    @Test
    void a_complaint_with_an_unknown_subject_is_not_assigned() {
        named().thenAmongOthers(new SubjectUnknown(List.of()), new StageEntered("first", "officer"))
                .when(AT_ONCE, assigning(OLGA, OMAR))
                .then(new LeftUnassigned("officer"))
                .when("2026-03-03T10:01", wakes())
                .thenAmongOthers(new AssignmentSought())
                .when("2026-03-03T10:02", assigning(OLGA, OMAR))
                .then(new LeftUnassigned("officer"));
    }

    @Test
    void nobody_decides_while_the_subject_is_unknown() {
        named().when(AT_ONCE, answers(officer("olga")))
                .thenRefused(
                        Conflict.class,
                        "this complaint names a person who was not identified",
                        "name-person",
                        "subject-not-staff")
                .and(complaint -> assertThat(complaint.decided()).isEmpty());
    }

    @Test
    void the_complainant_and_the_role_that_handles_it_may_act_meanwhile() {
        named().when(AT_ONCE, takes(officer("olga"), "note", "text", "Who is that?"))
                .then(new ActionTaken("note", Map.of()))
                .when(AT_ONCE, takes(COMPLAINANT, "withdraw"))
                .andStage("closed");
    }

    @Test
    void once_the_subject_is_known_it_is_handled_as_a_complaint_about_them() {
        named().when(AT_ONCE, assigning(OLGA, OMAR))
                .when("2026-03-02T11:00", takesKnowing(STAFF, head("hugo"), "name-person", "caseworker", "olga"))
                .then(
                        new ActionTaken("name-person", Map.of("caseworker", "olga")),
                        new PersonNamed(new Subject("olga", List.of("officer"))),
                        new OwnerReplaced("head"))
                .and(complaint ->
                        assertThat(complaint.handling().subjectIsUnknown()).isFalse())
                .when("2026-03-02T11:01", assigning(STAFF.toArray(Candidate[]::new)))
                .then(new Assigned("hugo"))
                .when("2026-03-03T10:00", answers(head("hugo")))
                .andStage("answered");
    }

    @Test
    void if_the_subject_is_not_staff_it_is_assigned_as_usual() {
        named().when(AT_ONCE, assigning(OLGA, OMAR))
                .when("2026-03-02T11:00", nobodyOfOurs(head("hugo")))
                .then(new ActionTaken("subject-not-staff", Map.of()), new SubjectNotStaff(), new AssignmentSought())
                .thenWritten(Map.of("reason", "A visitor, says the porter."))
                .when("2026-03-02T11:01", assigning(OLGA, OMAR))
                .then(new Assigned("olga"))
                .when("2026-03-03T10:00", answers(officer("olga")))
                .andStage("answered");
    }

    @Test
    void recording_that_the_subject_is_not_staff_needs_a_reason_and_works_once() {
        named().when(AT_ONCE, takes(officer("olga"), "subject-not-staff"))
                .thenRefused(Invalid.class, "reason")
                .when(AT_ONCE, takes(COMPLAINANT, "subject-not-staff"))
                .thenRefused(NotAllowed.class, "only staff")
                .when(AT_ONCE, nobodyOfOurs(officer("olga")))
                .when("2026-03-02T10:02", nobodyOfOurs(officer("olga")))
                .thenRefused(Conflict.class, "this complaint gives no name that is still to be identified");
        given(CREATED, aSubmission())
                .when(AT_ONCE, nobodyOfOurs(officer("olga")))
                .thenRefused(Conflict.class, "this complaint gives no name");
    }

    @Test
    void a_possible_match_takes_no_part_until_the_subject_is_known() {
        named().when(AT_ONCE, leaving("olga"))
                .then(new SubjectUnknown(List.of("olga")))
                .andNotSeenBy(officer("olga"))
                .andSeenBy(officer("omar"))
                .andOffered(officer("olga"))
                .when(AT_ONCE, nobodyOfOurs(officer("olga")))
                .thenRefused(NotAllowed.class, "this complaint may be about you")
                .when(AT_ONCE, takesKnowing(STAFF, officer("olga"), "name-person", "caseworker", "hugo"))
                .thenRefused(NotAllowed.class, "this complaint may be about you")
                .when(AT_ONCE, takesKnowing(STAFF, head("hugo"), "assign", "caseworker", "olga"))
                .thenRefused(Invalid.class, "not be its subject")
                .when("2026-03-02T11:00", nobodyOfOurs(officer("omar")))
                .andSeenBy(officer("olga"));
    }

    @Test
    void a_caseworker_who_is_a_possible_match_loses_the_complaint() {
        named().when(AT_ONCE, takesKnowing(STAFF, head("hugo"), "assign", "caseworker", "olga"))
                .and(complaint -> assertThat(complaint.status().caseworker()).isEqualTo("olga"))
                .when("2026-03-02T10:02", leaving("olga"))
                .and(complaint -> assertThat(complaint.status().caseworker()).isNull());
    }

    @Test
    void recording_an_unknown_subject_twice_or_late_or_after_the_closing_changes_nothing() {
        named().when(AT_ONCE, leaving())
                .thenNothing()
                .when(AT_ONCE, leaving("olga"))
                .when(AT_ONCE, leaving("olga"))
                .thenNothing()
                .when("2026-03-02T11:00", nobodyOfOurs(officer("omar")))
                .when("2026-03-02T11:01", leaving("olga"))
                .thenNothing();
        named().when(AT_ONCE, naming(OLGA))
                .when("2026-03-02T11:01", leaving("omar"))
                .thenNothing();
        named().when(AT_ONCE, takes(COMPLAINANT, "withdraw"))
                .when("2026-03-02T11:01", leaving("olga"))
                .thenNothing()
                .when("2026-03-02T11:02", nobodyOfOurs(officer("omar")))
                .thenRefused(Conflict.class, "subject-not-staff is not offered in the stage closed");
    }

    @Test
    void an_older_complaint_with_a_name_has_an_unknown_subject_too() {
        given(CREATED, aSubmission()).when(AT_ONCE, leaving("olga")).then(new SubjectUnknown(List.of("olga")));
        given(CREATED, aSubmission())
                .when(AT_ONCE, naming(OLGA))
                .when("2026-03-02T11:01", leaving("omar"))
                .thenNothing();
    }

    @Test
    void the_subject_of_a_reopened_complaint_is_still_unknown() {
        under(AWiderProcedure.aWiderProcedure(), CREATED, aSubmission().aboutPerson("Whitfield"))
                .when("2026-03-02T11:00", takes(COMPLAINANT, "withdraw"))
                .when("2026-03-03T10:00", takes(officer("omar"), "reopen", "reason", "They came back."))
                .when("2026-03-03T11:00", answers(officer("omar")))
                .thenRefused(Conflict.class, "this complaint names a person who was not identified");
    }

    @Test
    void if_the_subject_is_not_staff_it_goes_back_from_the_line_manager_to_the_stages_owner() {
        Actor.Caseworker dora = somebody("dora", "director");
        under(withLineManagers(), CREATED, aSubmission().aboutPerson("Whitfield"))
                .when(AT_ONCE, assigning(managedBy("hugo", "olga", "officer"), candidate("hugo", 0, "head")))
                .then(new LeftUnassigned("line-manager"))
                .andSeenBy(dora)
                .when("2026-03-02T11:00", nobodyOfOurs(officer("omar")))
                .thenRefused(NotFound.class, "there is no complaint")
                .when("2026-03-02T11:00", nobodyOfOurs(dora))
                .then(
                        new ActionTaken("subject-not-staff", Map.of()),
                        new SubjectNotStaff(),
                        new RestrictionLifted(),
                        new OwnerReplaced("officer"))
                .andSeenBy(officer("omar"), officer("olga"))
                .when("2026-03-02T11:01", assigning(OLGA, OMAR))
                .then(new Assigned("olga"));
    }

    @Test
    void a_possible_match_with_the_role_that_looks_for_the_manager_does_not_see_it() {
        under(withLineManagers(), CREATED, aSubmission().aboutPerson("Dora"))
                .when(AT_ONCE, leaving("dora"))
                .andNotSeenBy(somebody("dora", "director"))
                .andSeenBy(somebody("dina", "director"))
                .when(AT_ONCE, nobodyOfOurs(somebody("dora", "director")))
                .thenRefused(NotFound.class, "there is no complaint");
    }
}
