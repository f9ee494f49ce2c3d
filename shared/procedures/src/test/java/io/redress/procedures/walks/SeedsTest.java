package io.redress.procedures.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void there_are_a_thousand_unless_others_are_named() {
        assertThat(Seeds.of(null).each()).hasSize(1000).startsWith(1L).endsWith(1000L);
        assertThat(Seeds.of(null).many()).isTrue();
    }

    @Test
    void one_seed_or_a_range_of_seeds_can_be_named() {
        assertThat(Seeds.of("17").each()).containsExactly(17L);
        assertThat(Seeds.of("17").many()).isFalse();
        assertThat(Seeds.of("1001-1003").each()).containsExactly(1001L, 1002L, 1003L);
    }

    @Test
    void an_invalid_seed_or_range_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seeds.of("many"))
                .withMessageContaining(Seeds.PROPERTY)
                .withMessageContaining("many");
        assertThatIllegalArgumentException().isThrownBy(() -> Seeds.of("9-8"));
        assertThatIllegalArgumentException().isThrownBy(() -> Seeds.of(""));
    }

    @Test
    void a_seed_always_gives_the_same_steps_and_neighbouring_seeds_differ() {
        assertThat(Seeds.steps(17)).isEqualTo(Seeds.steps(17)).isNotEqualTo(Seeds.steps(18));
        assertThat(Seeds.of(null).each().map(seed -> Seeds.steps(seed).size()).distinct())
                .as("lengths of walks")
                .hasSize(20)
                .allMatch(length -> length >= 1 && length <= 20);
    }
}
