package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.decidesAbout;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.setAside;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.ReplyEvent.ReplySetAside;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.complaint.WaitingReplies;
import io.redress.domain.complaint.WaitingReply;
import io.redress.domain.procedure.Alert.To;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** As long as a reply waits for a person, nobody has been silent. */
class WaitingRepliesTest {

    private static final Actor.Caseworker OLGA = officer("olga");

    /** The list of mails drops the reply after 180 days. */
    private static final Instant DROPPED = time("2026-09-25T10:00");

    /** A complaint that was answered on 3 March, so that the complainant can reply until 31 March. */
    private static Scenario answered() {
        Scenario scenario = Scenario.under(
                aProcedure()
                        .with(limit("reply", "28 calendar days")
                                .owedByTheComplainant()
                                .in("answered")
                                .metBy("satisfied", "not-satisfied", "add-information")
                                .before("14 calendar days", To.COMPLAINANT)
                                .then("close-unanswered")),
                "2026-03-02T10:00",
                aSubmission());
        scenario.when("2026-03-02T10:01", letterGoes("acknowledgement", 1));
        scenario.when("2026-03-03T14:00", answers(OLGA));
        scenario.when(
                "2026-03-03T14:01", letterGoes("answer", scenario.complaint().version()));
        assertThat(scenario.limit("reply").due()).isEqualTo(endOf("2026-03-31"));
        return scenario;
    }

    /** The same, reminded, and a reply was set aside the day before the time is over. */
    private static Scenario waiting() {
        return answered()
                .when("2026-03-17T09:00", wakes())
                .then(new Alerted("reply", 1, To.COMPLAINANT, true))
                .when("2026-03-30T10:00", setAside("mail-1", DROPPED))
                .then(new ReplySetAside("mail-1", DROPPED));
    }

    @Test
    void as_long_as_it_waits_the_time_of_the_complainant_does_not_run_out() {
        Scenario scenario = waiting()
                .andWakesAt(DROPPED)
                .when("2026-04-01T00:00", wakes())
                .thenNothing()
                .when("2026-07-01T10:00", wakes())
                .thenNothing()
                .andStage("answered");
        assertThat(scenario.limit("reply").running()).isTrue();
        assertThat(scenario.rules().isPutOff(scenario.complaint(), scenario.limit("reply"), time("2026-07-01T10:00")))
                .isTrue();
    }

    @Test
    void nobody_is_reminded_of_silence_while_it_waits() {
        answered()
                .when("2026-03-16T10:00", setAside("mail-1", DROPPED))
                .when("2026-03-17T09:00", wakes())
                .thenNothing()
                .when("2026-03-17T10:00", decidesAbout(OLGA, "mail-1"))
                .when("2026-03-18T10:00", wakes())
                .thenNothing()
                .andWakesAt(time("2026-03-19T00:00"))
                .when("2026-03-19T00:00", wakes())
                .then(new Alerted("reply", 1, To.COMPLAINANT, true));
    }

    @Test
    void after_it_was_discarded_the_complaint_ends_as_usual_but_not_within_a_working_day() {
        waiting()
                .when("2026-04-09T15:00", decidesAbout(OLGA, "mail-1"))
                .then(new ReplyDecided("mail-1"))
                .andWakesAt(endOf("2026-04-10").plusSeconds(1))
                .when("2026-04-09T15:05", wakes())
                .thenNothing()
                .when(endOf("2026-04-10"), wakes())
                .thenNothing()
                .when("2026-04-11T00:00", wakes())
                .thenAmongOthers(new LimitMissed("reply"), new Closed("not-contested"));
    }

    @Test
    void after_it_was_discarded_in_time_the_complainant_has_the_usual_time() {
        answered()
                .when("2026-03-20T10:00", setAside("mail-1", DROPPED))
                .when("2026-03-20T11:00", decidesAbout(OLGA, "mail-1"))
                .when("2026-03-24T00:00", wakes())
                .then(new Alerted("reply", 1, To.COMPLAINANT, true))
                .andWakesAt(time("2026-04-01T00:00"));
    }

    @Test
    void what_is_added_is_the_reply_in_time_although_staff_were_late() {
        waiting()
                .when("2026-04-09T15:00", takes(OLGA, "add-information", "information", "No.", "how", "telephone"))
                .thenAmongOthers(new LimitMet("reply"))
                .thenNot(LimitMissed.class)
                .when("2026-04-09T15:00", decidesAbout(OLGA, "mail-1"))
                .then(new ReplyDecided("mail-1"))
                .andStage("answered");
    }

