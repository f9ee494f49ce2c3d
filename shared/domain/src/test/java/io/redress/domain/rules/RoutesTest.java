package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Submission;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first stage depends on the kind, the channel and the addressee. */
class RoutesTest {

    private static final String CREATED = "2026-03-02T10:00";

    @Test
    void a_channel_may_lead_to_another_stage() {
        fromTheOmbudsman()
                .thenAmongOthers(
                        new StageEntered("second", "head"),
                        new LimitStarted("decision", time(CREATED), endOf("2026-03-30")))
                .and(complaint -> assertThat(complaint.running().map(Limit::id)).containsExactly("decision"));
    }

    @Test
    void the_recorded_facts_about_how_it_came_in_are_in_the_particulars_alone() {
        Submission submission =
                aSubmission().channel("ombudsman").origin("reference", "OM/1").build();
        assertThat(submission.particulars().origin()).isEqualTo(Map.of("reference", "OM/1"));
        assertThat(submission.particulars().originOr(Map.of("reference", "of before")))
                .isEqualTo(Map.of("reference", "OM/1"));
        assertThat(Particulars.ERASED.originOr(Map.of("reference", "of before")))
                .as("a complaint of an earlier version")
                .isEqualTo(Map.of("reference", "of before"));
        assertThat(submission.particulars().consenting(true).origin()).isEqualTo(Map.of("reference", "OM/1"));

        Scenario tale = fromTheOmbudsman();
        assertThat(tale.complaint().entry().origin()).isEmpty();
        assertThat(RegisterRow.of(tale.complaint(), tale.rules().procedure()).origin())
                .isEmpty();
    }

    @Test
    void the_addressee_decides_the_first_stage_before_the_channel_does() {
        under(
                        aWiderProcedure(),
                        CREATED,
                        aSubmission()
                                .channel("ombudsman")
                                .origin("reference", "OM/1")
                                .addressedTo("chair"))
                .thenAmongOthers(new StageEntered("hearing", "head"))
                .and(complaint -> assertThat(complaint.entry().addressedTo()).isEqualTo("chair"));
    }

    @Test
    void a_query_with_an_addressee_is_still_a_query() {
        under(aWiderProcedure(), CREATED, aSubmission().kind("query").addressedTo("chair"))
                .thenAmongOthers(new StageEntered("enquiry", "officer"))
                .thenNot(LimitStarted.class);
    }

    @Test
    void an_entry_reclassified_as_a_complaint_begins_at_the_first_stage_of_complaints() {
        under(aWiderProcedure(), CREATED, aSubmission().kind("query").addressedTo("chair"))
                .when("2026-03-03T10:00", takes(officer("olga"), "reclassify", "kind", "complaint", "reason", "It is."))
                .thenAmongOthers(new StageEntered("hearing", "head"));
    }

    @Test
    void an_unknown_addressee_is_rejected() {
        under(aWiderProcedure(), CREATED, aSubmission().addressedTo("pope"))
                .thenRefused(Invalid.class, "addressedTo", "must be one of chair");
    }

    private static Scenario fromTheOmbudsman() {
        return under(
                aWiderProcedure(), CREATED, aSubmission().channel("ombudsman").origin("reference", "OM/1"));
    }
}
