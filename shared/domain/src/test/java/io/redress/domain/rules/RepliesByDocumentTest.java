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

import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.LimitEvent.LimitEndedLate;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file is a reply at the time when it was sent, although it is checked some hours later. */
class RepliesByDocumentTest {

    private static final String TYPE = "application/pdf";

    /** The complaint is answered on 4 March, and the complainant has until 1 April to reply. */
    private static Scenario answered(ALimit reply) {
        return Scenario.under(aProcedure().with(reply), "2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-04T10:00", answers(officer("olga")))
                .when("2026-03-04T10:01", letterGoes("answer", 3))
                .and(complaint -> assertThat(
                                complaint.running("reply").orElseThrow().due())
                        .isEqualTo(endOf("2026-04-01")));
    }

    private static ALimit reply() {
        return limit("reply", "28 calendar days")
                .owedByTheComplainant()
                .in("answered")
                .metBy("satisfied", "add-information");
    }

    private static Step arrives(String sender, Optional<Instant> issued, Instant sent) {
        return new Step(
                SYSTEM,
                new Command.ReceiveDocument(
                        "file",
                        TYPE,
                        10,
                        "0f",
                        sender,
                        true,
                        Optional.empty(),
                        "a.pdf",
                        "0f",
                        issued,
                        Optional.of(sent)));
    }

    private static Step arrives(Instant sent) {
        return arrives("complainant", Optional.of(sent), sent);
    }

    private static DocumentAttached attached(String inTimeFor) {
        return new DocumentAttached("file", TYPE, 10, "0f", "complainant", true, null, inTimeFor);
    }

    @Test
    void a_file_that_was_sent_in_time_meets_the_limit_at_that_time() {
        Instant sent = time("2026-04-01T23:50");
        answered(reply()).when("2026-04-02T00:20", arrives(sent)).then(attached(null), new LimitMet("reply", sent));
    }

    @Test
    void a_file_that_was_sent_while_a_reply_put_the_limit_off_is_in_time() {
        Instant sent = time("2026-04-09T15:00");
        answered(reply())
                .when("2026-03-31T10:00", setAside("mail-1", time("2026-09-25T10:00")))
                .when("2026-04-09T15:20", arrives(sent))
                .then(attached(null), new LimitMet("reply", sent));
    }

    @Test
    void that_is_so_although_the_complaint_was_closed_before_the_check() {
        Instant sent = time("2026-04-09T23:50");
        answered(reply().then("close-unanswered"))
                .when("2026-03-31T10:00", setAside("mail-1", time("2026-09-25T10:00")))
                .when("2026-04-08T10:00", decidesAbout(officer("olga"), "mail-1"))
                .when("2026-04-10T00:01", wakes())
                .thenAmongOthers(new LimitMissed("reply"))
                .when("2026-04-10T00:20", arrives(sent))
                .then(attached("reply"));
    }

    @Test
    void that_is_so_although_the_limit_has_been_recorded_as_missed_before_the_check() {
        Instant sent = endOf("2026-04-01");
        answered(reply())
                .when("2026-04-02T00:05", new Step(SYSTEM, new Command.RunScheduledChecks()))
                .then(new LimitMissed("reply"))
                .when("2026-04-02T00:20", arrives(sent))
                .then(attached(null), new LimitMet("reply", sent));
    }

    @Test
    void a_file_that_was_sent_too_late_is_late_at_that_time() {
        Instant sent = time("2026-04-02T00:00");
        answered(reply())
                .when("2026-04-02T00:20", arrives(sent))
                .then(attached(null), new LimitMissed("reply"), new LimitEndedLate("reply", sent));
    }

    private static Scenario closedUnanswered() {
        return answered(reply().then("close-unanswered"))
                .when("2026-04-02T00:05", new Step(SYSTEM, new Command.RunScheduledChecks()))
                .andStage("closed");
    }

    @Test
    void a_file_says_that_it_was_in_time_if_the_complaint_was_closed_for_want_of_a_reply_before_the_check() {
        closedUnanswered()
                .when("2026-04-02T00:20", arrives(time("2026-04-01T23:50")))
                .then(attached("reply"))
                .and(complaint -> assertThat(attached("reply").isAddition())
                        .as("staff are told of it in a mail of its own")
                        .isFalse());
    }

    @Test
    void a_file_that_was_sent_after_the_time_a_mail_and_a_file_of_staff_say_nothing_of_that() {
        closedUnanswered()
                .when("2026-04-02T00:20", arrives(time("2026-04-02T00:00")))
                .then(attached(null));
        Instant inTime = time("2026-04-01T23:50");
        closedUnanswered()
                .when("2026-04-02T00:20", arrives("olga", Optional.of(inTime), inTime))
                .then(new DocumentAttached("file", TYPE, 10, "0f", "olga", true));
        closedUnanswered()
                .when("2026-04-02T00:20", arrives("complainant", Optional.empty(), inTime))
                .then(new DocumentAttached("file", TYPE, 10, "0f", "complainant", true, true, null));
    }

    @Test
    void a_complaint_that_ended_in_another_way_was_not_closed_for_want_of_a_reply() {
        answered(reply().then("close-unanswered"))
                .when("2026-03-20T10:00", takes(COMPLAINANT, "satisfied"))
                .when("2026-03-20T10:20", arrives(time("2026-03-20T09:59")))
                .then(attached(null));
        answered(reply())
                .when("2026-04-02T00:05", new Step(SYSTEM, new Command.RunScheduledChecks()))
                .when("2026-04-03T10:00", takes(COMPLAINANT, "satisfied"))
                .when("2026-04-03T10:20", arrives(time("2026-04-01T23:50")))
                .then(attached(null));
    }
}
