package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.extend;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.pauses;
import static io.redress.domain.rules.Step.resumes;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitPaused;
import io.redress.domain.complaint.LimitEvent.LimitResumed;
import io.redress.domain.complaint.StageEvent.Paused;
import io.redress.domain.complaint.StageEvent.Resumed;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.staff.Actor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pause has a cause and an end, and keeps the rest of the time limits. */
class PausingTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");

    @Test
    void a_pause_keeps_the_rest_of_the_limit() {
        Scenario tale = contacted()
                .when("2026-03-10T11:00", pauses(OLGA, "police", "2026-03-31"))
                .then(
                        new ActionTaken("pause", Map.of("cause", "police", "until", "2026-03-31")),
                        new LimitPaused("answer", Span.parse("4 working days"), time("2026-03-10T11:00")),
                        new Paused("police", endOf("2026-03-31")),
                        new LetterOrdered("paused"))
                .thenWritten(Map.of("reason", "We wait for a report."));
        assertThat(tale.limit("answer").state()).isEqualTo(State.PAUSED);
        assertThat(tale.complaint().handling().pause())
                .isEqualTo(new Handling.Pause("police", time("2026-03-10T11:00"), endOf("2026-03-31")));
    }

    @Test
    void the_rest_counts_from_the_day_after_the_pause_and_the_first_due_time_is_kept() {
        Scenario tale = waiting()
                .when("2026-03-19T15:00", resumes(OLGA))
                .then(
                        new ActionTaken("resume", Map.of()),
                        new Resumed("police"),
                        new LimitResumed("answer", time("2026-03-19T15:00"), endOf("2026-03-25")),
                        new LetterOrdered("resumed"))
                .andDue(endOf("2026-03-25"));
        assertThat(tale.limit("answer").firstDue()).isEqualTo(endOf("2026-03-16"));
        assertThat(tale.complaint().handling().pause()).isNull();
        assertThat(tale.explained("answer").due()).isEqualTo(endOf("2026-03-25"));
        assertThat(tale.explained("answer").inWords()).startsWith("4 working days from Thursday 19 March 2026.");
    }

    @Test
    void pausing_and_resuming_on_the_same_day_changes_nothing() {
        waiting().when("2026-03-10T17:30", resumes(OLGA)).andDue(endOf("2026-03-16"));
    }

    @Test
    void a_limit_paused_on_its_last_day_is_due_on_the_day_on_which_it_resumes() {
        contacted()
                .when("2026-03-16T11:00", pauses(OLGA, "police", "2026-03-31"))
                .thenAmongOthers(new LimitPaused("answer", Span.parse("0 working days"), time("2026-03-16T11:00")))
                .when("2026-03-19T15:00", resumes(OLGA))
                .andDue(endOf("2026-03-19"));
    }

    @Test
    void during_a_pause_nothing_is_due_and_nobody_is_reminded() {
        waiting()
                .andWakesAt(endOf("2026-03-31").plusSeconds(1))
                .andNothingDue()
                .when("2026-03-20T09:00", wakes())
                .thenNothing();
    }

    @Test
    void all_pausable_limits_pause_and_the_others_keep_running() {
        Scenario tale = under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T11:00", takes(OLGA, "visit"))
                .when("2026-03-03T11:00", pauses(OLGA, "police", "2026-03-05"))
                .thenAmongOthers(
                        new LimitPaused("answer", Span.parse("9 working days"), time("2026-03-03T11:00")),
                        new LimitPaused("visit-report", Span.parse("2 working days"), time("2026-03-03T11:00")))
                .andDue(endOf("2026-03-03"));
        assertThat(tale.limit("acknowledgement").running()).isTrue();
        assertThat(tale.limit("informed").running()).isTrue();
        tale.when("2026-03-04T11:00", resumes(OLGA))
                .thenAmongOthers(
                        new LimitResumed("answer", time("2026-03-04T11:00"), endOf("2026-03-17")),
                        new LimitResumed("visit-report", time("2026-03-04T11:00"), endOf("2026-03-06")));
    }

    @Test
    void a_limit_by_the_clock_keeps_its_minutes() {
        AProcedure procedure = aWiderProcedure()
                .with(ALimit.limit("answer", "24 hours")
                        .fromReceipt()
                        .in("first")
                        .metBy("answer")
                        .extendableBy("officer")
                        .pausable());
        under(procedure, CREATED, aSubmission())
                .when("2026-03-02T12:30", pauses(OLGA, "police", "2026-03-09"))
                .thenAmongOthers(new LimitPaused("answer", Span.parse("1290 minutes"), time("2026-03-02T12:30")))
                .when("2026-03-04T08:00", resumes(OLGA))
                .thenAmongOthers(new LimitResumed("answer", time("2026-03-04T08:00"), time("2026-03-05T05:30")));
    }

    @Test
    void a_paused_limit_can_be_met() {
        Scenario tale = waiting()
                .when("2026-03-12T10:00", answers(OLGA))
                .thenAmongOthers(new LimitMet("answer"), new StageEntered("answered", "officer"))
                .thenNot(LimitResumed.class);
        assertThat(tale.limit("answer").state()).isEqualTo(State.MET);
        assertThat(tale.complaint().handling().pause()).isNull();
    }

    @Test
    void a_missed_limit_is_not_paused() {
        Scenario tale = contacted()
                .when("2026-03-17T00:00", wakes())
                .when("2026-03-17T09:00", takes(OLGA, "visit"))
                .when("2026-03-17T10:00", pauses(OLGA, "police", "2026-03-31"))
                .thenAmongOthers(
                        new LimitPaused("visit-report", Span.parse("3 working days"), time("2026-03-17T10:00")));
        assertThat(tale.limit("answer").running()).isTrue();
    }

    @Test
    void an_overdue_limit_is_not_paused_even_before_a_check_records_the_miss() {
        contacted()
                .when("2026-03-17T00:00", pauses(OLGA, "police", "2026-03-31"))
                .thenRefused(NotAllowed.class, "no time limit runs here that you may pause");
    }

    @Test
    void a_paused_complaint_cannot_be_paused_again_nor_resumed_twice() {
        waiting()
                .when("2026-03-12T10:00", pauses(OLGA, "complainant", "2026-04-30"))
                .thenRefused(Conflict.class, "this complaint is already paused")
                .when("2026-03-12T10:00", resumes(OLGA))
                .when("2026-03-12T10:01", resumes(OLGA))
                .thenRefused(Conflict.class, "this complaint is not paused");
    }

    @Test
    void only_roles_that_may_extend_a_limit_may_pause_it() {
        contacted()
                .when("2026-03-10T11:00", pauses(head("hugo"), "police", "2026-03-31"))
                .thenRefused(NotAllowed.class, "no time limit runs here that you may pause");
        waiting()
                .when("2026-03-11T11:00", resumes(head("hugo")))
                .thenRefused(NotAllowed.class, "there is no time limit here that you may resume");
    }

    @Test
    void a_pause_needs_a_cause_a_reason_and_an_end_in_the_future() {
        contacted()
                .when("2026-03-10T11:00", takes(OLGA, "pause"))
                .thenRefused(Invalid.class, "cause", "until", "reason")
                .when("2026-03-10T11:00", pauses(OLGA, "weather", "2026-03-31"))
                .thenRefused(Invalid.class, "must be one of complainant, police")
                .when("2026-03-10T11:00", pauses(OLGA, "police", "2026-03-10"))
                .thenRefused(Invalid.class, "must be later than today");
    }

    @Test
    void a_second_pause_keeps_the_rest_of_the_first() {
        waiting()
                .when("2026-03-12T10:00", resumes(OLGA))
                .when("2026-03-13T10:00", pauses(OLGA, "police", "2026-03-31"))
                .thenAmongOthers(new LimitPaused("answer", Span.parse("3 working days"), time("2026-03-13T10:00")))
                .when("2026-03-20T10:00", resumes(OLGA))
                .andDue(endOf("2026-03-25"));
    }

    @Test
    void an_extended_limit_is_paused_like_any_other() {
        contacted()
                .when("2026-03-09T10:00", extend(OLGA, "answer", "2026-03-18"))
                .when("2026-03-10T11:00", pauses(OLGA, "police", "2026-03-31"))
                .thenAmongOthers(new LimitPaused("answer", Span.parse("6 working days"), time("2026-03-10T11:00")))
                .when("2026-03-12T10:00", resumes(OLGA))
                .andDue(endOf("2026-03-20"));
    }

    @Test
    void pausing_is_not_available_if_the_procedure_has_no_causes() {
        Scenario.given(CREATED, aSubmission())
                .when("2026-03-10T11:00", pauses(OLGA, "police", "2026-03-31"))
                .thenRefused(Rejection.Reason.NotFound.class, "there is no action pause");
    }

    /** With only the answer and the regular news still open. */
    private static Scenario contacted() {
        return under(
                        aWiderProcedure()
                                .but(p -> p.limits.removeIf(limit -> limit.id().equals("informed"))),
                        CREATED,
                        aSubmission())
                .when("2026-03-02T10:30", takes(OLGA, "acknowledge", "how", "letter"));
    }

    private static Scenario waiting() {
        return contacted().when("2026-03-10T11:00", pauses(OLGA, "police", "2026-03-31"));
    }
}
