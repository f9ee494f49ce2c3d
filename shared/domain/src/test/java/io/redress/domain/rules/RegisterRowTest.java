package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.RegisterRow;
import org.junit.jupiter.api.Test;

class RegisterRowTest {

    @Test
    void a_row_contains_what_can_be_counted() {
        Scenario tale = given("2026-03-02T10:00", aSubmission().department("north"))
                .when("2026-03-17T08:00", wakes())
                .when("2026-03-17T09:00", answers(officer("olga")))
                .when("2026-03-18T10:00", takes(COMPLAINANT, "satisfied"));

        RegisterRow row = RegisterRow.of(tale.complaint(), tale.rules().procedure());

        assertThat(row.reference()).isEqualTo("ACORN-0000-0000");
        assertThat(row.kind()).isEqualTo("complaint");
        assertThat(row.channel()).isEqualTo("website");
        assertThat(row.category()).isEqualTo("delay");
        assertThat(row.department()).isEqualTo("north");
        assertThat(row.received()).isEqualTo(time("2026-03-02T10:00"));
        assertThat(row.path()).containsExactly("first", "answered", "closed");
        assertThat(row.closed()).isEqualTo(time("2026-03-18T10:00"));
        assertThat(row.outcome()).isEqualTo("satisfied");
        assertThat(row.about()).isEmpty();
    }

    @Test
    void a_row_contains_whom_the_complaint_is_about() {
        Scenario tale = given("2026-03-02T10:00", aSubmission())
                .when("2026-03-02T11:00", naming(candidate("olga", 0, "officer")));

        assertThat(RegisterRow.of(tale.complaint(), tale.rules().procedure()).about())
                .containsExactly("olga");
    }

    @Test
    void a_row_contains_neither_the_complainants_limits_nor_alerts() {
        Scenario tale = given("2026-03-02T10:00", aSubmission())
                .when("2026-03-17T08:00", wakes())
                .when("2026-03-17T09:00", answers(officer("olga")));

        RegisterRow row = RegisterRow.of(tale.complaint(), tale.rules().procedure());

        assertThat(row.limits()).extracting(Limit::id).containsExactly("acknowledgement", "answer");
        assertThat(row.limits()).extracting(Limit::told).containsOnly(0);
        assertThat(row.limits()).extracting(Limit::state).containsExactly(State.RUNNING, State.MISSED);
    }
}
