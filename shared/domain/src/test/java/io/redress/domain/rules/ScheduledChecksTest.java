package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Alert.To;
import io.redress.domain.procedure.WorkingHours;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduledChecksTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void before_the_due_time_nothing_happens() {
        given(CREATED, aSubmission()).when(endOf("2026-03-04"), wakes()).thenNothing();
    }

    @Test
    void a_reminder_is_given_once_at_its_time() {
        acknowledged()
                .andWakesAt(time("2026-03-12T08:00"))
                .when(time("2026-03-12T08:00").minusMillis(1), wakes())
                .thenNothing()
                .when("2026-03-12T08:00", wakes())
                .then(new Alerted("answer", 1, Alert.To.CASEWORKER, true))
                .when(endOf("2026-03-12"), wakes())
                .thenNothing()
                .when("2026-03-13T08:00", wakes())
                .thenNothing()
                .andWakesAt(endOf("2026-03-16").plusSeconds(1));
    }

    @Test
    void a_miss_is_recorded_once_and_each_escalation_level_is_alerted_once() {
        acknowledged()
                .when("2026-03-13T00:05", wakes())
                .when(endOf("2026-03-16").plusSeconds(1), wakes())
                .then(new LimitMissed("answer"))
                .andWakesAt(time("2026-03-17T08:00"))
                .when("2026-03-17T08:00", wakes())
                .then(new Alerted("answer", 2, Alert.To.CASEWORKER, false))
                .andWakesAt(time("2026-03-19T08:00"))
                .when("2026-03-19T08:00", wakes())
                .then(new Alerted("answer", 3, Alert.To.MANAGER, false))
                .when("2026-03-24T07:59", wakes())
                .thenNothing()
                .andWakesAt(time("2026-03-24T08:00"))
                .when("2026-03-24T08:00", wakes())
                .then(new Alerted("answer", 4, Alert.To.DIRECTOR, false))
                .andNobodyWaits()
                .when("2027-03-24T00:00", wakes())
                .thenNothing()
                .andDue(endOf("2026-03-16"));
    }

    @Test
    void a_late_check_gives_all_alerts_at_once_except_outdated_reminders() {
        given(CREATED, aSubmission())
                .when("2026-04-20T08:00", wakes())
                .then(
                        new LimitMissed("acknowledgement"),
                        new Alerted("acknowledgement", 1, Alert.To.CASEWORKER, false),
                        new Alerted("acknowledgement", 2, Alert.To.MANAGER, false),
                        new LimitMissed("answer"),
                        new Alerted("answer", 2, Alert.To.CASEWORKER, false),
                        new Alerted("answer", 3, Alert.To.MANAGER, false),
                        new Alerted("answer", 4, Alert.To.DIRECTOR, false))
                .andNobodyWaits()
                .when("2026-04-20T08:00", wakes())
                .thenNothing();
    }

    @Test
    void an_outdated_reminder_causes_no_next_check() {
        inTheSecondStage()
                .when(endOf("2026-04-10").plusSeconds(1), wakes())
                .then(new LimitMissed("decision"))
                .andWakesAt(time("2026-04-14T08:00"))
                .when("2026-04-14T08:00", wakes())
                .then(new Alerted("decision", 2, Alert.To.MANAGER, false))
                .andNobodyWaits();
    }

    @Test
    void escalation_levels_may_be_counted_in_hours_and_in_days() {
        AProcedure procedure = aProcedure()
                .with(ALimit.limit("acknowledgement", "2 working days")
                        .fromReceipt()
                        .in("first", "answered")
                        .metByLetter("acknowledgement")
                        .after("24 hours", To.CASEWORKER)
                        .after("3 calendar days", To.MANAGER));
        under(procedure, CREATED, aSubmission())
                .when("2026-03-05T00:00", wakes())
                .then(new LimitMissed("acknowledgement"))
                .andWakesAt(time("2026-03-06T08:00"))
                .when("2026-03-06T08:00", wakes())
                .then(new Alerted("acknowledgement", 1, Alert.To.CASEWORKER, false))
                .andWakesAt(time("2026-03-09T08:00"));
    }

    @Test
    void alerts_wait_for_the_working_hours_of_the_procedure() {
        AProcedure procedure = aProcedure()
                .with(ALimit.limit("answer", "4 working days")
                        .fromReceipt()
                        .in("first")
                        .metBy("answer")
                        .after("0 working days", To.CASEWORKER)
                        .after("9 hours", To.MANAGER)
                        .after("18 hours", To.DIRECTOR));
        procedure.workingHours = new WorkingHours(LocalTime.of(9, 30), LocalTime.of(15, 0));
        under(procedure, CREATED, aSubmission())
                .when("2026-03-02T10:05", letterGoes("acknowledgement", 1))
                .when(endOf("2026-03-06").plusSeconds(1), wakes())
                .thenAmongOthers(new LimitMissed("answer"))
                .thenNot(Alerted.class)
                .andWakesAt(time("2026-03-09T09:30"))
                .when("2026-03-09T09:30", wakes())
                .then(
                        new Alerted("answer", 1, Alert.To.CASEWORKER, false),
                        new Alerted("answer", 2, Alert.To.MANAGER, false),
                        new Alerted("answer", 3, Alert.To.DIRECTOR, false));
    }

    @Test
    void alerts_of_a_limit_in_clock_hours_are_given_at_any_hour() {
        AProcedure procedure = aProcedure()
                .with(ALimit.limit("answer", "24 hours")
                        .fromReceipt()
                        .in("first")
                        .metBy("answer")
                        .before("4 hours", To.CASEWORKER)
                        .after("0 hours", To.CASEWORKER)
                        .after("1 working day", To.MANAGER));
        under(procedure, "2026-03-06T23:00", aSubmission())
                .when("2026-03-06T23:05", letterGoes("acknowledgement", 1))
                .andWakesAt(time("2026-03-07T19:00"))
                .when("2026-03-07T19:00", wakes())
                .then(new Alerted("answer", 1, Alert.To.CASEWORKER, true))
                .when(time("2026-03-07T23:00").plusSeconds(1), wakes())
                .then(new LimitMissed("answer"), new Alerted("answer", 2, Alert.To.CASEWORKER, false))
                .andWakesAt(time("2026-03-09T23:00").plusSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        // The reminder would be due on Saturday 14 March; it waits until Monday if the limit still runs then.
        "14 calendar days, 2 calendar days, 2026-03-16T08:00",
        "13 calendar days, 1 calendar day, 2026-03-13T08:00",
        // Four hours before the end of Monday nobody works any more.
        "14 calendar days, 4 hours, 2026-03-16T08:00",
        "14 calendar days, 10 hours, 2026-03-16T13:59:59",
    })
    void a_reminder_is_given_in_working_hours_while_the_limit_still_runs(String span, String before, String at) {
        AProcedure procedure = aProcedure()
                .with(ALimit.limit("answer", span)
                        .fromReceipt()
                        .in("first")
                        .metBy("answer")
                        .before(before, To.CASEWORKER));
        under(procedure, CREATED, aSubmission())
                .when("2026-03-02T10:05", letterGoes("acknowledgement", 1))
                .andWakesAt(time(at));
    }

    @Test
    void reminders_in_days_keep_the_hour_when_the_clocks_change() {
        inTheQuestion().andWakesAt(time("2026-03-24T08:00")).and(complaint -> assertThat(
                        complaint.running("reply").orElseThrow().due())
                .isEqualTo("2026-04-07T22:59:59Z"));
    }

    @Test
    void the_complainant_is_reminded_and_then_the_system_closes_what_is_not_contested() {
        inTheQuestion()
                .when("2026-03-25T00:00", wakes())
                .then(new Alerted("reply", 1, Alert.To.COMPLAINANT, true))
                .when("2026-03-25T00:05", wakes())
                .thenNothing()
                .when("2026-04-08T00:00", wakes())
                .then(
                        new LimitMissed("reply"),
                        new ActionTaken("close-unanswered", Map.of()),
                        new LetterOrdered("closed"),
                        new StageEntered("closed", null),
                        new LimitCancelled("reply"),
                        new Closed("not-contested"))
                .andNobodyWaits()
                .when("2026-04-08T00:00", wakes())
                .thenNothing();
    }

    @Test
    void staff_have_to_send_by_hand_the_letter_of_an_automatic_action_if_mail_is_not_possible() {
        given(CREATED, aSubmission().withoutEmail())
                .when("2026-03-02T11:00", takes(officer("olga"), "acknowledge", "how", "letter"))
                .when("2026-03-10T14:00", answers(officer("olga")))
                .when(
                        "2026-03-10T15:00",
                        takes(officer("olga"), "told", "letter", "3-answer", "how", "phone", "on", "2026-03-10"))
                .when("2026-04-08T00:00", wakes())
                .thenAmongOthers(new LimitMissed("reply"), new LetterOwed("closed", 5), new Closed("not-contested"));
    }

    @Test
    void a_late_reply_before_the_check_counts() {
        inTheQuestion()
                .when("2026-04-08T00:01", takes(COMPLAINANT, "not-satisfied"))
                .thenAmongOthers(new LimitMissed("reply"), new StageEntered("second", "head"));
    }

    @Test
    void a_check_of_a_closed_complaint_changes_nothing() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(COMPLAINANT, "withdraw"))
                .when("2027-03-03T10:00", wakes())
                .thenNothing();
    }

    private static Scenario acknowledged() {
        return given(CREATED, aSubmission()).when("2026-03-02T10:01", letterGoes("acknowledgement", 1));
    }

    private static Scenario inTheQuestion() {
        return acknowledged()
                .when("2026-03-10T13:59", answers(officer("olga")))
                .when("2026-03-10T14:00", letterGoes("answer", 3))
                .and(complaint -> assertThat(
                                complaint.running("reply").orElseThrow().started())
                        .isEqualTo(time("2026-03-10T14:00")));
    }

    private static Scenario inTheSecondStage() {
        return inTheQuestion().when("2026-03-11T10:00", takes(COMPLAINANT, "not-satisfied"));
    }
}
