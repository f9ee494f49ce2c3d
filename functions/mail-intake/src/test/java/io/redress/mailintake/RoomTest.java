package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.StoredJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a text is written, it takes no more room than there is. */
class RoomTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "\\", "\n", "\u0001", "\u0085", "\u007f", "é", "苦", "\u2028", "😀", "<", "/"})
    void a_text_is_cut_to_the_bytes_that_it_takes_in_json(String sign) {
        String taken = new Room(1_020).take(sign.repeat(5_000), 5_000);
        assertThat(StoredJson.write(taken).getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(1_020);
        assertThat(taken.length()).isGreaterThan(150);
        assertThat(new Room(1_000).take(sign.repeat(5_000), 7).length()).isLessThanOrEqualTo(7);
        assertThat(Character.isHighSurrogate(taken.charAt(taken.length() - 1))).isFalse();
    }
}
