package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.AnAction.action;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.StageEvent.Reopened;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.staff.Actor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A closed complaint can be reopened. Its earlier closing is kept, and its limits start again. */
class ReopeningTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");

    @Test
    void a_reopened_complaint_returns_to_the_last_stage_in_which_staff_handled_it() {
        Scenario tale = withdrawn()
                .when("2026-03-10T10:00", reopens(OLGA))
                .then(
                        new ActionTaken("reopen", Map.of()),
                        new Reopened(),
                        new StageEntered("first", "officer"),
                        new LimitStarted("answer", time("2026-03-10T10:00"), endOf("2026-03-24")),
                        new LimitStarted("informed", time("2026-03-10T10:00"), endOf("2026-03-17")),
                        new LimitStarted("contact", time("2026-03-10T10:00"), endOf("2026-03-11")),
                        new LetterOrdered("stage-opened"));
        assertThat(tale.complaint().open()).isTrue();
        assertThat(tale.complaint().status().outcome()).isNull();
        assertThat(tale.complaint().handling().closings())
                .containsExactly(
                        new Handling.Closing(time("2026-03-03T10:00"), "withdrawn", 2, time("2026-03-10T10:00")));
        assertThat(RegisterRow.of(tale.complaint(), tale.rules().procedure()).closings())
                .hasSize(1);
    }

    @Test
    void after_a_reopening_the_limit_of_the_answer_starts_again() {
        answered()
                .when("2026-03-05T10:00", takes(COMPLAINANT, "satisfied"))
                .when("2026-03-20T10:00", reopens(OLGA))
                .thenAmongOthers(
                        new StageEntered("first", "officer"),
                        new LimitStarted("answer", time("2026-03-20T10:00"), endOf("2026-04-07")))
                .and(complaint -> assertThat(complaint.limits())
                        .filteredOn(limit -> limit.id().equals("answer"))
                        .extracting(Limit::state)
                        .containsExactly(State.MET, State.RUNNING));
    }

    @Test
    void after_a_reopening_there_is_no_second_acknowledgement() {
        answered()
                .when("2026-03-05T10:00", takes(COMPLAINANT, "satisfied"))
                .when("2026-03-20T10:00", reopens(OLGA))
                .and(complaint ->
                        assertThat(complaint.running("acknowledgement")).isEmpty());
    }

    @Test
    void an_action_may_lead_out_of_a_closed_stage() {
        withdrawn()
                .when("2026-03-10T10:00", takes(head("hugo"), "look-again"))
                .then(
                        new ActionTaken("look-again", Map.of()),
                        new Reopened(),
                        new StageEntered("second", "head"),
                        new LimitStarted("decision", time("2026-03-10T10:00"), endOf("2026-04-09")))
                .and(complaint -> assertThat(complaint.status().caseworker()).isNull());
    }

    @Test
    void every_closing_is_kept() {
        withdrawn()
                .when("2026-03-10T10:00", takes(head("hugo"), "look-again"))
                .when("2026-03-11T10:00", takes(head("hugo"), "decide", "answer", "No."))
                .when("2026-03-12T10:00", takes(head("hugo"), "look-again"))
                .and(complaint -> assertThat(complaint.handling().closings())
                        .extracting(Handling.Closing::outcome)
                        .containsExactly("withdrawn", "decided"));
    }

    @Test
    void the_last_caseworker_or_owner_may_reopen_it() {
        withdrawn()
                .when("2026-03-10T10:00", reopens(somebody("dora", "director")))
                .thenRefused(
                        NotAllowed.class,
                        "only the caseworker or the role that handled this complaint last can reopen it")
                .when("2026-03-10T10:00", reopens(COMPLAINANT))
                .thenRefused(NotAllowed.class, "only staff can take the action reopen")
                .when("2026-03-10T10:00", reopens(head("hugo")))
                .thenAmongOthers(new StageEntered("first", "officer"));
    }

    @Test
    void without_a_stand_in_only_the_owner_may_reopen_a_query() {
        given(CREATED, aSubmission().kind("query"))
                .when("2026-03-03T10:00", takes(OLGA, "reply", "message", "At nine."))
                .when("2026-03-04T10:00", reopens(head("hugo")))
                .thenRefused(
                        NotAllowed.class,
                        "only the caseworker or the role that handled this complaint last can reopen it")
                .when("2026-03-04T10:00", reopens(OLGA))
                .thenAmongOthers(new Reopened(), new StageEntered("enquiry", "officer"))
                .thenNot(LimitStarted.class);
    }

    @Test
    void a_reopened_complaint_does_not_return_to_a_consultation_stage() {
        under(
                        aWiderProcedure()
                                .but(p -> p.actions.add(action("drop")
                                        .from("advice")
                                        .to("closed")
                                        .by("officer")
                                        .outcome("withdrawn")
                                        .build())),
                        CREATED,
                        aSubmission())
                .when("2026-03-03T10:00", takes(OLGA, "ask-advice"))
                .when("2026-03-04T10:00", takes(OLGA, "drop"))
                .when("2026-03-05T10:00", reopens(OLGA))
                .thenAmongOthers(new StageEntered("first", "officer"));
    }

    @Test
    void an_open_complaint_cannot_be_reopened() {
        under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-10T10:00", reopens(OLGA))
                .thenRefused(Conflict.class, "reopen is not offered in the stage first");
    }

    private static Step reopens(Actor actor) {
        return takes(actor, "reopen", "reason", "They wrote again.");
    }

    private static Scenario withdrawn() {
        return under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", takes(COMPLAINANT, "withdraw"));
    }

    private static Scenario answered() {
        return under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-04T10:00", answers(OLGA));
    }
}
