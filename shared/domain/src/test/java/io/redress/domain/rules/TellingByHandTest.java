package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.Rejection.Reason;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitHeld;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.procedure.Alert.To;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A letter that cannot be mailed is told by a person, and the complainant's time to answer does not begin before that. */
class TellingByHandTest {

    private static final Actor OLGA = officer("olga");

    @Test
    void the_complainants_time_does_not_begin_before_they_are_told() {
        answered()
                .thenAmongOthers(
                        new LetterOwed("answer", 3),
                        new LimitHeld("reply", "answer", 3),
                        new LimitStarted("untold-letter", time("2026-03-10T14:00"), endOf("2026-03-12")))
                .when("2026-06-30T10:00", wakes())
                .thenNot(Closed.class)
                .andStage("answered")
                .when("2026-06-30T10:05", told("3-answer", "2026-06-30"))
                .thenAmongOthers(
                        new LetterTold("answer", 3, time("2026-06-30T10:05")),
                        new LimitStarted("reply", time("2026-06-30T10:05"), endOf("2026-07-28")))
                .when(endOf("2026-07-28"), wakes())
                .thenNot(Closed.class)
                .when("2026-07-29T00:00", wakes())
                .thenAmongOthers(new LimitMissed("reply"), new Closed("not-contested"));
    }

    @Test
    void an_untold_letter_has_a_limit_of_its_own_with_alerts() {
        answered()
                .andDue(endOf("2026-03-12"))
                .when("2026-03-13T08:00", wakes())
                .then(new LimitMissed("untold-letter"), new Alerted("untold-letter", 1, To.CASEWORKER, false))
                .when("2026-03-16T08:00", wakes())
                .then(new Alerted("untold-letter", 2, To.MANAGER, false))
                .when("2026-03-17T08:00", wakes())
                .then(new Alerted("untold-letter", 3, To.DIRECTOR, false));
    }

    @Test
    void the_time_of_day_may_be_given() {
        answered()
                .when(
                        "2026-03-12T09:00",
                        told("3-answer", "2026-03-11", "at", "09:30", "by", "omar", "answer", "Good."))
                .thenAmongOthers(
                        new LetterTold("answer", 3, time("2026-03-11T09:30")),
                        new LimitMet("untold-letter", time("2026-03-11T09:30")),
                        new LimitStarted("reply", time("2026-03-11T09:30"), endOf("2026-04-08")))
                .thenWritten(Map.of("answer", "Good."));
    }

    @Test
    void without_a_time_of_day_the_end_of_the_day_counts() {
        answered()
                .when("2026-03-12T09:00", told("3-answer", "2026-03-10"))
                .thenAmongOthers(new LetterTold("answer", 3, endOf("2026-03-10")));
    }

    @Test
    void the_complainant_cannot_have_been_told_in_the_future_or_before_the_letter_was_ordered() {
        answered()
                .when("2026-03-12T09:00", told("3-answer", "2026-03-13"))
                .thenRefused(Reason.Invalid.class, "on", "must not be in the future")
                .when("2026-03-12T09:00", told("3-answer", "2026-03-12", "at", "09:01"))
                .thenRefused(Reason.Invalid.class, "at", "must not be in the future")
                .when("2026-03-12T09:00", told("3-answer", "2026-03-09"))
                .thenRefused(Reason.Invalid.class, "on", "must not be before the letter was ordered, 2026-03-10T14:00")
                .when("2026-03-12T09:00", told("3-answer", "2026-03-10", "at", "13:59"))
                .thenRefused(Reason.Invalid.class, "at", "must not be before the letter was ordered, 2026-03-10T14:00")
                .when("2026-03-12T09:00", told("3-answer", "2026-03-10", "at", "25:00"))
                .thenRefused(Reason.Invalid.class, "at", "must be a time such as 14:30")
                .when("2026-03-12T09:00", told("2-answer", "2026-03-10"))
                .thenRefused(Reason.Invalid.class, "letter", "must be one of 3-answer")
                .when("2026-03-12T09:00", told("3-answer", "2026-03-10", "at", "14:00"))
                .thenAmongOthers(new LetterTold("answer", 3, time("2026-03-10T14:00")));
    }

