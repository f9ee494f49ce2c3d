package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.naming;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.StageWords;
import io.redress.domain.procedure.Stage;
import org.junit.jupiter.api.Test;

/** Letters and pages name the role that really has the complaint (KW-4). */
class StageWordsTest {

    private static StageWords words(AProcedure procedure, boolean aboutTheOfficer) {
        StageWords[] words = new StageWords[1];
        Scenario scenario = Scenario.under(procedure, "2026-03-02T10:00", aSubmission());
        (aboutTheOfficer ? scenario.when("2026-03-02T11:00", naming(candidate("olga", 0, "officer"))) : scenario)
                .and(complaint -> words[0] = StageWords.of(complaint, procedure.build()));
        return words[0];
    }

    private static AProcedure withWords() {
        return AProcedure.aProcedure()
                .but(p -> p.with(new Stage(
                        "first",
                        "Stage first",
                        "officer",
                        "head",
                        null,
                        null,
                        "The officer answers.",
                        "Then the head looks at it.",
                        "The head answers.",
                        "Then the director looks at it.",
                        Stage.Awaits.STAFF,
                        false,
                        null)));
    }

    @Test
    void the_usual_owner_is_named_by_the_words_of_the_stage() {
        assertThat(words(withWords(), false))
                .isEqualTo(new StageWords("The officer answers.", "Then the head looks at it."));
    }

    @Test
    void a_stand_in_is_named_by_words_for_the_stand_in() {
        assertThat(words(withWords(), true))
                .isEqualTo(new StageWords("The head answers.", "Then the director looks at it."));
    }

    @Test
    void without_such_words_a_sentence_names_the_stand_in() {
        assertThat(words(AProcedure.aProcedure(), true).description())
                .isEqualTo("The Head has taken over your complaint and looks after it here.");
    }
}
