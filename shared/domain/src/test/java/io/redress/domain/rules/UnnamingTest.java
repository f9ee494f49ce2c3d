package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.withLineManagers;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.managedBy;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.restricts;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.Rejection.Reason.NotFound;
import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.AccessEvent.RestrictionLifted;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.StageEvent.OwnerReplaced;
import io.redress.domain.complaint.SubjectEvent.PersonUnnamed;
import io.redress.domain.complaint.SubjectName;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member of staff who was named by mistake is cleared, and the consequences of the naming end. */
class UnnamingTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String LATER = "2026-03-03T10:00";
    private static final Candidate OLGA = managedBy("hugo", "olga", "officer");
    private static final Candidate OMAR = managedBy("mia", "omar", "officer");
    private static final Candidate HUGO = managedBy("mia", "hugo", "head");
    private static final Candidate MIA = managedBy(null, "mia", "registrar");
    private static final Actor.Caseworker DORA = somebody("dora", "director");

    private static Step unnames(Actor actor, String caseworker) {
        return takes(actor, "unname-person", "caseworker", caseworker, "reason", "It was the other one.");
    }

    @Test
    void clearing_a_name_gives_the_stage_back_to_its_owner() {
        given(CREATED, aSubmission())
                .when(CREATED, naming(candidate("olga", 0, "officer")))
                .and(complaint -> assertThat(complaint.status().owner()).isEqualTo("head"))
                .when(LATER, unnames(head("hugo"), "olga"))
                .then(
                        new ActionTaken("unname-person", Map.of("caseworker", "olga")),
                        new PersonUnnamed("olga"),
                        new OwnerReplaced("officer"))
                .thenWritten(Map.of("reason", "It was the other one."))
                .and(complaint -> assertThat(complaint.isAbout("olga")).isFalse())
                .andSeenBy(officer("olga"))
                .when(LATER, assigning(candidate("olga", 0, "officer")))
                .then(new Assigned("olga"));
    }

    @Test
    void nobody_clears_themselves() {
        given(CREATED, aSubmission())
                .when(CREATED, naming(candidate("olga", 0, "officer")))
                .when(LATER, unnames(officer("olga"), "olga"))
                .thenRefused(NotAllowed.class, "this complaint is about you, so you cannot take part in it");
    }

    @Test
    void only_a_named_member_can_be_cleared_and_only_once() {
        given(CREATED, aSubmission())
                .when(CREATED, unnames(head("hugo"), "olga"))
                .thenRefused(Conflict.class, "this complaint names no member of staff")
                .when(CREATED, naming(candidate("olga", 0, "officer")))
                .when(LATER, unnames(head("hugo"), "omar"))
                .thenRefused(Invalid.class, "must be a member of staff whom this complaint names")
                .when(LATER, takes(head("hugo"), "unname-person", "caseworker", "olga"))
                .thenRefused(Invalid.class, "reason")
                .when(LATER, unnames(COMPLAINANT, "olga"))
                .thenRefused(NotAllowed.class, "only staff")
                .when(LATER, unnames(head("hugo"), "olga"))
                .when(LATER, unnames(head("hugo"), "olga"))
                .thenRefused(Conflict.class, "this complaint names no member of staff");
    }

    @Test
    void the_given_name_is_unknown_again_and_the_cleared_member_is_remembered() {
        given(CREATED, aSubmission().aboutPerson("Olga"))
                .when(CREATED, naming(candidate("olga", 0, "officer")))
                .when(LATER, unnames(head("hugo"), "olga"))
                .and(complaint -> assertThat(complaint.handling().name())
                        .isEqualTo(new SubjectName(true, true, List.of(), List.of("olga"))));
        given(CREATED, aSubmission())
                .when(CREATED, naming(candidate("olga", 0, "officer")))
                .when(LATER, unnames(head("hugo"), "olga"))
                .and(complaint ->
                        assertThat(complaint.handling().subjectIsUnknown()).isFalse());
    }

    @Test
    void another_named_member_stays_named() {
        given(CREATED, aSubmission().aboutPerson("Olga"))
                .when(CREATED, naming(candidate("olga", 0, "officer")))
                .when(CREATED, naming(candidate("omar", 0, "officer")))
                .when(LATER, unnames(head("hugo"), "olga"))
                .then(new ActionTaken("unname-person", Map.of("caseworker", "olga")), new PersonUnnamed("olga"))
                .and(complaint -> {
                    assertThat(complaint.handling().subjectIsUnknown()).isFalse();
                    assertThat(complaint.isAbout("omar")).isTrue();
                });
    }

    @Test
    void the_restriction_because_of_the_name_ends() {
        under(withLineManagers(), CREATED, aSubmission())
                .when(CREATED, naming(OLGA))
                .when(CREATED, assigning(OLGA, HUGO, MIA))
                .then(new Assigned("hugo"))
                .when(LATER, unnames(head("hugo"), "olga"))
                .thenAmongOthers(new PersonUnnamed("olga"), new RestrictionLifted(), new OwnerReplaced("officer"))
                .andSeenBy(officer("olga"), officer("omar"));
    }

    @Test
    void an_earlier_restriction_applies_again() {
        under(withLineManagers(), CREATED, aSubmission())
                .when(CREATED, restricts(officer("omar")))
                .when(CREATED, naming(OLGA))
                .when(LATER, unnames(DORA, "olga"))
                .thenAmongOthers(new Restricted("administrator", false), new OwnerReplaced("officer"))
                .andSeenBy(somebody("root", "administrator"))
                .andNotSeenBy(officer("olga"), officer("omar"), DORA);
    }

    @Test
    void the_role_that_looks_for_the_manager_has_to_identify_the_given_name() {
        under(withLineManagers(), CREATED, aSubmission().aboutPerson("Olga"))
                .when(CREATED, naming(OLGA))
                .when(CREATED, assigning(OLGA, HUGO, MIA))
                .when(LATER, unnames(head("hugo"), "olga"))
                .thenAmongOthers(new PersonUnnamed("olga"), new OwnerReplaced("line-manager"))
                .andSeenBy(DORA)
                .andNotSeenBy(officer("olga"), head("hugo"))
                .when(LATER, unnames(head("hugo"), "olga"))
                .thenRefused(NotFound.class, "there is no complaint");
    }

    @Test
    void the_line_manager_of_the_member_who_stays_named_is_found() {
        under(withLineManagers(), CREATED, aSubmission())
                .when(CREATED, naming(OLGA))
                .when(CREATED, naming(OMAR))
                .when(CREATED, assigning(OLGA, OMAR, HUGO, MIA))
                .then(new Assigned("hugo"))
                .when(LATER, unnames(head("hugo"), "olga"))
                .thenAmongOthers(new OwnerReplaced("line-manager"))
                .when(LATER, assigning(OLGA, OMAR, HUGO, MIA))
                .then(new Assigned("mia"))
                .andNotSeenBy(officer("olga"), officer("omar"), head("hugo"));
    }

    @Test
    void a_cleared_member_can_be_named_again() {
        given(CREATED, aSubmission().aboutPerson("Olga"))
                .when(CREATED, naming(candidate("olga", 0, "officer")))
                .when(LATER, unnames(head("hugo"), "olga"))
                .when(LATER, naming(candidate("olga", 0, "officer")))
                .and(complaint -> {
                    assertThat(complaint.isAbout("olga")).isTrue();
                    assertThat(complaint.handling().subjectIsUnknown()).isFalse();
                });
    }
}
