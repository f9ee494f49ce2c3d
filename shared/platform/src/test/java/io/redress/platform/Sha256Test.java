package io.redress.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void the_hash_of_a_text_is_that_of_its_bytes_in_utf_8() {
        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
        assertThat(Sha256.hex("abc".getBytes(UTF_8))).isEqualTo(ABC);
        assertThat(Sha256.hex("ñ")).isEqualTo(Sha256.hex("ñ".getBytes(UTF_8)));
        assertThat(Sha256.of("abc")).hasSize(32);
    }

    @Test
    void base_64_can_stand_in_a_key_and_in_a_link() {
        assertThat(Sha256.base64("abc")).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }
}
