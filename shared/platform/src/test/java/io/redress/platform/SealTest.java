package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = seal("one");

    private static Seal seal(String secret) {
        return Seal.in(new Env(Map.of("CURSOR_KEY", secret), InstantSource.system()));
    }

    @Test
    void a_sealed_text_is_opened_for_its_purpose_only() {
        String sealed = seal.seal("session", "number 7 ሀ");
        assertThat(seal.open("session", sealed)).contains("number 7 ሀ");
        assertThat(seal.open("sessions", sealed)).isEmpty();
        assertThat(seal.open("", sealed)).isEmpty();
        assertThat(seal("two").open("session", sealed)).isEmpty();
        assertThat(sealed).matches("[\\w-]+").isNotEqualTo(seal.seal("session", "number 7 ሀ"));
    }

    @Test
    void anything_else_is_not_opened() {
        String sealed = seal.seal("session", "number 7");
        for (String other :
                new String[] {"", "x", "=", sealed + "=", sealed + "A", sealed.substring(1), " " + sealed}) {
            assertThat(seal.open("session", other)).as(other).isEmpty();
        }
    }

    @Test
    void a_seal_does_not_show_its_secret() {
        assertThat(seal.toString()).isEqualTo("Seal[masked]");
    }
}