    @Test
    void what_the_complainant_does_meanwhile_counts_as_usual() {
        waiting()
                .when("2026-04-09T15:00", takes(COMPLAINANT, "satisfied"))
                .thenAmongOthers(new LimitMet("reply"), new Closed("satisfied"))
                .and(complaint ->
                        assertThat(complaint.handling().waitingReplies()).isNull());
    }

    @Test
    void withdrawal_is_not_hindered_and_misses_nothing() {
        waiting()
                .when("2026-04-09T15:00", takes(COMPLAINANT, "withdraw"))
                .thenAmongOthers(new LimitCancelled("reply"), new Closed("withdrawn"))
                .thenNot(LimitMissed.class)
                .when("2026-04-09T15:01", decidesAbout(OLGA, "mail-1"))
                .thenNothing();
    }

    @Test
    void when_the_list_drops_it_undecided_the_complaint_ends_as_usual() {
        waiting()
                .when(DROPPED.minusSeconds(1), wakes())
                .thenNothing()
                .when(DROPPED, wakes())
                .thenAmongOthers(new LimitMissed("reply"), new Closed("not-contested"));
    }

    @Test
    void it_is_recorded_once_and_decided_once() {
        waiting()
                .when("2026-03-30T10:05", setAside("mail-1", DROPPED.plusSeconds(300)))
                .thenNothing()
                .when("2026-03-30T11:00", decidesAbout(OLGA, "mail-1"))
                .then(new ReplyDecided("mail-1"))
                .when("2026-03-30T11:01", decidesAbout(OLGA, "mail-1"))
                .thenNothing();
    }

    @Test
    void a_decision_that_comes_before_the_record_is_none() {
        answered()
                .when("2026-03-30T10:00", decidesAbout(OLGA, "mail-1"))
                .thenNothing()
                .when("2026-03-30T10:01", setAside("mail-1", DROPPED))
                .then(new ReplySetAside("mail-1", DROPPED))
                .when("2026-03-30T10:01", decidesAbout(SYSTEM, "mail-1"))
                .then(new ReplyDecided("mail-1"));
    }

    @Test
    void each_of_several_has_to_be_decided() {
        waiting()
                .when("2026-03-31T10:00", setAside("mail-2", DROPPED.plusSeconds(60)))
                .when("2026-04-01T10:00", decidesAbout(OLGA, "mail-1"))
                .andWakesAt(DROPPED.plusSeconds(60))
                .when("2026-04-09T10:00", decidesAbout(OLGA, "mail-2"))
                .andWakesAt(endOf("2026-04-10").plusSeconds(1));
    }

    @Test
    void at_most_twenty_wait_and_those_that_were_dropped_do_not_count() {
        Scenario scenario = answered();
        for (int number = 1; number <= 20; number++) {
            scenario.when("2026-03-30T10:00", setAside("mail-" + number, DROPPED))
                    .then(new ReplySetAside("mail-" + number, DROPPED));
        }
        scenario.when("2026-03-30T10:00", setAside("mail-21", DROPPED))
                .thenNothing()
                .when("2026-03-30T10:01", decidesAbout(OLGA, "mail-7"))
                .when("2026-03-30T10:02", setAside("mail-21", DROPPED.plusSeconds(120)))
                .then(new ReplySetAside("mail-21", DROPPED.plusSeconds(120)))
                .when(DROPPED.plusSeconds(60), setAside("mail-22", DROPPED.plusSeconds(600)))
                .then(new ReplySetAside("mail-22", DROPPED.plusSeconds(600)))
                .and(complaint -> assertThat(WaitingReplies.of(complaint).waiting())
                        .extracting(WaitingReply::mail)
                        .containsExactly("mail-21", "mail-22"));
    }

    @Test
    void nothing_waits_at_a_closed_complaint_or_after_its_time() {
        waiting()
                .when("2026-03-30T12:00", setAside("mail-2", time("2026-03-30T12:00")))
                .thenNothing()
                .when("2026-04-09T15:00", takes(COMPLAINANT, "satisfied"))
                .when("2026-04-09T16:00", setAside("mail-3", DROPPED))
                .thenNothing();
    }

    @Test
    void the_time_limits_of_the_organisation_run_on() {
        Scenario scenario = Scenario.given("2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", setAside("mail-1", DROPPED));
        scenario.when(endOf("2026-03-16").plusSeconds(1), wakes()).then(new LimitMissed("answer"));
    }
}
