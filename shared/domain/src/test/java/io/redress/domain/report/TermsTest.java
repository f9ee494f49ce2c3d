package io.redress.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Choice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Terms TERMS = new Terms(Map.of("late", "Delay", "never", "Inaction", "slow", "Delay"));

    @Test
    void a_breakdown_is_in_the_terms_of_the_receiver_and_adds_up_as_before() {
        List<Tally> own = List.of(
                new Tally("never", "Nothing was done", 4, 29),
                new Tally("late", "It took too long", 3, 21),
                new Tally("slow", "It was slow", 3, 21),
                new Tally("colour", "The colour", 1, 7),
                new Tally(null, "Not stated", 2, 14),
                Tally.restricted(1, 14));

        assertThat(TERMS.of(own))
                .containsExactly(
                        new Tally("late", "Delay", 6, 43),
                        new Tally("never", "Inaction", 4, 29),
                        new Tally("colour", "Other: The colour", 1, 7),
                        new Tally(null, "Not stated", 2, 14),
                        Tally.restricted(1, 14));
        assertThat(Terms.OWN.of(own)).isEqualTo(own);
    }

    @Test
    void categories_without_a_term_are_named() {
        List<Choice> categories = List.of(Choice.of("late", "It took too long"), Choice.of("colour", "The colour"));

        assertThat(TERMS.missing(categories)).containsExactly("colour");
        assertThat(Terms.OWN.missing(categories)).isEmpty();
    }
}
