package io.redress.domain.procedure;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.AnAction;
import org.junit.jupiter.api.Test;

class DiagramTest {

    @Test
    void it_draws_the_stages_the_first_stage_of_each_kind_and_the_actions_between_stages() {
        String diagram = aProcedure().build().diagram();

        assertThat(diagram.lines()).first().isEqualTo("stateDiagram-v2");
        assertThat(diagram.lines().map(String::strip))
                .contains(
                        "state \"Stage first · Officer\" as first",
                        "state \"Stage closed\" as closed",
                        "[*] --> first : Complaint",
                        "[*] --> enquiry : Query, Compliment",
                        "first --> answered : To answer (Officer)",
                        "answered --> second : To not-satisfied (complainant, Officer)",
                        "second --> closed : To decide (Head)",
                        "hearing --> closed : To decide (Head)",
                        "answered --> closed : To close-unanswered (system)",
                        "closed --> [*]");
    }

    @Test
    void an_action_that_stays_in_its_stage_is_not_drawn() {
        assertThat(aProcedure().build().diagram()).doesNotContain("acknowledge", "add-information", "extend");
    }

    @Test
    void ids_with_hyphens_get_names_that_mermaid_can_read() {
        AProcedure procedure = aProcedure()
                .but(p -> p.stages.add(AProcedure.stage("long-wait", "head", null, null)))
                .but(p -> p.actions.add(AnAction.action("wait")
                        .from("second")
                        .to("long-wait")
                        .by("head")
                        .build()));
        assertThat(procedure.build().diagram())
                .contains("as long_wait\n", "second --> long_wait : To wait (Head)")
                .doesNotContain("long-wait\n", "--> long-wait");
    }
}
