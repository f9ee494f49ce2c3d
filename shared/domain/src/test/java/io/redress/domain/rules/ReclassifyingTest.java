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
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.IntakeEvent.Reclassified;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReclassifyingTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void a_query_that_was_a_complaint_counts_from_its_first_receipt() {
        given(CREATED, aSubmission().kind("query"))
                .when("2026-03-06T10:00", reclassify("complaint"))
                .then(
                        new ActionTaken("reclassify", Map.of("kind", "complaint")),
                        new Reclassified("complaint"),
                        new LetterOrdered("acknowledgement"),
                        new StageEntered("first", "officer"),
                        new LimitStarted(
                                "acknowledgement",
                                time(CREATED),
                                endOf("2026-03-04"),
                                List.of(),
                                time("2026-03-06T10:00")),
                        new LimitStarted("answer", time(CREATED), endOf("2026-03-16")))
                .thenWritten(Map.of("reason", "It says so."))
                .and(complaint -> {
                    assertThat(complaint.entry().kind()).isEqualTo("complaint");
                    assertThat(complaint.entry().received()).isEqualTo(time(CREATED));
                    assertThat(complaint.reference()).isEqualTo("ACORN-0000-0000");
                })
                .when("2026-03-06T10:05", wakes())
                .thenAmongOthers(new LimitMissed("acknowledgement"));
    }

    @Test
    void a_complaint_reclassified_as_a_query_has_no_running_limits() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", reclassify("query"))
                .then(
                        new ActionTaken("reclassify", Map.of("kind", "query")),
                        new Reclassified("query"),
                        new LetterOrdered("received"),
                        new StageEntered("enquiry", "officer"),
                        new LimitCancelled("acknowledgement"),
                        new LimitCancelled("answer"))
                .andNothingDue()
                .andNobodyWaits();
    }

    @Test
    void a_limit_missed_before_the_reclassification_stays_missed() {
        given(CREATED, aSubmission())
                .when("2026-03-05T10:00", reclassify("query"))
                .thenAmongOthers(new LimitMissed("acknowledgement"), new LimitCancelled("acknowledgement"));
    }

    @Test
    void a_complaint_reclassified_back_has_its_limits_as_before() {
        given(CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", reclassify("query"))
                .when("2026-03-04T10:00", reclassify("complaint"))
                .then(
                        new ActionTaken("reclassify", Map.of("kind", "complaint")),
                        new Reclassified("complaint"),
                        new LetterOrdered("acknowledgement"),
                        new StageEntered("first", "officer"),
                        new LimitStarted("answer", time(CREATED), endOf("2026-03-16")))
                .andDue(endOf("2026-03-16"));
    }

    @Test
    void an_ended_limit_stays_unchanged_when_the_same_limit_is_met_later() {
        Scenario tale = given(CREATED, aSubmission())
                .when("2026-03-03T10:00", reclassify("query"))
                .when("2026-03-04T10:00", reclassify("complaint"))
                .when("2026-03-05T10:00", answers(officer("olga")));
        assertThat(tale.complaint().limits())
                .filteredOn(limit -> limit.id().equals("answer"))
                .extracting(Limit::state, Limit::ended)
                .containsExactly(
                        tuple(Limit.State.CANCELLED, time("2026-03-03T10:00")),
                        tuple(Limit.State.MET, time("2026-03-05T10:00")));
    }

    @Test
    void a_limit_that_was_met_does_not_start_again() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", letterGoes("acknowledgement", 1))
                .when("2026-03-04T10:00", reclassify("query"))
                .when("2026-03-05T10:00", reclassify("complaint"))
                .thenAmongOthers(new LimitStarted("answer", time(CREATED), endOf("2026-03-16")))
                .and(complaint ->
                        assertThat(complaint.running("acknowledgement")).isEmpty());
    }

    @Test
    void an_answered_entry_cannot_be_reclassified() {
        given(CREATED, aSubmission())
                .when("2026-03-06T10:00", answers(officer("olga")))
                .when("2026-03-09T10:00", reclassify("query"))
                .thenRefused(Conflict.class, "this entry has been answered");
    }

    @Test
    void without_an_address_staff_send_the_letter_about_the_new_kind_by_hand() {
        given(CREATED, aSubmission().withoutEmail())
                .when("2026-03-03T10:00", reclassify("query"))
                .thenAmongOthers(new LetterOwed("received", 2));
    }

    @Test
    void in_one_stage_one_kind_has_limits_and_another_has_none() {
        AProcedure procedure = aProcedure()
                .but(p -> p.kinds.set(1, new Kind("query", "Query", "first", false, "received", false, null)));
        under(procedure, CREATED, aSubmission().kind("query"))
                .thenNot(LimitStarted.class)
                .when("2026-03-03T10:00", reclassify("complaint"))
                .thenAmongOthers(new LimitStarted("answer", time(CREATED), endOf("2026-03-16")))
                .when("2026-03-04T10:00", reclassify("query"))
                .thenAmongOthers(new LimitCancelled("acknowledgement"), new LimitCancelled("answer"));
    }

    @Test
    void one_kind_without_limits_becomes_another() {
        given(CREATED, aSubmission().kind("query"))
                .when("2026-03-03T10:00", reclassify("compliment"))
                .then(
                        new ActionTaken("reclassify", Map.of("kind", "compliment")),
                        new Reclassified("compliment"),
                        new LetterOrdered("received"),
                        new StageEntered("enquiry", "officer"));
    }

    @Test
    void the_new_kind_must_exist_and_differ() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", reclassify("complaint"))
                .thenRefused(Conflict.class, "this entry is recorded as complaint already")
                .when("2026-03-03T10:00", reclassify("riddle"))
                .thenRefused(Invalid.class, "kind", "must be one of complaint, query, compliment")
                .when("2026-03-03T10:00", takes(officer("olga"), "reclassify", "kind", "query"))
                .thenRefused(Invalid.class, "reason", "is required");
    }

    @Test
    void a_closed_entry_keeps_its_kind() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(COMPLAINANT, "withdraw"))
                .when("2026-03-03T11:00", reclassify("query"))
                .thenRefused(Conflict.class, "reclassify is not offered in the stage closed");
    }

    private static Step reclassify(String kind) {
        return takes(officer("olga"), "reclassify", "kind", kind, "reason", "It says so.");
    }
}
