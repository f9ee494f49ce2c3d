package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.SYSTEM;
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
import io.redress.domain.complaint.CountedDue;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.complaint.LimitEvent.ExtensionTakenBack;
import io.redress.domain.complaint.LimitEvent.LimitEndedLate;
import io.redress.domain.complaint.LimitEvent.LimitExtended;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.procedure.Alert;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void an_extension_has_a_reason_and_a_letter_and_keeps_the_first_due_time() {
        Scenario tale = acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .then(
                        new ActionTaken("extend", Map.of("limit", "answer", "until", "2026-03-27")),
                        new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-27"), "extension"),
                        new LetterOrdered("extension"))
                .thenWritten(Map.of("reason", "A witness is away."))
                .andDue(endOf("2026-03-27"))
                .andWakesAt(time("2026-03-25T08:00"));
        assertThat(tale.limit("answer").firstDue()).isEqualTo(endOf("2026-03-16"));
        assertThat(tale.limit("answer").wasExtended()).isTrue();
        tale.when("2026-03-26T10:00", answers(officer("olga"))).thenAmongOthers(new LimitMet("answer"));
    }

    @Test
    void an_extended_date_in_summer_ends_in_summer_time() {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-30"))
                .and(complaint -> assertThat(
                                complaint.running("answer").orElseThrow().due())
                        .isEqualTo("2026-03-30T22:59:59Z"));
    }

    @Test
    void a_limit_can_be_extended_again_and_keeps_the_first_due_time() {
        Scenario tale = acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-20"))
                .when("2026-03-19T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .thenAmongOthers(new LimitExtended("answer", endOf("2026-03-20"), endOf("2026-03-27"), "extension"));
        assertThat(tale.limit("answer").firstDue()).isEqualTo(endOf("2026-03-16"));
    }

    @Test
    void a_limit_that_was_missed_before_its_extension_gets_no_more_reminders() {
        acknowledged()
                .when("2026-03-17T10:00", extend(officer("olga"), "answer", "2026-03-31"))
                .thenAmongOthers(new LimitMissed("answer"))
                .when("2026-03-30T10:00", wakes())
                .thenNothing();
    }

    @Test
    void the_extended_date_gets_its_own_reminders() {
        acknowledged()
                .when("2026-03-13T00:05", wakes())
                .then(new Alerted("answer", 1, Alert.To.CASEWORKER, true))
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .when("2026-03-26T00:05", wakes())
                .then(new Alerted("answer", 1, Alert.To.CASEWORKER, true));
    }

    @Test
    void an_extension_needs_a_reason() {
        acknowledged()
                .when("2026-03-13T10:00", takes(officer("olga"), "extend", "limit", "answer", "until", "2026-03-27"))
                .thenRefused(Invalid.class, "reason", "is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-13", "2020-01-01", "-0044-03-15"})
    void an_extended_date_must_be_in_the_future(String until) {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", until))
                .thenRefused(Invalid.class, "until", "must be later than today");
    }

    @Test
    void an_extended_date_must_be_later_than_the_present_one() {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-16"))
                .thenRefused(Invalid.class, "until", "must be later than today and than the present date, 2026-03-16");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-28 | Saturday 28 March 2026 is a day off (Saturday); the nearest possible working days: 2026-03-27, Friday 27 March 2026; 2026-03-30, Monday 30 March 2026
        2026-04-06 | Monday 6 April 2026 is a day off (Easter Monday); the nearest possible working days: 2026-04-02, Thursday 2 April 2026; 2026-04-07, Tuesday 7 April 2026
        2026-03-15 | Sunday 15 March 2026 is a day off (Sunday); the nearest possible working days: 2026-03-17, Tuesday 17 March 2026
        """)
    void a_day_off_is_refused_and_the_nearest_possible_working_days_are_named(String until, String why) {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", until))
                .thenRefused(Invalid.class, "until", "must be a working day, and " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-12-31", "2028-01-01", "9999-12-31", "+999999999-12-31"})
    void a_date_that_the_calendar_does_not_reach_is_refused(String until) {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", until))
                .thenRefused(Invalid.class, "until", "must be 2027-11-30 at the latest");
    }

    @Test
    void the_latest_possible_date_gets_all_levels_of_escalation() {
        Scenario tale = acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2027-11-30"))
                .thenAmongOthers(new LetterOrdered("extension"))
                .when(endOf("2027-12-01"), wakes())
                .when(endOf("2027-12-08"), wakes());
        assertThat(tale.limit("answer").told()).isEqualTo(4);
    }

    @Test
    void a_missed_limit_can_be_extended_and_stays_missed() {
        Scenario tale = acknowledged()
                .when("2026-03-17T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .then(
                        new ActionTaken("extend", Map.of("limit", "answer", "until", "2026-03-27")),
                        new LimitMissed("answer"),
                        new LimitExtended(
                                "answer", endOf("2026-03-16"), endOf("2026-03-27"), "extension", endOf("2026-03-16")),
                        new LetterOrdered("extension"))
                .when("2026-03-20T10:00", answers(officer("olga")))
                .thenAmongOthers(new LimitEndedLate("answer"));
        assertThat(tale.limit("answer").state()).isEqualTo(Limit.State.MISSED);
    }

    @Test
    void alerts_about_a_miss_are_not_repeated_after_an_extension() {
        acknowledged()
                .when("2026-03-17T00:05", wakes())
                .when("2026-03-17T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .when("2026-03-28T10:00", wakes())
                .thenNot(LimitMissed.class);
    }

    @Test
    void an_extended_date_in_the_past_is_rejected() {
        acknowledged()
                .when("2026-03-25T10:00", extend(officer("olga"), "answer", "2026-03-20"))
                .thenRefused(Invalid.class, "until", "must be later than today");
    }

    @Test
    void a_limit_can_still_be_extended_in_its_last_second() {
        acknowledged()
                .when(endOf("2026-03-16"), extend(officer("olga"), "answer", "2026-03-27"))
                .thenAmongOthers(new LetterOrdered("extension"));
    }

    @Test
    void only_the_roles_that_the_limit_names_may_extend_it() {
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
    void the_stand_in_for_such_a_role_may_extend_it_too() {
        acknowledged()
                .when("2026-03-03T10:00", naming(candidate("olga", 0, "officer")))
                .when("2026-03-13T10:00", extend(head("hugo"), "answer", "2026-03-27"))
                .thenAmongOthers(new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-27"), "extension"));
    }

    @Test
    void without_an_email_address_staff_must_say_how_they_informed_the_complainant() {
        given(CREATED, aSubmission().withoutEmail())
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .thenRefused(Invalid.class, "told", "is required: there is no e-mail address")
                .when("2026-03-13T10:00", olgaExtendsAndHasTold())
                .then(
                        new ActionTaken("extend", Map.of("limit", "answer", "until", "2026-03-27")),
                        new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-27")))
                .thenWritten(Map.of("reason", "A witness is away.", "told", "By telephone, today."));
    }

    @Test
    void an_extension_whose_letter_cannot_be_mailed_does_not_exist() {
        acknowledged()
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .when("2026-03-13T10:01", refused(3))
                .then(new ExtensionTakenBack("answer", endOf("2026-03-27"), endOf("2026-03-16"), 3))
                .andDue(endOf("2026-03-16"))
                .and(complaint -> assertThat(complaint.handling().untoldLetters())
                        .as("there is nothing to tell")
                        .isEmpty())
                .and(complaint -> assertThat(
                                complaint.running("answer").orElseThrow().wasExtended())
                        .isFalse())
                .when("2026-03-17T00:00", wakes())
                .thenAmongOthers(new LimitMissed("answer"));
    }

    @Test
    void an_extension_that_is_taken_back_after_the_former_date_says_since_when_that_stands() {
        Scenario tale = acknowledged()
                .when("2026-03-16T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .when("2026-03-17T10:01", refused(3))
                .then(new ExtensionTakenBack(
                        "answer", endOf("2026-03-27"), endOf("2026-03-16"), 3, null, time("2026-03-17T10:01")))
                .when("2026-03-17T10:05", wakes())
                .thenAmongOthers(new LimitMissed("answer"));
        assertThat(CountedDue.of(tale.limit("answer"))).isEqualTo(endOf("2026-03-16"));
        assertThat(CountedDue.known(tale.limit("answer"))).isEqualTo(time("2026-03-17T10:01"));
    }

    @Test
    void a_miss_of_an_extended_date_counts_there_although_the_extension_is_taken_back() {
        Scenario tale = acknowledged()
                .when("2026-03-16T10:00", extend(officer("olga"), "answer", "2026-03-18"))
                .when("2026-03-19T10:01", refused(3))
                .then(
                        new LimitMissed("answer"),
                        new ExtensionTakenBack(
                                "answer", endOf("2026-03-18"), endOf("2026-03-16"), 3, endOf("2026-03-18"), null));
        assertThat(CountedDue.of(tale.limit("answer"))).isEqualTo(endOf("2026-03-18"));
        assertThat(CountedDue.known(tale.limit("answer"))).isEqualTo(endOf("2026-03-18"));
    }

    @Test
    void a_miss_counts_where_it_was_missed_however_often_the_limit_is_extended_afterwards() {
        Scenario tale = acknowledged()
                .when("2026-03-13T10:00", olgaExtendsAndHasTold())
                .when("2026-03-30T10:00", extend(officer("olga"), "answer", "2026-04-10"))
                .when("2026-04-09T10:00", extend(officer("olga"), "answer", "2026-04-20"));
        assertThat(CountedDue.of(tale.limit("answer"))).isEqualTo(endOf("2026-03-27"));
    }

    @Test
    void of_two_extensions_the_one_whose_letter_was_mailed_stands() {
        acknowledged()
                .when("2026-03-12T10:00", extend(officer("olga"), "answer", "2026-03-20"))
                .when("2026-03-12T10:01", letterGoes("extension", 3))
                .when("2026-03-13T10:00", extend(officer("olga"), "answer", "2026-03-27"))
                .when("2026-03-13T10:01", refused(5))
                .then(new ExtensionTakenBack("answer", endOf("2026-03-27"), endOf("2026-03-20"), 5))
                .and(complaint -> assertThat(
                                complaint.running("answer").orElseThrow().wasExtended())
                        .isTrue());
    }

    @Test
    void an_extension_stands_if_its_letter_is_told_by_hand_because_the_complainant_prefers_that() {
        acknowledged()
                .when("2026-03-12T10:00", extend(officer("olga"), "answer", "2026-03-20"))
                .when("2026-03-12T10:01", new Step(SYSTEM, new Command.OweLetter("extension", 3, true)))
                .thenAmongOthers(new LetterOwed("extension", 3))
                .thenNot(ExtensionTakenBack.class)
                .and(complaint -> assertThat(
                                complaint.running("answer").orElseThrow().due())
                        .isEqualTo(endOf("2026-03-20")))
                .and(complaint -> assertThat(complaint.handling().untold().needingStaff())
                        .extracting(UntoldLetter::letter)
                        .containsExactly("extension"));
    }

    @Test
    void a_complainant_with_an_address_who_was_told_by_phone_gets_no_letter() {
        acknowledged()
                .when("2026-03-13T10:00", olgaExtendsAndHasTold())
                .thenAmongOthers(new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-27")))
                .thenNot(LetterOrdered.class);
    }

    private static Step olgaExtendsAndHasTold() {
        return takes(
                officer("olga"),
                "extend",
                "limit",
                "answer",
                "until",
                "2026-03-27",
                "reason",
                "A witness is away.",
                "told",
                "By telephone, today.");
    }

    private static Step refused(int change) {
        return new Step(SYSTEM, new Command.OweLetter("extension", change));
    }

    @Test
    void the_complainant_gets_no_letter_about_a_time_limit_that_is_for_staff_only() {
        AProcedure procedure = AProcedure.aProcedure()
                .but(p -> p.limits.add(limit("step", "3 working days")
                        .shownToStaff()
                        .in("first")
                        .metBy("answer")
                        .extendableBy("officer")
                        .build()));
        Scenario.under(procedure, CREATED, aSubmission().withoutEmail())
                .when("2026-03-03T10:00", extend(officer("olga"), "step", "2026-03-27"))
                .then(
                        new ActionTaken("extend", Map.of("limit", "step", "until", "2026-03-27")),
                        new LimitExtended("step", endOf("2026-03-05"), endOf("2026-03-27")));
    }

    private static Scenario acknowledged() {
        return given(CREATED, aSubmission()).when("2026-03-02T10:01", letterGoes("acknowledgement", 1));
    }
}
