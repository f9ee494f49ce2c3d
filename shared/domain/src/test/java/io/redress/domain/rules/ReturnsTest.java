package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.comesBack;
import static io.redress.domain.rules.Step.comesBackOnce;
import static io.redress.domain.rules.Step.delayed;
import static io.redress.domain.rules.Step.delivered;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.markedAsSpam;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.settled;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterEvent.AddressUnusable;
import io.redress.domain.complaint.LetterEvent.LetterDelayed;
import io.redress.domain.complaint.LetterEvent.LetterDelivered;
import io.redress.domain.complaint.LetterEvent.LetterMarkedAsSpam;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterReturned;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.complaint.LimitEvent.ExtensionTakenBack;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitEndedLate;
import io.redress.domain.complaint.LimitEvent.LimitHeld;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitRunsAgain;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.complaint.UnusableAddress.Why;
import io.redress.domain.procedure.Alert.To;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the mail service says about a letter after it has accepted its mail. */
class ReturnsTest {

    private static final Actor OLGA = officer("olga");
    private static final Instant BACK = time("2026-03-02T10:05");

    @Test
    void an_acknowledgement_that_comes_back_was_none() {
        acknowledged()
                .when("2026-03-02T10:06", comesBack("acknowledgement", 1, BACK))
                .then(
                        new AddressUnusable(LinkHolder.COMPLAINANT, Why.RETURNED),
                        new LetterReturned("acknowledgement", 1, BACK),
                        new LimitRunsAgain("acknowledgement", "acknowledgement", 1, endOf("2026-03-04"), null),
                        new LetterOwed("acknowledgement", 1, BACK))
                .andDue(endOf("2026-03-04"))
                .when("2026-03-03T09:00", told("1-acknowledgement", "2026-03-02"))
                .thenAmongOthers(new LimitMet("acknowledgement", time("2026-03-02T23:59:59")));
    }

    @Test
    void it_comes_back_once_however_often_that_is_said() {
        acknowledged()
                .when("2026-03-02T10:06", comesBack("acknowledgement", 1, BACK))
                .when("2026-03-02T10:07", comesBack("acknowledgement", 1, BACK))
                .thenNothing()
                .when("2026-03-03T09:00", told("1-acknowledgement", "2026-03-03"))
                .when("2031-03-03T10:07", comesBack("acknowledgement", 1, BACK))
                .thenNothing();
    }

    @Test
    void after_the_due_time_the_limit_is_missed_at_once() {
        acknowledged()
                .when("2026-03-05T08:00", comesBack("acknowledgement", 1, time("2026-03-05T07:59")))
                .thenAmongOthers(
                        new LimitRunsAgain(
                                "acknowledgement", "acknowledgement", 1, endOf("2026-03-04"), time("2026-03-05T08:00")),
                        new LimitMissed("acknowledgement"))
                .andWakesAt(time("2026-03-05T08:00"))
                .when("2026-03-05T08:05", wakes())
                .then(new Alerted("acknowledgement", 1, To.CASEWORKER, false))
                .when("2026-03-05T09:00", told("1-acknowledgement", "2026-03-05"))
                .thenAmongOthers(new LimitEndedLate("acknowledgement"));
    }

    @Test
    void a_limit_that_was_met_late_stays_missed() {
        given("2026-03-02T10:00", aSubmission())
                .when("2026-03-05T08:00", wakes())
                .when("2026-03-05T09:00", letterGoes("acknowledgement", 1))
                .when("2026-03-05T10:00", comesBack("acknowledgement", 1, time("2026-03-05T09:30")))
                .thenNot(LimitMissed.class)
                .and(complaint -> assertThat(complaint.running("acknowledgement"))
                        .map(Limit::missed)
                        .contains(time("2026-03-05T08:00")));
    }