    @Test
    void a_letter_that_was_handed_over_names_who_got_it_and_whether_they_signed() {
        answered()
                .when("2026-03-12T09:00", handedOver("omar"))
                .thenRefused(Reason.Invalid.class, "to", "is required: say it for a letter that was handed over")
                .when("2026-03-12T09:00", handedOver("omar", "to", " ", "signed", "true"))
                .thenRefused(Reason.Invalid.class, "to", "is required")
                .when("2026-03-12T09:00", handedOver("omar", "to", "Her mother"))
                .thenRefused(Reason.Invalid.class, "signed", "is required: say it for a letter that was handed over")
                .when("2026-03-12T09:00", handedOver("omar", "to", "Her mother", "signed", "perhaps"))
                .thenRefused(Reason.Invalid.class, "signed", "must be true or false")
                .when("2026-03-12T09:00", told("3-answer", "2026-03-11", "signed", "true"))
                .thenRefused(Reason.Invalid.class, "signed", "goes only with a letter that was handed over")
                .when("2026-03-12T09:00", handedOver("omar", "to", "Her mother", "signed", "false"))
                .thenAmongOthers(
                        new ActionTaken(
                                "told",
                                Map.of(
                                        "letter", "3-answer",
                                        "how", "handed-over",
                                        "on", "2026-03-11",
                                        "at", "09:30",
                                        "by", "omar",
                                        "signed", "false")),
                        new LetterTold("answer", 3, time("2026-03-11T09:30")),
                        new LimitMet("untold-letter", time("2026-03-11T09:30")),
                        new LimitStarted("reply", time("2026-03-11T09:30"), endOf("2026-04-08")))
                .thenWritten(Map.of("to", "Her mother"))
                .when("2026-03-12T09:01", handedOver("omar", "to", "Herself", "signed", "true"))
                .thenRefused(Reason.Conflict.class, "every letter has reached the complainant");
    }

    @Test
    void a_platform_on_which_no_machine_can_write_is_a_way_to_be_told_and_to_be_reached() {
        Scenario chatted = onAPlatform(aSubmission().channel("chat"))
                .and(complaint -> assertThat(complaint.handling().untoldLetters())
                        .as("although there is an e-mail address")
                        .singleElement()
                        .satisfies(letter -> assertThat(letter.letter()).isEqualTo("acknowledgement")))
                .when("2026-03-02T11:00", takes(OLGA, "told", "letter", "all", "how", "chat", "on", "2026-03-02"))
                .thenAmongOthers(
                        new LetterTold("acknowledgement", 1, time("2026-03-02T11:00")), new LimitMet("acknowledgement"))
                .when("2026-03-02T12:00", answers(OLGA))
                .thenAmongOthers(new LetterOrdered("answer"));
        assertThat(chatted.complaint().entry().contactable()).isTrue();

        onAPlatform(aSubmission().channel("chat").email(null).phone(null).address(null))
                .and(complaint -> assertThat(complaint.entry().contactable()).isTrue())
                .when("2026-03-02T12:00", answers(OLGA))
                .thenAmongOthers(new LetterOwed("answer", 2));
        onAPlatform(aSubmission())
                .when("2026-03-02T11:00", takes(OLGA, "inform", "message", "We are on it."))
                .thenAmongOthers(new LetterOrdered("message"));
    }

    private static Scenario onAPlatform(ASubmission entry) {
        return Scenario.under(
                AProcedure.aProcedure()
                        .but(p -> p.intake = Intake.of(Anonymous.HANDLE, null, null, null, false, null))
                        .but(p -> p.channels.add(new Channel(
                                "chat",
                                "Chat",
                                false,
                                null,
                                null,
                                null,
                                List.of("acknowledgement", "message"),
                                null,
                                null,
                                null,
                                null))),
                "2026-03-02T10:00",
                entry);
    }

