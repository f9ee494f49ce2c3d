package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AnAction.action;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.ActionEvent.SatisfactionStated;
import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.SaidBy;
import io.redress.domain.procedure.Action.Satisfaction;
import org.junit.jupiter.api.Test;

/** What complainants say about an answer is recorded, so that reports can count it. */
class SatisfactionTest {

    @Test
    void what_the_complainant_says_about_an_answer_is_recorded_with_its_time() {
        AProcedure procedure = asking();
        Scenario answered = answered(procedure)
                .when("2026-03-04T10:00", takes(COMPLAINANT, "content"))
                .thenAmongOthers(new SatisfactionStated(Satisfaction.SATISFIED, SaidBy.COMPLAINANT));

        assertThat(RegisterRow.of(answered.complaint(), procedure.build()).satisfaction())
                .containsExactly(new Stated(time("2026-03-04T10:00"), Satisfaction.SATISFIED, SaidBy.COMPLAINANT));
    }

    @Test
    void staff_who_were_told_record_it_too_and_every_answer_stays() {
        answered(asking())
                .when("2026-03-04T10:00", takes(officer("olga"), "in-part", "how", "telephone"))
                .when("2026-03-05T10:00", answers(officer("olga")))
                .when("2026-03-06T10:00", takes(COMPLAINANT, "content"))
                .and(complaint -> assertThat(complaint.handling().satisfaction())
                        .containsExactly(
                                new Stated(
                                        time("2026-03-04T10:00"), Satisfaction.PARTLY_SATISFIED, SaidBy.ORGANISATION),
                                new Stated(time("2026-03-06T10:00"), Satisfaction.SATISFIED, SaidBy.COMPLAINANT)));
    }

    @Test
    void an_action_that_says_nothing_about_satisfaction_records_none() {
        answered(asking())
                .when("2026-03-04T10:00", takes(COMPLAINANT, "satisfied"))
                .thenNot(SatisfactionStated.class)
                .and(complaint ->
                        assertThat(complaint.handling().satisfaction()).isEmpty());
    }

    private static AProcedure asking() {
        return aProcedure().but(p -> {
            p.actions.add(action("content")
                    .from("answered")
                    .to("closed")
                    .by("complainant")
                    .stating(Satisfaction.SATISFIED)
                    .outcome("satisfied")
                    .build());
            p.actions.add(action("in-part")
                    .from("answered")
                    .to("first")
                    .by("complainant", "officer")
                    .stating(Satisfaction.PARTLY_SATISFIED)
                    .build());
        });
    }

    private static Scenario answered(AProcedure procedure) {
        return Scenario.under(procedure, "2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", answers(officer("olga")));
    }
}
