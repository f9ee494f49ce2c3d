package io.redress.domain;

import static io.redress.domain.ASubmission.aSubmission;
import static io.redress.domain.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.Deed.COMPLAINANT;
import static io.redress.domain.Deed.SYSTEM;
import static io.redress.domain.Deed.answers;
import static io.redress.domain.Deed.candidate;
import static io.redress.domain.Deed.officer;
import static io.redress.domain.Deed.restricts;
import static io.redress.domain.Deed.takes;
import static io.redress.domain.Deed.takesKnowing;
import static io.redress.domain.Deed.wakes;
import static io.redress.domain.Deed.working;
import static io.redress.domain.Tale.endOf;
import static io.redress.domain.Tale.time;
import static io.redress.domain.Tale.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Event.ActionPromised;
import io.redress.domain.Event.ActionTaken;
import io.redress.domain.Event.Closed;
import io.redress.domain.Event.IncidentRecorded;
import io.redress.domain.Event.PromiseKept;
import io.redress.domain.Event.PromiseOverdue;
import io.redress.domain.Refused.Reason.Invalid;
import io.redress.domain.Refused.Reason.NotNow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is promised beside the answer is done, or it shows; incidents promise what has to follow them. */
class PromisingTest {

    private static final String BORN = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");

    @Test
    void what_is_promised_is_on_record_until_it_is_done() {
        Tale tale = promised()
                .then(
                        new ActionTaken("promise", Map.of("until", "2026-03-20")),
                        new ActionPromised("2", null, null, "olga", endOf("2026-03-20")))
                .thenWritten(Map.of("what", "Repair the door."))
                .when("2026-03-10T10:00", takes(OLGA, "fulfil", "promise", "2", "how", "It is repaired."))
                .then(new ActionTaken("fulfil", Map.of("promise", "2")), new PromiseKept("2"));
        assertThat(tale.complaint().handling().promises())
                .containsExactly(new PromisedAction(
                        "2", null, null, "olga", endOf("2026-03-20"), time("2026-03-10T10:00"), false));
        assertThat(tale.complaint().handling().open()).isEmpty();
    }

    @Test
    void somebody_else_may_have_to_see_to_it() {
        under(aWiderProcedure(), BORN, aSubmission())
                .when(
                        "2026-03-03T10:00",
                        takesKnowing(
                                List.of(candidate("hugo", 0, "head")),
                                OLGA,
                                "promise",
                                "what",
                                "Train the desk.",
                                "until",
                                "2026-03-20",
                                "caseworker",
                                "hugo"))
                .thenAmongOthers(new ActionPromised("2", null, null, "hugo", endOf("2026-03-20")));
    }

    @Test
    void nothing_is_laid_on_somebody_who_may_not_see_the_complaint() {
        Candidate elsewhere = working("hera", "south", 0, "head");
        String[] promise = {"what", "Train the desk.", "until", "2026-03-20", "caseworker", "hera"};
        under(aWiderProcedure(), BORN, aSubmission().department("north"))
                .when("2026-03-03T10:00", takesKnowing(List.of(elsewhere), OLGA, "promise", promise))
                .thenRefused(Invalid.class, "caseworker", "must be somebody who may see this complaint")
                .when("2026-03-03T10:00", takesKnowing(List.of(candidate("hera", 0, "head")), OLGA, "promise", promise))
                .when("2026-03-03T11:00", restricts(OLGA))
                .when("2026-03-03T12:00", takesKnowing(List.of(candidate("hera", 0, "head")), OLGA, "promise", promise))
                .thenRefused(Invalid.class, "must be somebody who may see this complaint");
    }

    @Test
    void what_is_not_done_in_time_is_told_once() {
        promised()
                .when(endOf("2026-03-20"), wakes())
                .thenNot(PromiseOverdue.class)
                .when(endOf("2026-03-20").plusMillis(1), wakes())
                .thenAmongOthers(new PromiseOverdue("2"))
                .when("2026-03-25T10:00", wakes())
                .thenNot(PromiseOverdue.class)
                .when("2026-03-26T10:00", takes(OLGA, "fulfil", "promise", "2", "how", "Late, but done."))
                .thenAmongOthers(new PromiseKept("2"));
    }