    private static Step handedOver(String by, String... more) {
        return Step.takesKnowing(
                List.of(Step.candidate("omar", 0, "officer")),
                OLGA,
                "told",
                Stream.concat(
                                Stream.of(
                                        "letter",
                                        "3-answer",
                                        "how",
                                        "handed-over",
                                        "on",
                                        "2026-03-11",
                                        "at",
                                        "09:30",
                                        "by",
                                        by),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void a_letter_is_told_once() {
        answered()
                .when("2026-03-10T15:00", told("3-answer", "2026-03-10"))
                .when("2026-03-10T15:01", told("3-answer", "2026-03-10"))
                .thenRefused(Reason.Conflict.class, "every letter has reached the complainant");
    }

    @Test
    void several_letters_can_be_told_in_one_call() {
        answered()
                .when("2026-03-11T09:00", takes(OLGA, "inform", "message", "We are on it."))
                .when("2026-03-11T10:00", told("all", "2026-03-11"))
                .thenAmongOthers(
                        new LetterTold("answer", 3, time("2026-03-11T10:00")),
                        new LetterTold("message", 4, time("2026-03-11T10:00")))
                .and(complaint ->
                        assertThat(complaint.handling().untoldLetters()).isEmpty())
                .and(complaint -> assertThat(complaint.running("untold-letter")).isEmpty());
    }

    @Test
    void the_limit_goes_on_for_the_letter_that_is_left() {
        answered()
                .when("2026-03-11T09:00", takes(OLGA, "inform", "message", "We are on it."))
                .when("2026-03-11T10:00", told("3-answer", "2026-03-11"))
                .thenAmongOthers(
                        new LimitMet("untold-letter"),
                        new LimitStarted("reply", time("2026-03-11T10:00"), endOf("2026-04-08")),
                        new LimitStarted("untold-letter", time("2026-03-11T09:00"), endOf("2026-03-13")));
    }

    @Test
    void the_next_letter_has_the_whole_limit_when_the_former_need_not_be_told_any_more() {
        given("2026-03-02T10:00", aSubmission().kind("query").withoutEmail())
                .when("2026-03-04T15:00", takes(COMPLAINANT, "withdraw"))
                .thenAmongOthers(
                        new LimitCancelled("untold-letter"),
                        new LimitStarted("untold-letter", time("2026-03-04T15:00"), endOf("2026-03-06")))
                .and(complaint -> assertThat(complaint.handling().untoldLetters())
                        .extracting(letter -> letter.letter())
                        .containsExactly("closed"));
    }

    @Test
    void telling_the_later_letter_first_changes_nothing_for_the_one_that_has_waited_longer() {
        answered()
                .when("2026-03-12T09:00", takes(OLGA, "inform", "message", "We are on it."))
                .when("2026-03-13T08:00", wakes())
                .when("2026-03-13T09:00", told("4-message", "2026-03-13"))
                .thenNot(LimitStarted.class)
                .and(complaint -> assertThat(
                                complaint.running("untold-letter").orElseThrow().missed())
                        .isEqualTo(time("2026-03-13T08:00")));
    }

    @Test
    void telling_meets_the_limit_that_the_letter_meets_as_of_that_time() {
        given("2026-03-02T10:00", aSubmission().withoutEmail())
                .and(complaint -> assertThat(complaint.running("untold-letter"))
                        .as("the acknowledgement has a limit of its own")
                        .isEmpty())
                .when("2026-03-05T08:00", wakes())
                .thenAmongOthers(new LimitMissed("acknowledgement"))
                .when("2026-03-05T09:00", told("1-acknowledgement", "2026-03-03"))
                .thenAmongOthers(
                        new LetterTold("acknowledgement", 1, endOf("2026-03-03")),
                        new LimitMet("acknowledgement", endOf("2026-03-03")))
                .and(complaint -> assertThat(complaint.limits())
                        .filteredOn(limit -> limit.id().equals("acknowledgement"))
                        .extracting(Limit::state, Limit::missed)
                        .containsExactly(tuple(Limit.State.MET, null)));
    }

    @Test
    void an_action_that_acknowledges_tells_the_acknowledgement() {
        given("2026-03-02T10:00", aSubmission().withoutEmail())
                .when("2026-03-02T11:00", takes(OLGA, "acknowledge", "how", "letter"))
                .thenAmongOthers(
                        new LimitMet("acknowledgement"),
                        new LetterTold("acknowledgement", 1, time("2026-03-02T11:00")));
    }

    @Test
    void a_receipt_need_not_be_told_when_the_complaint_is_closed_and_the_letter_about_the_end_must_be() {
        given("2026-03-02T10:00", aSubmission().withoutEmail())
                .when("2026-03-02T11:00", takes(COMPLAINANT, "withdraw"))
                .and(complaint -> assertThat(complaint.handling().untoldLetters())
                        .extracting(letter -> letter.letter())
                        .containsExactly("closed"))
                .when("2026-03-05T00:00", wakes())
                .thenAmongOthers(new LimitMissed("untold-letter"))
                .when("2026-03-05T10:00", told("all", "2026-03-05"))
                .andNobodyWaits();
    }

    @Test
    void a_complainant_who_acts_before_they_are_told_has_no_time_that_begins_later() {
        answered()
                .when("2026-03-11T10:00", takes(COMPLAINANT, "not-satisfied"))
                .andStage("second")
                .when("2026-03-11T11:00", told("all", "2026-03-11"))
                .thenNot(LimitStarted.class)
                .andStage("second");
    }

    @Test
    void a_wait_that_would_be_over_already_begins_when_the_telling_is_recorded() {
        answered()
                .when("2026-07-01T10:00", told("3-answer", "2026-03-11"))
                .thenAmongOthers(new LimitStarted("reply", time("2026-07-01T10:00"), endOf("2026-07-29")));
    }

    @Test
    void a_mail_that_has_been_on_its_way_for_a_day_has_to_be_told_by_hand() {
        given("2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-10T14:00", answers(OLGA))
                .andWakesAt(time("2026-03-11T14:00"))
                .when("2026-03-11T14:00", wakes())
                .then(
                        new LetterOwed("answer", 3),
                        new LimitStarted("untold-letter", time("2026-03-11T14:00"), endOf("2026-03-13")))
                .when("2026-03-12T09:00", letterGoes("answer", 3))
                .then(
                        new LetterSent("answer", 3),
                        new LimitMet("untold-letter"),
                        new LimitStarted("reply", time("2026-03-12T09:00"), endOf("2026-04-09")));
    }

    @Test
    void a_letter_that_the_mail_service_refuses_is_owed() {
        given("2026-03-02T10:00", aSubmission())
                .when("2026-03-10T14:00", answers(OLGA))
                .when("2026-03-10T14:01", new Step(SYSTEM, new Command.OweLetter("answer", 2)))
                .then(
                        new LetterOwed("answer", 2),
                        new LimitStarted("untold-letter", time("2026-03-10T14:01"), endOf("2026-03-12")))
                .when("2026-03-11T09:00", told("2-answer", "2026-03-10", "at", "16:00"))
                .thenAmongOthers(new LimitStarted("reply", time("2026-03-10T16:00"), endOf("2026-04-07")));
    }

    @Test
    void adding_information_does_not_start_the_time_of_somebody_who_was_not_told() {
        answered()
                .when("2026-03-11T10:00", takes(COMPLAINANT, "add-information", "information", "It was blue."))
                .thenNot(LimitStarted.class)
                .and(complaint -> assertThat(complaint.running("reply")).isEmpty());
    }

    @Test
    void a_receipt_of_a_query_has_to_be_told_too() {
        given("2026-03-02T10:00", aSubmission().kind("query").withoutEmail())
                .and(complaint -> assertThat(complaint.running("untold-letter")).isPresent())
                .and(complaint ->
                        assertThat(complaint.handling().untoldLetters()).hasSize(1));
    }

    @Test
    void administrators_may_record_the_telling_and_complainants_may_not() {
        answered()
                .when(
                        "2026-03-10T15:00",
                        takes(COMPLAINANT, "told", "letter", "all", "how", "phone", "on", "2026-03-10"))
                .thenRefused(Reason.NotAllowed.class, "only staff")
                .when(
                        "2026-03-10T15:00",
                        takes(
                                somebody("root", "administrator"),
                                "told",
                                "letter",
                                "all",
                                "how",
                                "post",
                                "on",
                                "2026-03-10"))
                .thenAmongOthers(new ActionTaken("told", Map.of("letter", "all", "how", "post", "on", "2026-03-10")));
    }

    /** By phone: acknowledged, and answered on 10 March as change 3. */
    private static Scenario answered() {
        return given("2026-03-02T10:00", aSubmission().withoutEmail())
                .when("2026-03-02T11:00", takes(OLGA, "acknowledge", "how", "letter"))
                .when("2026-03-10T14:00", answers(OLGA));
    }

    private static Step told(String letter, String on, String... more) {
        String[] fields = Stream.concat(Stream.of("letter", letter, "how", "phone", "on", on), Stream.of(more))
                .toArray(String[]::new);
        return Step.takesKnowing(List.of(Step.candidate("omar", 0, "officer")), OLGA, "told", fields);
    }
}
