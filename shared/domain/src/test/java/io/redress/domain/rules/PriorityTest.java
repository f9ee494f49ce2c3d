package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.AnAction.action;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.pauses;
import static io.redress.domain.rules.Step.resumes;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.ActionEvent.Prioritised;
import io.redress.domain.complaint.Handling.Priority;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Staff give a complaint one of the procedure's priorities, and time limits may hold for some priorities only. */
class PriorityTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String LATER = "2026-03-03T10:00";
    private static final Actor.Caseworker OLGA = officer("olga");

    @Test
    void a_complaint_has_the_usual_priority_until_staff_give_it_another_one() {
        Scenario marked = prioritised()
                .and(complaint -> assertThat(complaint.handling().priority()).isNull())
                .when(LATER, sets("urgent"))
                .thenAmongOthers(
                        new ActionTaken("set-priority", Map.of("priority", "urgent")), new Prioritised("urgent"))
                .thenWritten(Map.of("why", "Nobody can work."))
                .and(complaint -> assertThat(complaint.handling().priority()).isEqualTo("urgent"));
        assertThat(RegisterRow.of(marked.complaint(), marked.rules().procedure())
                        .priorities())
                .containsExactly(new Priority("urgent", time(LATER)));
    }

    @Test
    void it_is_not_given_the_priority_that_it_has() {
        prioritised()
                .when(LATER, sets("normal"))
                .thenRefused(Invalid.class, "priority", "is the priority of this complaint already")
                .when(LATER, sets("high"))
                .thenRefused(Invalid.class, "priority", "must be one of normal, urgent, critical")
                .when(LATER, takes(OLGA, "set-priority", "priority", "urgent"))
                .thenRefused(Invalid.class, "why", "is required")
                .when(LATER, sets("urgent"))
                .when(LATER, sets("urgent"))
                .thenRefused(Invalid.class, "priority", "is the priority of this complaint already");
    }

    @Test
    void the_form_offers_the_other_priorities() {
        Scenario marked = prioritised().when(LATER, sets("urgent"));
        var action = marked.rules().offered(marked.complaint(), OLGA, time(LATER)).stream()
                .filter(known -> known.id().equals("set-priority"))
                .findFirst()
                .orElseThrow();
        FieldOptions options = marked.rules().options(action, action.fields().getFirst(), marked.complaint());
        assertThat(options.options().orElseThrow())
                .extracting(FieldOptions.Option::id)
                .containsExactly("normal", "critical");
    }

    @Test
    void a_limit_of_a_priority_starts_with_it_and_ends_with_the_next_one() {
        prioritised()
                .and(complaint -> assertThat(complaint.running("news")).isEmpty())
                .when(LATER, sets("urgent"))
                .thenAmongOthers(
                        new LimitStarted("news", time(LATER), time("2026-03-03T14:00")),
                        new LimitStarted("urgent-answer", time(CREATED), endOf("2026-03-05")))
                .when("2026-03-03T11:00", sets("critical"))
                .thenAmongOthers(
                        new LimitCancelled("urgent-answer"),
                        new LimitStarted("critical-answer", time("2026-03-03T11:00"), time("2026-03-03T13:00")))
                .and(complaint -> assertThat(complaint.running("news"))
                        .as("it holds for both priorities")
                        .hasValueSatisfying(news -> assertThat(news.due()).isEqualTo(time("2026-03-03T14:00"))))
                .when("2026-03-03T13:01", sets("normal"))
                .thenAmongOthers(new LimitMissed("critical-answer"), new LimitCancelled("critical-answer"))
                .and(complaint -> {
                    assertThat(complaint.running("news")).isEmpty();
                    assertThat(complaint.running("answer")).isPresent();
                });
    }

    @Test
    void a_return_to_a_priority_gives_no_new_span() {
        prioritised()
                .when(LATER, sets("critical"))
                .thenAmongOthers(new LimitStarted("critical-answer", time(LATER), time("2026-03-03T12:00")))
                .when("2026-03-03T11:00", sets("normal"))
                .thenAmongOthers(new LimitCancelled("critical-answer"))
                .when("2026-03-03T11:30", sets("critical"))
                .thenAmongOthers(new LimitStarted("critical-answer", time(LATER), time("2026-03-03T12:00")))
                .when("2026-03-03T11:40", sets("urgent"))
                .when("2026-03-03T14:00", sets("critical"))
                .thenAmongOthers(new LimitStarted(
                        "critical-answer", time(LATER), time("2026-03-03T12:00"), List.of(), time("2026-03-03T14:00")))
                .when("2026-03-03T14:05", wakes())
                .thenAmongOthers(new LimitMissed("critical-answer"))
                .when("2026-03-03T14:10", sets("normal"))
                .when("2026-03-03T14:20", sets("critical"))
                .thenNot(LimitMissed.class)
                .and(complaint ->
                        assertThat(complaint.running("critical-answer")).isEmpty());
    }

    @Test
    void in_another_stage_the_span_of_a_priority_begins_anew() {
        prioritised()
                .when(LATER, sets("urgent"))
                .when("2026-03-03T12:00", answers(OLGA))
                .when("2026-03-04T12:00", takes(Step.COMPLAINANT, "not-satisfied"))
                .when("2026-03-04T13:00", sets(head("hugo"), "normal"))
                .when("2026-03-04T14:00", sets(head("hugo"), "urgent"))
                .thenAmongOthers(new LimitStarted("urgent-decision", time("2026-03-04T12:00"), endOf("2026-03-06")));
    }

    @Test
    void a_limit_that_was_met_is_not_owed_again_in_the_same_stage() {
        prioritised()
                .when(LATER, sets("critical"))
                .when("2026-03-03T10:20", takes(OLGA, "update"))
                .thenAmongOthers(new LimitMet("critical-contact"))
                .when("2026-03-03T10:30", sets("normal"))
                .when("2026-03-03T11:00", sets("critical"))
                .and(complaint ->
                        assertThat(complaint.running("critical-contact")).isEmpty());
    }

    @Test
    void a_limit_that_was_cancelled_with_its_priority_does_not_start_again_by_itself() {
        prioritised()
                .when(LATER, sets("urgent"))
                .when("2026-03-03T11:00", takes(OLGA, "update"))
                .thenAmongOthers(new LimitStarted("news", time("2026-03-03T11:00"), time("2026-03-03T15:00")))
                .when("2026-03-03T12:00", sets("normal"))
                .thenAmongOthers(new LimitCancelled("news"))
                .when("2026-03-03T13:00", takes(OLGA, "update"))
                .and(complaint -> assertThat(complaint.running("news")).isEmpty())
                .when("2026-03-03T14:00", sets("urgent"))
                .thenAmongOthers(
                        new LimitStarted("news", time("2026-03-03T11:00"), time("2026-03-03T15:00")),
                        new LimitStarted("urgent-answer", time(CREATED), endOf("2026-03-05")));
    }

    @Test
    void a_limit_that_was_missed_is_not_owed_again_for_the_same_priority() {
        prioritised()
                .when(LATER, sets("urgent"))
                .when("2026-03-06T00:00", wakes())
                .thenAmongOthers(new LimitMissed("urgent-answer"))
                .when("2026-03-06T09:00", sets("normal"))
                .when("2026-03-06T10:00", sets("urgent"))
                .and(complaint -> assertThat(complaint.limits().stream()
                                .filter(known -> known.id().equals("urgent-answer")))
                        .hasSize(1));
    }

    @Test
    void the_priority_stays_in_the_next_stage_and_its_limits_start_there() {
        prioritised()
                .when(LATER, sets("urgent"))
                .when("2026-03-03T12:00", answers(OLGA))
                .and(complaint -> {
                    assertThat(complaint.handling().priority()).isEqualTo("urgent");
                    assertThat(complaint.running("urgent-answer")).isEmpty();
                })
                .when("2026-03-04T12:00", takes(Step.COMPLAINANT, "not-satisfied"))
                .thenAmongOthers(new LimitStarted("urgent-decision", time("2026-03-04T12:00"), endOf("2026-03-06")));
    }

    @Test
    void a_limit_that_starts_during_a_pause_is_paused() {
        prioritised()
                .when(LATER, pauses(OLGA, "police", "2026-03-10"))
                .when("2026-03-04T10:00", sets("urgent"))
                .and(complaint -> assertThat(complaint.openLimits().filter(known -> known.id()
                                .equals("urgent-answer")))
                        .singleElement()
                        .satisfies(known -> assertThat(known.state()).isEqualTo(State.PAUSED)))
                .when("2026-03-05T10:00", resumes(OLGA))
                .and(complaint -> assertThat(complaint.running("urgent-answer")).isPresent());
    }

    private static Step sets(String priority) {
        return sets(OLGA, priority);
    }

    private static Step sets(Actor.Caseworker by, String priority) {
        return takes(by, "set-priority", "priority", priority, "why", "Nobody can work.");
    }

    private static Scenario prioritised() {
        return under(
                aWiderProcedure().but(p -> {
                    p.priorities.addAll(List.of(
                            Choice.of("normal", "Normal"),
                            Choice.of("urgent", "Urgent"),
                            Choice.of("critical", "Critical")));
                    p.actions.add(action("set-priority")
                            .from("first", "second")
                            .by("officer", "head")
                            .asks("priority", Type.PRIORITY)
                            .asks("why", Type.TEXT)
                            .letter("stage-opened")
                            .build());
                    p.limits.add(limit("news", "4 hours")
                            .in("first")
                            .forPriorities("urgent", "critical")
                            .metBy("update")
                            .repeats()
                            .build());
                    p.limits.add(limit("urgent-answer", "3 working days")
                            .fromReceipt()
                            .in("first")
                            .forPriorities("urgent")
                            .metBy("answer")
                            .pausable()
                            .extendableBy("officer")
                            .build());
                    p.limits.add(limit("critical-answer", "2 hours")
                            .in("first")
                            .forPriorities("critical")
                            .metBy("answer")
                            .build());
                    p.limits.add(limit("critical-contact", "1 hour")
                            .in("first")
                            .forPriorities("critical")
                            .metBy("update")
                            .build());
                    p.limits.add(limit("urgent-decision", "2 working days")
                            .in("second")
                            .forPriorities("urgent")
                            .metBy("decide")
                            .build());
                }),
                CREATED,
                aSubmission());
    }
}
