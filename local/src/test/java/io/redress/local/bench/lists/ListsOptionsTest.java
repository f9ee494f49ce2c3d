package io.redress.local.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsOptionsTest {

    @Test
    void without_options_ten_thousand_are_compared_with_a_hundred() {
        assertThat(ListsOptions.of(List.of())).isEqualTo(new ListsOptions(10_000, 100, "kiwi", 1));
    }

    @Test
    void how_many_and_whose_and_the_seed_can_be_chosen() {
        assertThat(ListsOptions.of(
                        List.of("--complaints", "500", "--against", "200", "--seed", "7", "--organisation", "knec")))
                .isEqualTo(new ListsOptions(500, 200, "knec", 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--complaints",
                "--complaints 100",
                "--complaints 1000001",
                "--complaints many",
                "--complaints 500 --against 500",
                "--against 0",
                "--seed",
                "--seed -1",
                "--organisation",
                "--data here"
            })
    void anything_else_is_refused(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> ListsOptions.of(List.of(arguments.split(" "))));
    }
}
