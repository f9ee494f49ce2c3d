package io.redress.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void several_blank_lines_become_one_even_if_they_contain_blanks() {
        assertThat(MarkedValues.clean("one\n \n\u00a0\n  two")).isEqualTo("one\n\n  two");
        assertThat(MarkedValues.clean("one  \n\n\n\ntwo  \nthree")).isEqualTo("one\n\ntwo  \nthree");
    }

    /** Compares with a slower pattern of the same meaning. */
    @Test
    void blank_lines_are_found_wherever_blanks_and_line_ends_stand() {
        Random random = new Random(1);
        for (int times = 0; times < 2000; times++) {
            String text = random.ints(random.nextInt(12), 0, 4)
                    .mapToObj(sign -> String.valueOf("a \u00a0\n".charAt(sign)))
                    .collect(Collectors.joining());
            assertThat(MarkedValues.clean("<" + text + ">"))
                    .isEqualTo(("<" + text + ">").replaceAll("[ \u00a0]*\n(?:[ \u00a0]*\n)+", "\n\n"));
        }
    }

    @Test
    void a_very_long_run_of_blanks_is_read_only_once() {
        String blanks = " ".repeat(500_000);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> MarkedValues.clean("a" + blanks + "b")))
                .isEqualTo("a" + blanks + "b");
    }
}
