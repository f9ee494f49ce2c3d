package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvTest {

    private static final InstantSource CLOCK = () -> Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void a_missing_variable_is_named() {
        Env env = new Env(Map.of("TABLE_NAME", "complaints", "EMPTY", " "), CLOCK);

        assertThat(env.get("TABLE_NAME")).isEqualTo("complaints");
        assertThat(env.find("EMPTY")).isEmpty();
        assertThatThrownBy(() -> env.get("QUEUE")).hasMessage("the variable QUEUE is not set");
        assertThatThrownBy(() -> env.get("EMPTY")).hasMessage("the variable EMPTY is not set");
    }

    @Test
    void a_list_is_read_with_or_without_blanks() {
        assertThat(new Env(Map.of("ORGANISATIONS", "kiwi"), CLOCK).list("ORGANISATIONS"))
                .containsExactly("kiwi");
        assertThat(new Env(Map.of("ORGANISATIONS", " kiwi , acorn,oak"), CLOCK).list("ORGANISATIONS"))
                .containsExactly("kiwi", "acorn", "oak");
    }

    @Test
    void the_time_comes_from_the_given_clock() {
        assertThat(new Env(Map.of(), CLOCK).clock().instant()).isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void the_environment_of_the_process_has_a_running_clock() {
        Env env = Env.ofLambda();
        assertThat(env.find("PATH")).isPresent();
        assertThat(env.clock().instant()).isAfter("2025-01-01T00:00:00Z");
        assertThat(env.random().nextLong()).isNotEqualTo(env.random().nextLong());
    }
}
