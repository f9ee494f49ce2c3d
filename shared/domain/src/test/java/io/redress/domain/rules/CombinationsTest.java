package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.AnAction.action;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.ActionEvent.Determined;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Combination;
import io.redress.domain.procedure.Combination.Finding;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.rules.form.Combinations;
import io.redress.domain.rules.form.FieldOptions.Option;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A choice and a determination that contradict each other are refused, and a form offers only what goes together. */
class CombinationsTest {

    private static final Action RULE = action("rule")
            .from("first")
            .by("officer")
            .asksToChoose("decision", "stands", "falls", "changes", "pity")
            .asks("determination", Type.DETERMINATION)
            .goingTogether(
                    new Combination("stands", List.of(), Finding.SAME),
                    new Combination("falls", List.of(), Finding.OTHER),
                    new Combination("changes", List.of(), Finding.ANY),
                    new Combination("pity", List.of("unfounded"), null))
            .build();

    private static Scenario complaint() {
        return Scenario.under(aWiderProcedure().but(p -> p.actions.add(RULE)), "2026-03-02T10:00", aSubmission());
    }

    private static Scenario found(String determination) {
        return complaint().when("2026-03-03T10:00", takes(officer("olga"), "find", "finding", determination));
    }

    private static Step rules(String decision, String determination) {
        return takes(officer("olga"), "rule", "decision", decision, "determination", determination);
    }

    @Test
    void what_was_found_stands_only_with_the_same_determination() {
        found("upheld")
                .when("2026-03-04T10:00", rules("stands", "partly"))
                .thenRefused(
                        Invalid.class, "determination", "contradicts decision stands, with which it must be upheld")
                .when("2026-03-04T10:00", rules("stands", "upheld"))
                .thenAmongOthers(new Determined("upheld"));
    }

    @Test
    void what_was_found_is_overturned_only_by_another_determination() {
        found("upheld")
                .when("2026-03-04T10:00", rules("falls", "upheld"))
                .thenRefused(Invalid.class, "determination", "it must be partly or unfounded")
                .when("2026-03-04T10:00", rules("falls", "partly"))
                .thenAmongOthers(new Determined("partly"));
    }

    @Test
    void an_action_is_not_offered_when_nothing_can_be_chosen_in_a_field_that_it_requires() {
        Action uphold = action("rule")
                .from("first")
                .by("officer")
                .asksToChoose("decision", "stands")
                .goingTogether(new Combination("stands", List.of(), Finding.SAME))
                .build();
        Scenario unfound =
                Scenario.under(aWiderProcedure().but(p -> p.actions.add(uphold)), "2026-03-02T10:00", aSubmission());
        unfound.when("2026-03-04T10:00", takes(officer("olga"), "rule", "decision", "stands"))
                .thenRefused(Conflict.class, "no value fits this complaint now");
        unfound.when("2026-03-05T10:00", takes(officer("olga"), "find", "finding", "upheld"))
                .when("2026-03-06T10:00", takes(officer("olga"), "rule", "decision", "stands"))
                .andStage("first");
    }

    @Test
    void nothing_stands_falls_or_changes_that_was_never_found() {
        for (String decision : List.of("stands", "falls", "changes")) {
            complaint()
                    .when("2026-03-04T10:00", rules(decision, "upheld"))
                    .thenRefused(Invalid.class, "decision", "cannot be " + decision + ": there is no finding yet");
        }
    }

    @Test
    void a_choice_can_go_with_some_determinations_whatever_was_found() {
        complaint()
                .when("2026-03-04T10:00", rules("pity", "upheld"))
                .thenRefused(Invalid.class, "determination", "with which it must be unfounded")
                .when("2026-03-04T10:00", rules("pity", "unfounded"))
                .thenAmongOthers(new Determined("unfounded"));
    }

    @Test
    void a_form_offers_what_goes_together_and_nothing_else() {
        assertThat(offered(complaint()))
                .containsExactly(new Option("pity", "pity", Optional.empty(), Optional.of(List.of("unfounded"))));
        assertThat(offered(found("partly")))
                .extracting(
                        option -> option.id() + " " + option.determinations().orElseThrow())
                .containsExactly(
                        "stands [partly]",
                        "falls [upheld, unfounded]",
                        "changes [upheld, partly, unfounded]",
                        "pity [unfounded]");
    }

    @Test
    void a_determination_that_goes_with_no_choice_is_not_offered() {
        complaint()
                .and(complaint -> assertThat(new Combinations(aWiderProcedure().build(), complaint)
                                .determinations(RULE, RULE.fields().getLast()))
                        .extracting(determination -> determination.id())
                        .containsExactly("unfounded"));
    }

    private static List<Option> offered(Scenario scenario) {
        Combinations[] combinations = new Combinations[1];
        scenario.and(complaint ->
                combinations[0] = new Combinations(aWiderProcedure().build(), complaint));
        return combinations[0].choices(RULE, RULE.fields().getFirst()).options().orElseThrow();
    }
}
