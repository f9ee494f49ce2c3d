package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.Rejection.Reason.NotFound;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.ActionEvent.Decided;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitHeld;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.staff.Actor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakingActionsTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void an_answer_meets_its_limit_and_orders_its_letter_and_the_limit_for_the_reply_starts_when_the_letter_is_sent() {
        given(CREATED, aSubmission())
                .when("2026-03-10T14:00", answers(officer("olga")))
                .then(
                        new ActionTaken("answer", Map.of("decision", "upheld")),
                        new Decided(new Decider("olga", "officer", "first")),
                        new LimitMet("answer"),
                        new LetterOrdered("answer"),
                        new StageEntered("answered", "officer"),
                        new LimitHeld("reply", "answer", 2))
                .thenWritten(Map.of("answer", "We are sorry."))
                .andStage("answered")
                .when("2026-03-10T14:01", letterGoes("answer", 2))
                .then(
                        new LetterSent("answer", 2),
                        new LimitStarted("reply", time("2026-03-10T14:01"), endOf("2026-04-07")));
    }

    @Test
    void satisfied_closes_the_complaint_and_ends_its_running_limits() {
        given(CREATED, aSubmission())
                .when("2026-03-03T14:00", answers(officer("olga")))
                .when("2026-03-03T14:01", letterGoes("answer", 2))
                .when("2026-03-04T09:00", takes(COMPLAINANT, "satisfied"))
                .then(
                        new ActionTaken("satisfied", Map.of()),
                        new LimitMet("reply"),
                        new LetterOrdered("closed"),
                        new StageEntered("closed", null),
                        new LimitCancelled("acknowledgement"),
                        new Closed("satisfied"))
                .andNobodyWaits()
                .andNothingDue()
                .and(complaint -> {
                    assertThat(complaint.open()).isFalse();
                    assertThat(complaint.status().outcome()).isEqualTo("satisfied");
                    assertThat(complaint.status().closed()).isEqualTo(time("2026-03-04T09:00"));
                    assertThat(complaint.path()).containsExactly("first", "answered", "closed");
                });
    }

    @Test
    void staff_who_speak_for_the_complainant_say_how_the_complainant_has_told_them() {
        given(CREATED, aSubmission())
                .when("2026-03-03T14:00", answers(officer("olga")))
                .when("2026-03-04T09:00", takes(officer("olga"), "satisfied"))
                .thenRefused(Invalid.class, "Fault[field=how, message=is required: How the complainant has told you]");
        given(CREATED, aSubmission())
                .when("2026-03-03T14:00", answers(officer("olga")))
                .when("2026-03-04T09:00", takes(officer("olga"), "satisfied", "how", "website"))
                .thenRefused(Invalid.class, "Fault[field=how, message=must be one of telephone]");
        given(CREATED, aSubmission())
                .when("2026-03-03T14:00", answers(officer("olga")))
                .when("2026-03-04T09:00", takes(officer("olga"), "satisfied", "how", "telephone"))
                .thenAmongOthers(new ActionTaken("satisfied", Map.of("how", "telephone")), new Closed("satisfied"));
    }

    @Test
    void the_complainant_is_not_asked_how_they_know() {
        given(CREATED, aSubmission())
                .when("2026-03-03T14:00", answers(officer("olga")))
                .when("2026-03-04T09:00", takes(COMPLAINANT, "satisfied", "how", "telephone"))
                .thenRefused(Invalid.class, "Fault[field=how, message=is not a field of satisfied]");
    }

    @Test
    void not_satisfied_opens_the_second_stage_with_a_limit_of_its_own() {
        given(CREATED, aSubmission())
                .when("2026-03-10T14:00", answers(officer("olga")))
                .when("2026-03-10T14:01", letterGoes("answer", 2))
                .when("2026-03-12T20:00", takes(COMPLAINANT, "not-satisfied", "comment", "It says nothing."))
                .thenAmongOthers(
                        new ActionTaken("not-satisfied", Map.of()),
                        new LimitMet("reply"),
                        new LetterOrdered("stage-opened"),
                        new StageEntered("second", "head"),
                        new LimitStarted("decision", time("2026-03-12T20:00"), endOf("2026-04-14")))
                .thenWritten(Map.of("comment", "It says nothing."));
    }

    @Test
    void the_caseworker_keeps_it_while_the_owner_stays_and_after_the_closing() {
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", assigning(candidate("olga", 0, "officer")))
                .when("2026-03-10T14:00", answers(officer("olga")))
                .and(complaint -> assertThat(complaint.status().caseworker()).isEqualTo("olga"))
                .when("2026-03-11T14:00", takes(COMPLAINANT, "satisfied"))
                .and(complaint -> {
                    assertThat(complaint.status().caseworker()).isEqualTo("olga");
                    assertThat(complaint.status().owner()).isNull();
                });
    }

    @Test
    void another_owner_begins_without_a_caseworker() {
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", assigning(candidate("olga", 0, "officer")))
                .when("2026-03-10T14:00", answers(officer("olga")))
                .when("2026-03-11T14:00", takes(COMPLAINANT, "not-satisfied"))
                .and(complaint -> {
                    assertThat(complaint.status().caseworker()).isNull();
                    assertThat(complaint.status().owner()).isEqualTo("head");
                });
    }

    @Test
    void an_action_of_another_stage_is_rejected_with_the_available_actions() {
        given(CREATED, aSubmission())
                .when("2026-03-03T09:00", takes(COMPLAINANT, "satisfied"))
                .thenRefused(
                        Conflict.class,
                        "satisfied is not offered in the stage first; you can take add-information, withdraw,"
                                + " correct-my-details]")
                .when("2026-03-03T09:00", takes(officer("olga"), "satisfied"))
                .thenRefused(Conflict.class, "you can take", "acknowledge", "answer")
                .when("2026-03-03T09:01", takes(COMPLAINANT, "withdraw"))
                .when("2026-03-03T09:02", takes(COMPLAINANT, "withdraw"))
                .thenRefused(
                        Conflict.class,
                        "withdraw is not offered in the stage closed; you cannot take any action there");
    }

    @Test
    void what_leaves_the_stage_as_it_is_and_reopening_are_available_on_a_closed_complaint() {
        given(CREATED, aSubmission())
                .when("2026-03-03T09:00", takes(COMPLAINANT, "withdraw"))
                .andOffered(COMPLAINANT)
                .andOffered(
                        officer("olga"),
                        "reopen",
                        "correct",
                        "note",
                        "inform",
                        "send-again",
                        "restrict",
                        "end-links",
                        "relate",
                        "record-incident",
                        "add-follow-on-action",
                        "lesson")
                .andOffered(somebody("root", "administrator"), "send-again", "end-links")
                .when("2026-03-03T10:00", answers(officer("olga")))
                .thenRefused(
                        Conflict.class, "not offered in the stage closed", "reopen, correct, note, inform, send-again");
    }

    @Test
    void an_action_that_no_procedure_has_is_unknown() {
        given(CREATED, aSubmission())
                .when("2026-03-03T09:00", takes(officer("olga"), "explode"))
                .thenRefused(NotFound.class, "there is no action explode");
    }

    @Test
    void an_action_is_for_the_roles_that_it_names() {
        given(CREATED, aSubmission())
                .when("2026-03-03T09:00", answers(head("hugo")))
                .thenRefused(NotAllowed.class, "the action answer is for officer")
                .when("2026-03-03T09:00", answers(COMPLAINANT))
                .thenRefused(NotAllowed.class, "only staff can take the action answer")
                .when("2026-03-03T09:00", answers(SYSTEM))
                .thenRefused(NotAllowed.class, "the system does not take the action answer")
                .when("2026-03-03T09:00", takes(officer("olga"), "withdraw"))
                .thenRefused(NotAllowed.class, "the action withdraw is for complainant");
    }

    @Test
    void a_role_with_a_reserved_name_does_not_make_a_user_the_complainant_or_the_system() {
        given(CREATED, aSubmission())
                .when("2026-03-03T09:00", takes(somebody("mallory", "complainant", "system"), "withdraw"))
                .thenRefused(NotFound.class, "there is no complaint")
                .andOffered(somebody("mallory", "complainant", "system"))
                .when("2026-03-03T09:00", takes(somebody("olga", "officer", "complainant", "system"), "withdraw"))
                .thenRefused(NotAllowed.class, "the action withdraw is for complainant");
    }

    @Test
    void each_user_gets_the_actions_that_the_user_may_take() {
        given(CREATED, aSubmission())
                .andOffered(COMPLAINANT, "add-information", "withdraw", "correct-my-details")
                .andOffered(SYSTEM)
                .andOffered(
                        officer("olga"),
                        "acknowledge",
                        "answer",
                        "add-information",
                        "assign",
                        "correct",
                        "note",
                        "inform",
                        "extend",
                        "reclassify",
                        "name-person",
                        "send-again",
                        "restrict",
                        "end-links",
                        "relate",
                        "record-incident",
                        "add-follow-on-action",
                        "lesson")
                .andOffered(
                        head("hugo"),
                        "add-information",
                        "assign",
                        "correct",
                        "note",
                        "inform",
                        "reclassify",
                        "name-person",
                        "send-again",
                        "restrict",
                        "end-links",
                        "relate",
                        "record-incident",
                        "add-follow-on-action",
                        "lesson")
                .andOffered(somebody("root", "administrator"), "assign", "name-person", "send-again", "end-links");
    }

    @Test
    void the_stand_in_may_take_the_owners_actions() {
        given(CREATED, aSubmission())
                .when("2026-03-02T11:00", naming(candidate("olga", 0, "officer")))
                .when("2026-03-03T09:00", answers(head("hugo")))
                .thenAmongOthers(new LimitMet("answer"), new StageEntered("answered", "head"))
                .andStage("answered");
    }

    @Test
    void nobody_takes_part_in_a_complaint_about_themselves() {
        given(CREATED, aSubmission())
                .when("2026-03-02T11:00", naming(candidate("olga", 0, "officer")))
                .when("2026-03-03T09:00", answers(officer("olga")))
                .thenRefused(NotAllowed.class, "this complaint is about you, so you cannot take part in it")
                .andOffered(officer("olga"))
                .when("2026-03-03T09:00", takes(officer("olga"), "note", "text", "All lies."))
                .thenRefused(NotAllowed.class, "this complaint is about you");
    }

    @Test
    void a_note_is_recorded_and_changes_nothing_else() {
        given(CREATED, aSubmission())
                .when("2026-03-03T09:00", takes(officer("olga"), "note", "text", "Called twice."))
                .then(new ActionTaken("note", Map.of()))
                .thenWritten(Map.of("text", "Called twice."));
    }

    @Test
    void members_with_a_role_of_the_organisation_and_administrators_are_staff() {
        Rules rules = given(CREATED, aSubmission()).rules();
        assertThat(rules.isStaff(officer("olga"))).isTrue();
        assertThat(rules.isStaff(somebody("root", "administrator"))).isTrue();
        assertThat(rules.isStaff(somebody("mallory", "complainant", "gardener")))
                .isFalse();
    }

    @Test
    void nobody_reviews_their_own_decision() {
        Actor.Caseworker both = new Actor.Caseworker("olga", java.util.Set.of("officer", "head"), java.util.Set.of());
        given(CREATED, aSubmission())
                .when("2026-03-10T14:00", answers(both))
                .when("2026-03-11T10:00", takes(COMPLAINANT, "not-satisfied"))
                .when("2026-03-12T10:00", takes(both, "decide", "answer", "No."))
                .thenRefused(
                        NotAllowed.class, "you decided this complaint in an earlier stage, so you cannot review it");
    }
}
