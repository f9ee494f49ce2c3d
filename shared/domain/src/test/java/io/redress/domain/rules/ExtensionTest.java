package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.extend;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.complaint.LimitEvent.LimitEndedLate;
import io.redress.domain.complaint.LimitEvent.LimitExtended;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.procedure.Alert;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void a_later_date_has_a_reason_and_is_told_and_the_first_promise_is_kept_on_record() {
        Scenario tale = acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .then(
                        new ActionTaken("extend", Map.of("limit", "answer", "until", "2026-03-27")),
                        new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-27")),
                        new LetterOrdered("extension"))
                .thenWritten(Map.of("reason", "A witness is away."))
                .andDue(endOf("2026-03-27"))
                .andWakesAt(time("2026-03-25T08:00"));
        assertThat(tale.limit("answer").firstDue()).isEqualTo(endOf("2026-03-16"));
        assertThat(tale.limit("answer").wasExtended()).isTrue();
        tale.when("2026-03-26T10:00", answers(officer("olga"))).thenAmongOthers(new LimitMet("answer"));
    }

    @Test
    void a_date_of_summer_ends_by_the_clocks_of_summer() {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-30"))
                .and(complaint -> assertThat(
                                complaint.running("answer").orElseThrow().due())
                        .isEqualTo("2026-03-30T22:59:59Z"));
    }

    @Test
    void it_can_be_given_again_and_the_first_date_still_stands() {
        Scenario tale = acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-20"))
                .when("2026-03-19T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .thenAmongOthers(new LimitExtended("answer", endOf("2026-03-20"), endOf("2026-03-27")));
        assertThat(tale.limit("answer").firstDue()).isEqualTo(endOf("2026-03-16"));
    }

    @Test
    void a_date_that_was_missed_before_it_was_put_off_is_reminded_of_no_more() {
        acknowledged()
                .when("2026-03-17T10:00", extend(officer("olga"), "answer", "2026-03-31"))
                .thenAmongOthers(new LimitMissed("answer"))
                .when("2026-03-30T10:00", wakes())
                .thenNothing();
    }

    @Test
    void the_new_date_is_reminded_of_again() {
        acknowledged()
                .when("2026-03-13T00:05", wakes())
                .then(new Alerted("answer", 1, Alert.To.CASEWORKER, true))
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .when("2026-03-26T00:05", wakes())
                .then(new Alerted("answer", 1, Alert.To.CASEWORKER, true));
    }

    @Test
    void without_a_reason_there_is_no_later_date() {
        acknowledged()
                .when("2026-03-13T10:00", takes(officer("olga"), "extend", "limit", "answer", "until", "2026-03-27"))
                .thenRefused(Invalid.class, "reason", "is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-13", "2020-01-01", "-0044-03-15"})
    void a_later_date_is_still_to_come(String until) {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", until))
                .thenRefused(Invalid.class, "until", "must be later than today");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-14", "2026-03-16"})
    void a_later_date_is_later_than_the_present_one(String until) {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", until))
                .thenRefused(Invalid.class, "until", "must be later than today and than the present date, 2026-03-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-12-31", "2028-01-01", "9999-12-31", "+999999999-12-31"})
    void a_date_that_the_calendar_does_not_reach_is_refused(String until) {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", until))
                .thenRefused(Invalid.class, "until", "must be 2027-11-30 at the latest");
    }

    @Test
    void the_latest_date_that_can_be_given_is_looked_after_to_the_top_of_the_ladder() {
        Scenario tale = acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2027-11-30"))
                .thenAmongOthers(new LetterOrdered("extension"))
                .when(endOf("2027-12-01"), wakes())
                .when(endOf("2027-12-08"), wakes());
        assertThat(tale.limit("answer").told()).isEqualTo(4);
    }

    @Test
    void after_the_limit_has_run_out_a_new_date_can_be_promised_and_the_miss_stays() {
        Scenario tale = acknowledged()
                .when("2026-03-17T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .then(
                        new ActionTaken("extend", Map.of("limit", "answer", "until", "2026-03-27")),
                        new LimitMissed("answer"),
                        new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-27")),
                        new LetterOrdered("extension"))
                .when("2026-03-20T10:00", answers(officer("olga")))
                .thenAmongOthers(new LimitEndedLate("answer"));
        assertThat(tale.limit("answer").state()).isEqualTo(Limit.State.MISSED);
    }

    @Test
    void what_was_told_of_a_miss_is_not_told_again_after_a_new_date() {
        acknowledged()
                .when("2026-03-17T00:05", wakes())
                .when("2026-03-17T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .when("2026-03-28T10:00", wakes())
                .thenNot(LimitMissed.class);
    }

    @Test
    void a_new_date_that_has_passed_already_is_none() {
        acknowledged()
                .when("2026-03-25T10:00", extend(officer("olga"), "answer", "2026-03-20"))
                .thenRefused(Invalid.class, "until", "must be later than today");
    }

    @Test
    void in_the_last_moment_it_can_still_be_given() {
        acknowledged()
                .when(endOf("2026-03-16"), extend(officer("olga"), "answer", "2026-03-27"))
                .thenAmongOthers(new LetterOrdered("extension"));
    }

    @Test
    void it_is_for_those_whom_the_limit_names() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", extend(head("hugo"), "answer", "2026-03-27"))
                .thenRefused(NotAllowed.class, "no time limit runs here that you may extend")
                .when("2026-03-03T10:00", extend(officer("olga"), "acknowledgement", "2026-03-27"))
                .thenRefused(NotAllowed.class, "you may not extend the time limit acknowledgement")
                .when("2026-03-03T10:00", extend(COMPLAINANT, "answer", "2026-03-27"))
                .thenRefused(NotAllowed.class, "only staff can take the action extend")
                .when("2026-03-03T10:00", extend(somebody("root", "administrator"), "answer", "2026-03-27"))
                .thenRefused(NotAllowed.class, "the action extend is for officer, head, director");
    }

    @Test
    void who_stands_in_for_those_whom_the_limit_names_may_give_it_too() {
        acknowledged()
                .when("2026-03-03T10:00", naming(candidate("olga", 0, "officer")))
                .when("2026-03-13T10:00", extend(head("hugo"), "answer", "2026-03-27"))
                .thenAmongOthers(new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-27")));
    }

    @Test
    void without_an_email_address_it_must_be_said_how_the_complainant_was_told() {
        given(CREATED, aSubmission().withoutEmail())
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .thenRefused(Invalid.class, "told", "is required: there is no e-mail address")
                .when(
                        "2026-03-13T10:00",
                        takes(
                                officer("olga"),
                                "extend",
                                "limit",
                                "answer",
                                "until",
                                "2026-03-27",
                                "reason",
                                "A witness is away.",
                                "told",
                                "By telephone, today."))
                .then(
                        new ActionTaken("extend", Map.of("limit", "answer", "until", "2026-03-27")),
                        new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-27")))
                .thenWritten(Map.of("reason", "A witness is away.", "told", "By telephone, today."));
    }

    private static Scenario acknowledged() {
        return given(CREATED, aSubmission()).when("2026-03-02T10:01", letterGoes("acknowledgement", 1));
    }
}
