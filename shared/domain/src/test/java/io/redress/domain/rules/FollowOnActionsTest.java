package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.restricts;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.takesKnowing;
import static io.redress.domain.rules.Step.wakes;
import static io.redress.domain.rules.Step.working;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionAdded;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionCompleted;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionOverdue;
import io.redress.domain.complaint.FollowOnEvent.IncidentRecorded;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A follow-on action is completed, or becomes overdue. An incident adds its duties. */
class FollowOnActionsTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");

    @Test
    void a_follow_on_action_is_open_until_it_is_completed() {
        Scenario tale = promised()
                .then(
                        new ActionTaken("add-follow-on-action", Map.of("until", "2026-03-20")),
                        new FollowOnActionAdded("2", null, null, "olga", endOf("2026-03-20")))
                .thenWritten(Map.of("what", "Repair the door."))
                .when(
                        "2026-03-10T10:00",
                        takes(OLGA, "complete-follow-on-action", "follow-on-action", "2", "how", "It is repaired."))
                .then(
                        new ActionTaken("complete-follow-on-action", Map.of("follow-on-action", "2")),
                        new FollowOnActionCompleted("2"));
        assertThat(tale.complaint().handling().followOnActions())
                .containsExactly(new FollowOnAction(
                        "2", null, null, "olga", endOf("2026-03-20"), time("2026-03-10T10:00"), false));
        assertThat(tale.complaint().handling().open()).isEmpty();
    }

    @Test
    void a_follow_on_action_may_be_for_somebody_else() {
        under(aWiderProcedure(), CREATED, aSubmission())
                .when(
                        "2026-03-03T10:00",
                        takesKnowing(
                                List.of(candidate("hugo", 0, "head")),
                                OLGA,
                                "add-follow-on-action",
                                "what",
                                "Train the desk.",
                                "until",
                                "2026-03-20",
                                "caseworker",
                                "hugo"))
                .thenAmongOthers(new FollowOnActionAdded("2", null, null, "hugo", endOf("2026-03-20")));
    }

    @Test
    void a_follow_on_action_is_not_for_a_member_who_may_not_see_the_complaint() {
        Candidate elsewhere = working("hera", "south", 0, "head");
        String[] followOnAction = {"what", "Train the desk.", "until", "2026-03-20", "caseworker", "hera"};
        under(aWiderProcedure(), CREATED, aSubmission().department("north"))
                .when(
                        "2026-03-03T10:00",
                        takesKnowing(List.of(elsewhere), OLGA, "add-follow-on-action", followOnAction))
                .thenRefused(Invalid.class, "caseworker", "must be a member of staff who may see this complaint")
                .when(
                        "2026-03-03T10:00",
                        takesKnowing(
                                List.of(candidate("hera", 0, "head")), OLGA, "add-follow-on-action", followOnAction))
                .when("2026-03-03T11:00", restricts(OLGA))
                .when(
                        "2026-03-03T12:00",
                        takesKnowing(
                                List.of(candidate("hera", 0, "head")), OLGA, "add-follow-on-action", followOnAction))
                .thenRefused(Invalid.class, "must be a member of staff who may see this complaint");
    }

    @Test
    void an_overdue_follow_on_action_causes_one_event() {
        promised()
                .when(endOf("2026-03-20"), wakes())
                .thenNot(FollowOnActionOverdue.class)
                .when("2026-03-23T07:59", wakes())
                .thenNot(FollowOnActionOverdue.class)
                .when("2026-03-23T08:00", wakes())
                .thenAmongOthers(new FollowOnActionOverdue("2"))
                .when("2026-03-25T10:00", wakes())
                .thenNot(FollowOnActionOverdue.class)
                .when(
                        "2026-03-26T10:00",
                        takes(OLGA, "complete-follow-on-action", "follow-on-action", "2", "how", "Late, but done."))
                .thenAmongOthers(new FollowOnActionCompleted("2"));
    }

    @Test
    void a_follow_on_action_stays_open_after_the_closing() {
        promised()
                .when("2026-03-04T10:00", takes(COMPLAINANT, "withdraw"))
                .andWakesAt(time("2026-03-23T08:00"))
                .when("2026-03-23T08:00", wakes())
                .then(new FollowOnActionOverdue("2"))
                .andNobodyWaits()
                .when(
                        "2026-03-26T10:00",
                        takes(OLGA, "complete-follow-on-action", "follow-on-action", "2", "how", "Late, but done."))
                .thenAmongOthers(new FollowOnActionCompleted("2"));
    }

    @Test
    void an_unknown_follow_on_action_cannot_be_completed_and_none_is_completed_twice() {
        promised()
                .when("2026-03-04T10:00", takes(OLGA, "complete-follow-on-action", "follow-on-action", "7", "how", "?"))
                .thenRefused(Invalid.class, "follow-on-action", "must be a follow-on action that is open: 2")
                .when(
                        "2026-03-04T10:00",
                        takes(OLGA, "complete-follow-on-action", "follow-on-action", "2", "how", "Done."))
                .when(
                        "2026-03-04T11:00",
                        takes(OLGA, "complete-follow-on-action", "follow-on-action", "2", "how", "Done."))
                .thenRefused(Conflict.class, "no follow-on action is open");
    }

    @Test
    void a_follow_on_action_must_be_due_in_the_future() {
        under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(OLGA, "add-follow-on-action", "what", "x", "until", "2026-03-03"))
                .thenRefused(Invalid.class, "until", "must be later than today");
    }

    @Test
    void an_incident_adds_all_its_duties() {
        incident()
                .then(
                        new ActionTaken("record-incident", Map.of()),
                        new IncidentRecorded(),
                        new FollowOnActionAdded("2-warn", "warn", "head", null, time("2026-03-04T10:00")),
                        new FollowOnActionAdded("2-review", "review", "director", null, endOf("2026-03-06")))
                .thenWritten(Map.of("what", "He shouted."));
    }

    @Test
    void a_duty_that_a_mail_completes_is_completed_once() {
        Step mailed = new Step(SYSTEM, new Command.CompleteFollowOnAction("2-warn"));
        incident()
                .when("2026-03-03T10:01", mailed)
                .then(new FollowOnActionCompleted("2-warn"))
                .when("2026-03-03T10:02", mailed)
                .thenNothing()
                .and(complaint -> assertThat(complaint.handling().open())
                        .extracting(FollowOnAction::id)
                        .containsExactly("2-review"));
    }

    @Test
    void every_incident_has_its_own_duties_and_each_can_become_overdue() {
        incident()
                .when("2026-03-03T11:00", takes(OLGA, "record-incident", "what", "Again."))
                .when("2026-03-07T08:00", wakes())
                .thenAmongOthers(new FollowOnActionOverdue("2-warn"), new FollowOnActionOverdue("3-warn"))
                .when("2026-03-09T08:00", wakes())
                .thenAmongOthers(new FollowOnActionOverdue("2-review"), new FollowOnActionOverdue("3-review"));
    }

    @Test
    void the_action_after_a_missed_limit_does_not_stop_the_event_of_an_overdue_follow_on_action() {
        under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-03T10:00", answers(OLGA))
                .when("2026-03-03T10:01", letterGoes("answer", 2))
                .when("2026-03-03T11:00", takes(OLGA, "add-follow-on-action", "what", "x", "until", "2026-03-31"))
                .when("2026-04-01T08:00", wakes())
                .thenAmongOthers(new Closed("not-contested"), new FollowOnActionOverdue("4"))
                .andNobodyWaits();
    }

    private static Scenario promised() {
        return under(aWiderProcedure(), CREATED, aSubmission())
                .when(
                        "2026-03-03T10:00",
                        takes(OLGA, "add-follow-on-action", "what", "Repair the door.", "until", "2026-03-20"));
    }

    private static Scenario incident() {
        return under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(OLGA, "record-incident", "what", "He shouted."));
    }
}
