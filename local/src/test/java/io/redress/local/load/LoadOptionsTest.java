package io.redress.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadOptionsTest {

    private static LoadOptions of(String line) {
        return LoadOptions.of(new ArrayDeque<>(List.of(line.split(" "))));
    }

    @Test
    void everything_may_be_said() {
        assertThat(of("--complaints 10000 --organisation kiwi --seed 7 --data d --until 2026-10-23T09:00:00Z"))
                .isEqualTo(new LoadOptions(
                        10_000, "kiwi", 7, Path.of("d"), Optional.of(Instant.parse("2026-10-23T09:00:00Z"))));
    }

    @Test
    void how_many_and_where_to_is_enough() {
        assertThat(of("--data d --complaints 5"))
                .isEqualTo(new LoadOptions(5, "kiwi", 1, Path.of("d"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--complaints 5 | Say how many and where to",
                "--data d | Say how many and where to",
                "--complaints 0 --data d | a number from 1 to",
                "--complaints many --data d | many is no whole number",
                "--complaints 5 --data | --data needs a value",
                "--complaints 5 --fast yes | no option --fast",
                "fast | fast is no option",
                "--complaints 5 --data d --until today | today is no moment"
            })
    void what_is_wrong_is_told(String line, String told) {
        assertThatThrownBy(() -> of(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }
}