    @Test
    void the_complainants_time_does_not_run_while_they_do_not_know_the_answer() {
        acknowledged()
                .when("2026-03-10T14:00", answers(OLGA))
                .when("2026-03-10T14:01", letterGoes("answer", 3))
                .thenAmongOthers(new LimitStarted("reply", time("2026-03-10T14:01"), endOf("2026-04-07")))
                .when("2026-03-10T14:30", comesBack("answer", 3, time("2026-03-10T14:20")))
                .then(
                        new AddressUnusable(LinkHolder.COMPLAINANT, Why.RETURNED),
                        new LetterReturned("answer", 3, time("2026-03-10T14:20")),
                        new LimitCancelled("reply"),
                        new LimitHeld("reply", "answer", 3),
                        new LetterOwed("answer", 3, time("2026-03-10T14:20")),
                        new LimitStarted("untold-letter", time("2026-03-10T14:20"), endOf("2026-03-12")))
                .when("2026-06-30T10:00", wakes())
                .andStage("answered")
                .when("2026-06-30T11:00", told("3-answer", "2026-06-30"))
                .thenAmongOthers(new LimitStarted("reply", time("2026-06-30T11:00"), endOf("2026-07-28")));
    }

    @Test
    void an_extension_whose_letter_comes_back_does_not_exist() {
        acknowledged()
                .when("2026-03-09T10:00", Step.extend(OLGA, "answer", "2026-03-20"))
                .when("2026-03-09T10:01", letterGoes("extension", 3))
                .when("2026-03-09T10:30", comesBack("extension", 3, time("2026-03-09T10:20")))
                .thenAmongOthers(
                        new LetterReturned("extension", 3, time("2026-03-09T10:20")),
                        new ExtensionTakenBack("answer", endOf("2026-03-20"), endOf("2026-03-16"), 3))
                .thenNot(LetterOwed.class);
    }

    @Test
    void the_first_mail_does_not_undo_the_second_one_to_another_address() {
        acknowledged()
                .when("2026-03-03T09:00", takes(OLGA, "send-again", "change", "1"))
                .when("2026-03-03T09:01", letterGoes("acknowledgement", 3))
                .when("2026-03-03T10:00", comesBackOnce("acknowledgement", 1, time("2026-03-03T09:59")))
                .then(
                        new LetterReturned("acknowledgement", 1, time("2026-03-03T09:59")),
                        new LimitRunsAgain("acknowledgement", "acknowledgement", 1, endOf("2026-03-04"), null),
                        new LimitMet("acknowledgement", time("2026-03-03T09:01")))
                .when("2026-03-03T11:00", comesBackOnce("acknowledgement", 3, time("2026-03-03T10:59")))
                .thenAmongOthers(
                        new LimitRunsAgain("acknowledgement", "acknowledgement", 3, endOf("2026-03-04"), null),
                        new LetterOwed("acknowledgement", 3, time("2026-03-03T10:59")));
    }

    @Test
    void what_was_told_by_hand_is_not_told_again() {
        given("2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", doubted("acknowledgement", 1))
                .when("2026-03-02T11:00", told("1-acknowledgement", "2026-03-02"))
                .when("2026-03-02T12:00", comesBack("acknowledgement", 1, time("2026-03-02T11:59")))
                .then(
                        new AddressUnusable(LinkHolder.COMPLAINANT, Why.RETURNED),
                        new LetterReturned("acknowledgement", 1, time("2026-03-02T11:59")));
    }

    @Test
    void after_the_end_the_receipt_need_not_be_told_and_the_limit_ends_as_it_would_have() {
        acknowledged()
                .when("2026-03-03T09:00", takes(Step.COMPLAINANT, "withdraw"))
                .when("2026-03-03T10:00", comesBackOnce("acknowledgement", 1, time("2026-03-03T09:59")))
                .then(
                        new LetterReturned("acknowledgement", 1, time("2026-03-03T09:59")),
                        new LimitRunsAgain("acknowledgement", "acknowledgement", 1, endOf("2026-03-04"), null),
                        new LimitCancelled("acknowledgement"));
        acknowledged()
                .when("2026-03-03T09:00", takes(Step.COMPLAINANT, "withdraw"))
                .when("2028-03-03T10:00", comesBackOnce("acknowledgement", 1, time("2028-03-03T09:59")))
                .thenAmongOthers(new LimitCancelled("acknowledgement"))
                .thenNot(LimitMissed.class)
                .and(complaint ->
                        assertThat(complaint.limits().getFirst().state()).isEqualTo(Limit.State.CANCELLED));
        acknowledged()
                .when("2026-03-05T09:00", takes(Step.COMPLAINANT, "withdraw"))
                .when("2028-03-03T10:00", comesBackOnce("acknowledgement", 1, time("2028-03-03T09:59")))
                .thenAmongOthers(new LimitMissed("acknowledgement"), new LimitCancelled("acknowledgement"))
                .and(complaint ->
                        assertThat(complaint.limits().getFirst().state()).isEqualTo(Limit.State.MISSED));
    }

