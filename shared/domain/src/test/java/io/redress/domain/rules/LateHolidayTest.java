package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.extend;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.pauses;
import static io.redress.domain.rules.Step.recounts;
import static io.redress.domain.rules.Step.resumes;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitExtended;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitMoved;
import io.redress.domain.complaint.LimitEvent.LimitResumed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day off that is declared late moves running limits, but never ended ones, and never to an earlier day. */
class LateHolidayTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void a_day_off_that_is_declared_late_moves_running_limits_with_an_event() {
        Scenario tale = given(CREATED, aSubmission())
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T10:00", recounts())
                .then(
                        new LimitMoved(
                                "acknowledgement",
                                endOf("2026-03-04"),
                                endOf("2026-03-05"),
                                List.of(LocalDate.parse("2026-03-04"))),
                        new LimitMoved(
                                "answer",
                                endOf("2026-03-16"),
                                endOf("2026-03-17"),
                                List.of(LocalDate.parse("2026-03-04")),
                                true))
                .andDue(endOf("2026-03-05"));
        assertThat(tale.limit("answer").firstDue())
                .as("the first due time is kept")
                .isEqualTo(endOf("2026-03-16"));
        tale.when("2026-03-03T10:01", recounts()).thenNothing();
    }

    @Test
    void an_ended_limit_is_still_explained_as_it_was_counted() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-03T10:00", letterGoes("acknowledgement", 1))
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T10:01", recounts());

        assertThat(tale.explained("acknowledgement").due()).isEqualTo(endOf("2026-03-04"));
        assertThat(tale.explained("answer").due()).isEqualTo(endOf("2026-03-17"));
    }

    @Test
    void a_day_off_outside_the_window_moves_nothing() {
        given(CREATED, aSubmission())
                .andDayOffDeclared("2026-03-17")
                .when("2026-03-03T10:00", recounts())
                .thenNothing();
    }

    @Test
    void a_check_counts_limits_again_before_it_records_a_miss() {
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .andDayOffDeclared("2026-03-16")
                .when(endOf("2026-03-16").plusSeconds(1), wakes())
                .thenAmongOthers(new LimitMoved(
                        "answer",
                        endOf("2026-03-16"),
                        endOf("2026-03-17"),
                        List.of(LocalDate.parse("2026-03-16")),
                        true))
                .thenNot(LimitMissed.class)
                .when(endOf("2026-03-17").plusSeconds(1), wakes())
                .thenAmongOthers(new LimitMissed("answer"));
    }

    @Test
    void a_missed_limit_stays_missed() {
        given(CREATED, aSubmission())
                .when(endOf("2026-03-04").plusSeconds(1), wakes())
                .thenAmongOthers(new LimitMissed("acknowledgement"))
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-05T10:00", recounts())
                .then(new LimitMoved(
                        "answer",
                        endOf("2026-03-16"),
                        endOf("2026-03-17"),
                        List.of(LocalDate.parse("2026-03-04")),
                        true));
    }

    @Test
    void a_past_day_off_that_is_corrected_moves_what_still_runs_and_nothing_that_has_ended() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-04T10:00", letterGoes("acknowledgement", 1))
                .andDayOffDeclared("2026-03-03")
                .when("2026-03-10T10:00", recounts())
                .then(new LimitMoved(
                        "answer",
                        endOf("2026-03-16"),
                        endOf("2026-03-17"),
                        List.of(LocalDate.parse("2026-03-03")),
                        true));
        assertThat(tale.limit("acknowledgement").due()).isEqualTo(endOf("2026-03-04"));
        tale.when("2026-03-10T10:01", recounts()).thenNothing();
    }

    @Test
    void an_ended_limit_is_never_counted_again() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", takes(COMPLAINANT, "withdraw"))
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T11:00", recounts())
                .thenNothing();
        assertThat(tale.limit("acknowledgement").due()).isEqualTo(endOf("2026-03-04"));
        assertThat(tale.limit("answer").due()).isEqualTo(endOf("2026-03-16"));
    }

    @Test
    void an_extended_date_is_not_moved() {
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T11:00", recounts())
                .thenNothing()
                .andDue(endOf("2026-03-27"));
    }

    @Test
    void a_withdrawn_day_off_makes_no_limit_due_earlier() {
        Scenario tale = Scenario.given("2026-04-01T10:00", aSubmission());
        Complaint complaint = tale.complaint();
        Rules withoutGoodFriday = new Rules(tale.rules().procedure(), io.redress.domain.calendar.Calendars.kenya());

        assertThat(withoutGoodFriday
                        .decide(complaint, new Command.Recount(), SYSTEM, time("2026-04-01T11:00"))
                        .events())
                .isEmpty();
    }

    @Test
    void a_moved_limit_keeps_its_date_and_explanation_when_the_day_off_is_withdrawn() {
        Scenario tale = given(CREATED, aSubmission())
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T10:00", recounts())
                .andDaysOffTakenBack()
                .when("2026-03-03T11:00", recounts())
                .thenNothing();

        assertThat(tale.limit("answer").due()).isEqualTo(endOf("2026-03-17"));
        assertThat(tale.explained("answer").inWords())
                .contains("Wednesday 4 March (a day off that has been taken back since)")
                .endsWith("Due by the end of Tuesday 17 March 2026.");
    }

    @Test
    void a_limit_stored_without_declared_days_is_explained_if_the_calendar_still_gives_its_date() {
        Scenario tale =
                given(CREATED, aSubmission()).andDayOffDeclared("2026-03-04").when("2026-03-03T10:00", recounts());
        Limit answer = tale.limit("answer");
        Limit old = answer.moved(answer.due(), null);

        assertThat(tale.rules().explain(old))
                .hasValueSatisfying(counted -> assertThat(counted.due()).isEqualTo(answer.due()));
        assertThat(tale.andDaysOffTakenBack().rules().explain(old)).isEmpty();
    }

    @Test
    void an_extended_limit_is_explained_with_its_earlier_count() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T11:00", recounts());
        assertThat(tale.explained("answer").due()).isEqualTo(endOf("2026-03-16"));

        Scenario moved = given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-03T10:00", recounts())
                .when("2026-03-03T11:00", extend(officer("olga"), "answer", "2026-03-27"))
                .andDaysOffTakenBack();
        assertThat(moved.explained("answer").due()).isEqualTo(endOf("2026-03-17"));
    }

    @Test
    void a_paused_limit_is_counted_again_when_it_resumes() {
        under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T11:00", pauses(officer("olga"), "police", "2026-03-31"))
                .andDayOffDeclared("2026-03-05")
                .when("2026-03-03T10:00", recounts())
                .thenNot(LimitResumed.class)
                .when("2026-03-03T11:00", resumes(officer("olga")))
                .thenAmongOthers(new LimitResumed(
                        "answer",
                        time("2026-03-03T11:00"),
                        endOf("2026-03-18"),
                        List.of(LocalDate.parse("2026-03-05"))));
    }

    @Test
    void a_resumed_limit_moves_with_its_rest() {
        under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T11:00", pauses(officer("olga"), "police", "2026-03-31"))
                .when("2026-03-05T11:00", resumes(officer("olga")))
                .andDayOffDeclared("2026-03-04")
                .when("2026-03-06T10:00", recounts())
                .thenNot(LimitExtended.class)
                .andDayOffDeclared("2026-03-10")
                .when("2026-03-06T11:00", recounts())
                .thenAmongOthers(new LimitMoved(
                        "answer",
                        endOf("2026-03-19"),
                        endOf("2026-03-20"),
                        List.of(LocalDate.parse("2026-03-10")),
                        true));
    }

    @Test
    void a_limit_by_the_clock_ignores_days_off() {
        AProcedure procedure = aProcedure()
                .with(limit("answer", "48 hours").fromReceipt().in("first").metBy("answer"))
                .but(p -> p.limits.removeFirst());
        under(procedure, CREATED, aSubmission())
                .andDayOffDeclared("2026-03-03")
                .when("2026-03-02T11:00", recounts())
                .thenNothing();
    }
}
