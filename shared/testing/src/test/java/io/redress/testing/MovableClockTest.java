package io.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    @Test
    void it_stands_still_until_it_is_moved() {
        MovableClock clock = MovableClock.at("2026-03-02T08:00:00Z");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));

        assertThat(clock.advance(Duration.ofDays(3))).isEqualTo(Instant.parse("2026-03-05T08:00:00Z"));

        clock.set(Instant.parse("2026-12-24T00:00:00Z"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-24T00:00:00Z"));
    }
}