    /** What is said before the complaint ends is said soon, and the rest years later. */
    @Test
    void the_end_comes_at_any_point_of_what_is_said() {
        Step end = takes(Step.COMPLAINANT, "withdraw");
        List<Step> facts = List.of(
                letterGoes("acknowledgement", 1),
                comesBack("acknowledgement", 1, BACK),
                delayed("acknowledgement", 1, BACK));
        List<Complaint> ends = orders(
                        Stream.concat(facts.stream(), Stream.of(end)).toList())
                .map(order -> endedBy(order, end))
                .toList();
        assertThat(ends).hasSize(24);
        assertThat(ends).allSatisfy(complaint -> assertThat(seen(complaint)).isEqualTo(seen(ends.getFirst())));
    }

    private static Complaint endedBy(List<Step> order, Step end) {
        Scenario scenario = given("2026-03-02T10:00", aSubmission());
        Instant at = time("2026-03-02T10:10");
        for (Step step : order) {
            boolean said = scenario.complaint().version() > 1 && step.command() instanceof Command.RecordLetter;
            if (step == end) {
                scenario.when("2026-03-03T09:00", step);
                at = time("2028-03-03T10:00");
            } else if (!said) {
                scenario.when(at, step);
            }
            at = at.plusSeconds(60);
        }
        return scenario.complaint();
    }

    /** The last word about a delayed mail may be lost, or never have been said. */
    @Test
    void a_letter_that_is_delayed_for_a_day_is_told_by_hand() {
        acknowledged()
                .when("2026-03-02T11:00", delayed("acknowledgement", 1, BACK))
                .when("2026-03-03T10:04", wakes())
                .thenNot(LetterOwed.class)
                .when("2026-03-03T10:05", wakes())
                .thenAmongOthers(new LetterOwed("acknowledgement", 1));
    }

    @Test
    void a_letter_that_arrives_after_more_than_a_day_need_not_be_told_any_more() {
        acknowledged()
                .when("2026-03-02T11:00", delayed("acknowledgement", 1, BACK))
                .when("2026-03-03T10:05", wakes())
                .and(complaint -> assertThat(complaint.running("untold-letter")).isPresent())
                .when("2026-03-03T12:00", delivered("acknowledgement", 1, time("2026-03-03T11:59")))
                .then(
                        new LetterDelivered("acknowledgement", 1, time("2026-03-03T11:59")),
                        new LimitCancelled("untold-letter"))
                .and(complaint ->
                        assertThat(complaint.handling().untoldLetters()).isEmpty());
    }

    @Test
    void after_the_end_the_receipt_is_neither_delayed_nor_spam() {
        acknowledged()
                .when("2026-03-02T11:00", takes(Step.COMPLAINANT, "withdraw"))
                .when("2026-03-02T12:00", delayed("acknowledgement", 1, BACK))
                .thenNothing()
                .when("2026-03-02T13:00", markedAsSpam("acknowledgement", 1, BACK, BACK))
                .then(new AddressUnusable(LinkHolder.COMPLAINANT, Why.MARKED_AS_SPAM));
    }

    @Test
    void a_letter_that_was_marked_as_spam_has_arrived_and_staff_find_another_way() {
        acknowledged()
                .when("2026-03-03T09:00", markedAsSpam("acknowledgement", 1, time("2026-03-03T08:59"), BACK))
                .thenAmongOthers(
                        new AddressUnusable(LinkHolder.COMPLAINANT, Why.MARKED_AS_SPAM),
                        new LetterMarkedAsSpam("acknowledgement", 1, time("2026-03-03T08:59")))
                .and(complaint ->
                        assertThat(complaint.running("acknowledgement")).isEmpty())
                .and(complaint -> assertThat(complaint.running("untold-letter")).isPresent())
                .when("2026-03-03T09:10", markedAsSpam("acknowledgement", 1, time("2026-03-03T08:59"), BACK))
                .thenNothing()
                .when("2026-03-03T10:00", told("1-acknowledgement", "2026-03-03"))
                .thenAmongOthers(new LimitMet("untold-letter"))
                .when("2026-03-03T11:00", markedAsSpam("acknowledgement", 1, time("2026-03-03T08:59"), BACK))
                .thenNothing();
    }

