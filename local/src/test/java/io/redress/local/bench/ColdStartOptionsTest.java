package io.redress.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColdStartOptionsTest {

    @Test
    void without_options_every_function_starts_seven_times() {
        assertThat(ColdStartOptions.of(List.of())).isEqualTo(new ColdStartOptions(7, Optional.empty()));
    }

    @Test
    void runs_and_function_can_be_chosen() {
        assertThat(ColdStartOptions.of(List.of("--runs", "3", "--only", "submission")))
                .isEqualTo(new ColdStartOptions(3, Optional.of("submission")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--runs", "--runs 0", "--runs many", "--only", "--fast"})
    void anything_else_is_refused(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> ColdStartOptions.of(List.of(arguments.split(" "))));
    }

    @Test
    void the_last_core_is_taken() {
        assertThat(List.of("0", "0-1", "0-3,6", "2,4-7")).map(OneCore::last).containsExactly("0", "1", "6", "7");
    }
}
