package io.redress.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final MovableClock clock = MovableClock.at("2026-10-23T08:00:00Z");

    private String load(boolean terminal) {
        ProgressBar bar = new ProgressBar(out, terminal, 2_000, clock);
        for (int i = 0; i < 40; i++) {
            clock.advance(Duration.ofMillis(500));
            bar.add(50);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void on_a_terminal_it_redraws_one_line() {
        assertThat(load(true))
                .startsWith("\r[..............................] 50 of 2,000, 100 a second, 20 s to go")
                .contains("\r[###############...............] 1,000 of 2,000, 100 a second, 10 s to go")
                .endsWith("] 2,000 of 2,000, 100 a second  " + System.lineSeparator());
        assertThat(written.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("[")))
                .isEmpty();
    }

    @Test
    void elsewhere_it_prints_ten_lines() {
        assertThat(load(false).lines())
                .hasSize(10)
                .startsWith("200 of 2,000, 100 a second, 18 s to go")
                .endsWith("2,000 of 2,000, 100 a second");
    }
}