    @Test
    void a_corrected_address_may_be_used() {
        acknowledged()
                .when("2026-03-02T10:06", comesBack("acknowledgement", 1, BACK))
                .and(complaint -> assertThat(complaint.handling().unusable().include(LinkHolder.COMPLAINANT))
                        .isTrue())
                .when("2026-03-02T11:00", takes(OLGA, "correct", "email", "right@example.org", "reason", "A slip."))
                .and(complaint ->
                        assertThat(complaint.handling().unusableAddresses()).isEmpty());
    }

    @Test
    void a_delay_is_seen_until_the_letter_arrives_and_changes_no_limit() {
        Scenario delayed = acknowledged().when("2026-03-02T11:00", delayed("acknowledgement", 1, BACK));
        delayed.then(new LetterDelayed("acknowledgement", 1, BACK))
                .and(complaint -> assertThat(complaint.handling().untold().shown())
                        .extracting(UntoldLetter::state)
                        .containsExactly(UntoldLetter.State.DELAYED))
                .when("2026-03-02T11:01", delayed("acknowledgement", 1, BACK))
                .thenNothing()
                .when("2026-03-02T12:00", delivered("acknowledgement", 1, time("2026-03-02T11:59")))
                .then(new LetterDelivered("acknowledgement", 1, time("2026-03-02T11:59")))
                .and(complaint ->
                        assertThat(complaint.handling().untoldLetters()).isEmpty());
    }

    @Test
    void a_mail_in_doubt_is_settled_at_the_time_when_it_was_handed_over() {
        given("2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", doubted("acknowledgement", 1))
                .when("2026-03-05T09:00", wakes())
                .when("2026-03-05T10:00", settled("acknowledgement", 1, time("2026-03-02T10:01")))
                .then(
                        new LetterSent("acknowledgement", 1, time("2026-03-02T10:01"), "0107-example"),
                        new LimitMet("acknowledgement", time("2026-03-02T10:01")))
                .when("2026-03-05T10:01", settled("acknowledgement", 1, time("2026-03-02T10:01")))
                .thenNothing();
    }

    @Test
    void nothing_follows_for_a_letter_that_no_change_ordered() {
        acknowledged()
                .when("2026-03-02T11:00", comesBack("answer", 1, BACK))
                .thenNothing()
                .when("2026-03-02T11:00", comesBack("acknowledgement", 7, BACK))
                .thenNothing()
                .when("2026-03-02T11:00", markedAsSpam("answer", 2, BACK, BACK))
                .thenNothing();
    }

    /** What staff see of a complaint, without when each fact became known. */
    private static List<Object> seen(Complaint complaint) {
        return List.of(
                complaint.handling().untoldLetters().stream()
                        .map(letter -> letter.letter() + letter.change() + letter.state() + letter.since())
                        .toList(),
                complaint.handling().unusableAddresses().stream()
                        .map(address -> address.holder() + " " + address.why())
                        .sorted()
                        .toList(),
                complaint.limits().stream()
                        .filter(limit -> !limit.isOfUntoldLetters())
                        .map(limit -> limit.id() + limit.state() + limit.due())
                        .toList());
    }

    private static Stream<List<Step>> orders(List<Step> steps) {
        return steps.size() == 1
                ? Stream.of(steps)
                : steps.stream().flatMap(first -> orders(
                                steps.stream().filter(step -> step != first).toList())
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()));
    }

    private static Scenario acknowledged() {
        return given("2026-03-02T10:00", aSubmission()).when("2026-03-02T10:01", letterGoes("acknowledgement", 1));
    }

    private static Step doubted(String letter, int change) {
        return new Step(SYSTEM, new Command.DoubtLetter(letter, change, time("2026-03-02T10:01")));
    }

    private static Step told(String letter, String on) {
        return takes(OLGA, "told", "letter", letter, "how", "phone", "on", on);
    }
}
