package io.redress.domain.procedure;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.ALimit;
import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesWithoutLimitTest {

    private static List<String> faults(AProcedure procedure) {
        assertThat(Rules.faultsOf(procedure.build())).isEmpty();
        return Rules.faultsOnTheWaysOf(procedure.build());
    }

    private static String fault(String stage) {
        return "a complaint can be open in stage " + stage + " while none of its time limits runs";
    }

    private static ALimit reply() {
        return ALimit.limit("reply", "28 calendar days")
                .owedByTheComplainant()
                .in("answered")
                .metBy("satisfied", "not-satisfied", "acknowledge")
                .then("close-unanswered");
    }

    @Test
    void a_limit_that_an_action_ends_without_leaving_the_stage_leaves_the_complaint_open_for_ever() {
        assertThat(faults(aProcedure().with(reply()))).contains(fault("answered"));
        assertThat(faults(aProcedure().with(reply().repeats()))).doesNotContain(fault("answered"));
    }

    @Test
    void a_stage_without_any_limit_is_found() {
        AProcedure procedure =
                aProcedure().but(p -> p.limits.removeIf(limit -> limit.id().equals("reply")));
        assertThat(faults(procedure)).contains(fault("answered"));
    }

    @Test
    void a_limit_that_is_owed_only_to_complainants_who_can_be_reached_is_not_enough() {
        AProcedure procedure = aProcedure().with(reply().repeats().owedToTheReachable());
        assertThat(faults(procedure)).contains(fault("answered"));
    }

    @Test
    void a_stage_of_queries_needs_no_limit() {
        assertThat(faults(aProcedure())).doesNotContain(fault("enquiry"));
        assertThat(faults(aWiderProcedure())).doesNotContain(fault("enquiry"));
    }
}