    @Test
    void what_is_promised_outlives_the_complaint() {
        promised()
                .when("2026-03-04T10:00", takes(COMPLAINANT, "withdraw"))
                .andWakesAt(endOf("2026-03-20").plusMillis(1))
                .when(endOf("2026-03-20").plusMillis(1), wakes())
                .then(new PromiseOverdue("2"))
                .andNobodyWaits()
                .when("2026-03-26T10:00", takes(OLGA, "fulfil", "promise", "2", "how", "Late, but done."))
                .thenAmongOthers(new PromiseKept("2"));
    }

    @Test
    void what_was_never_promised_cannot_be_done_and_nothing_is_done_twice() {
        promised()
                .when("2026-03-04T10:00", takes(OLGA, "fulfil", "promise", "7", "how", "?"))
                .thenRefused(Invalid.class, "promise", "must be something promised that is not done: 2")
                .when("2026-03-04T10:00", takes(OLGA, "fulfil", "promise", "2", "how", "Done."))
                .when("2026-03-04T11:00", takes(OLGA, "fulfil", "promise", "2", "how", "Done."))
                .thenRefused(NotNow.class, "nothing is promised that is not done");
    }

    @Test
    void a_promise_is_for_a_day_that_is_to_come() {
        under(aWiderProcedure(), BORN, aSubmission())
                .when("2026-03-03T10:00", takes(OLGA, "promise", "what", "x", "until", "2026-03-03"))
                .thenRefused(Invalid.class, "until", "must be later than today");
    }

    @Test
    void an_incident_promises_what_has_to_be_done_about_every_one() {
        incident()
                .then(
                        new ActionTaken("record-incident", Map.of()),
                        new IncidentRecorded(),
                        new ActionPromised("2-warn", "warn", "head", null, time("2026-03-04T10:00")),
                        new ActionPromised("2-review", "review", "director", null, endOf("2026-03-06")))
                .thenWritten(Map.of("what", "He shouted."));
    }

    @Test
    void a_duty_that_is_done_by_mail_is_done_once() {
        Deed mailed = new Deed(SYSTEM, new Command.KeepPromise("2-warn"));
        incident()
                .when("2026-03-03T10:01", mailed)
                .then(new PromiseKept("2-warn"))
                .when("2026-03-03T10:02", mailed)
                .thenNothing()
                .and(complaint -> assertThat(complaint.handling().open())
                        .extracting(PromisedAction::id)
                        .containsExactly("2-review"));
    }

    @Test
    void every_incident_has_duties_of_its_own_and_each_of_them_shows_when_it_is_left_undone() {
        incident()
                .when("2026-03-03T11:00", takes(OLGA, "record-incident", "what", "Again."))
                .when("2026-03-07T08:00", wakes())
                .thenAmongOthers(
                        new PromiseOverdue("2-warn"),
                        new PromiseOverdue("2-review"),
                        new PromiseOverdue("3-warn"),
                        new PromiseOverdue("3-review"));
    }

    @Test
    void what_follows_from_a_miss_keeps_no_overdue_promise_from_being_told() {
        under(aWiderProcedure(), BORN, aSubmission())
                .when("2026-03-03T10:00", answers(OLGA))
                .when("2026-03-03T11:00", takes(OLGA, "promise", "what", "x", "until", "2026-03-31"))
                .when("2026-04-01T00:00", wakes())
                .thenAmongOthers(new Closed("not-contested"), new PromiseOverdue("3"))
                .andNobodyWaits();
    }

    private static Tale promised() {
        return under(aWiderProcedure(), BORN, aSubmission())
                .when("2026-03-03T10:00", takes(OLGA, "promise", "what", "Repair the door.", "until", "2026-03-20"));
    }

    private static Tale incident() {
        return under(aWiderProcedure(), BORN, aSubmission())
                .when("2026-03-03T10:00", takes(OLGA, "record-incident", "what", "He shouted."));
    }
}
