package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AnAction.action;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.StageEvent.Reopened;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.Stage.Awaits;
import org.junit.jupiter.api.Test;

/** A closed complaint gets a new contact, and staff first read what is new (KW-14). */
class ContactAfterTheEndTest {

    @Test
    void a_member_who_answered_may_read_a_later_contact_because_nothing_is_decided_there() {
        comesBack()
                .and(complaint -> assertThat(complaint.status().owner()).isEqualTo("officer"))
                .when("2026-04-01T10:01", assigning(candidate("olga", 0, "officer"), candidate("hugo", 0, "head")))
                .then(new Assigned("olga"));
    }

    @Test
    void after_a_reopening_limits_from_receipt_count_from_the_reopening_even_in_a_later_stage() {
        comesBack()
                .when("2026-04-02T10:00", takes(officer("olga"), "look-again"))
                .andStage("first")
                .and(complaint -> assertThat(complaint.running().map(Limit::id)).containsExactly("answer"))
                .andDue(Scenario.endOf("2026-04-17"));
    }

    @Test
    void a_contact_that_changes_nothing_leaves_the_outcome_and_its_date() {
        Scenario tale = comesBack();
        assertThat(tale.complaint().open()).isTrue();
        assertThat(tale.complaint().end()).contains(new Handling.End(time("2026-03-04T10:00"), "satisfied", 3));
        tale.when("2026-04-02T10:00", takes(officer("olga"), "thank"))
                .andStage("closed")
                .and(complaint -> assertThat(complaint.status().outcome()).isEqualTo("satisfied"))
                .and(complaint -> assertThat(complaint.status().closed()).isEqualTo(time("2026-03-04T10:00")))
                .and(complaint -> assertThat(complaint.handling().closings()).isEmpty())
                .and(complaint -> assertThat(complaint.handling().contacts())
                        .containsExactly(new Handling.LaterContact(
                                time("2026-04-01T10:00"), time("2026-04-02T10:00"), "decided")));
    }

    @Test
    void a_complaint_is_open_again_only_when_staff_have_decided_it() {
        comesBack()
                .thenNot(Reopened.class)
                .when("2026-04-02T10:00", takes(officer("olga"), "look-again"))
                .thenAmongOthers(new Reopened())
                .and(complaint -> assertThat(complaint.end()).isEmpty())
                .and(complaint -> assertThat(complaint.handling().closings())
                        .containsExactly(new Handling.Closing(
                                time("2026-03-04T10:00"), "satisfied", 3, time("2026-04-02T10:00"))))
                .and(complaint -> assertThat(complaint.handling().contacts())
                        .containsExactly(
                                new Handling.LaterContact(time("2026-04-01T10:00"), time("2026-04-02T10:00"), null)));
    }

    @Test
    void a_limit_that_was_met_since_does_not_start_again() {
        comesBack()
                .when("2026-04-02T10:00", takes(officer("olga"), "look-again"))
                .when("2026-04-02T11:00", answers(officer("olga")))
                .when("2026-04-02T12:00", takes(officer("olga"), "look-once-more"))
                .andStage("first")
                .andNothingDue();
    }

    /** Answered, settled, closed, and contacted again on 1 April, two days before Good Friday. */
    private static Scenario comesBack() {
        AProcedure procedure = aProcedure().but(p -> {
            p.stages.add(
                    new Stage("reading", "Reading", "officer", "head", null, "We read it.", null, Awaits.STAFF, true));
            p.actions.add(action("thank")
                    .from("reading")
                    .to("closed")
                    .by("officer")
                    .outcome("decided")
                    .build());
            p.actions.add(action("contact-again")
                    .from("closed")
                    .to("reading")
                    .by("complainant")
                    .build());
            p.actions.add(action("look-again")
                    .from("reading")
                    .to("first")
                    .by("officer")
                    .build());
            p.actions.add(action("look-once-more")
                    .from("answered")
                    .to("first")
                    .by("officer")
                    .build());
        });
        return Scenario.under(procedure, "2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", answers(officer("olga")))
                .when("2026-03-04T10:00", takes(COMPLAINANT, "satisfied"))
                .when("2026-04-01T10:00", takes(COMPLAINANT, "contact-again"))
                .andStage("reading");
    }
}
