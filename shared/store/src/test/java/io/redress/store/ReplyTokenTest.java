package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.complaint.LinkHolder;
import io.redress.platform.Env;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Only this installation makes tokens for replies, and a mail program may write them in capitals. */
class ReplyTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.123Z");

    private static PersonKey key(String secret) {
        return PersonKey.in(new Env(Map.of("PERSON_KEY", secret), InstantSource.fixed(NOW)));
    }

    private final PersonKey key = key("one");

    @Test
    void a_token_is_read_again_in_capitals_and_fits_into_an_address() {
        for (String prefix : new String[] {"KIWI", "AB", "ABCDEFGHIJ"}) {
            for (LinkHolder holder : LinkHolder.values()) {
                ReplyToken token = new ReplyToken(Reference.random(prefix, new Random(7)), holder, NOW);
                String written = token.written(key);
                assertThat("reply+" + written).hasSizeLessThanOrEqualTo(64).matches("reply\\+[a-z0-9-]+");
                assertThat(ReplyToken.read(written, key)).contains(token);
                assertThat(ReplyToken.read(written.toUpperCase(Locale.ROOT), key))
                        .contains(token);
            }
        }
    }

    @Test
    void no_character_can_be_changed() {
        ReplyToken token = new ReplyToken(Reference.random("KIWI", new Random(7)), LinkHolder.COMPLAINANT, NOW);
        String written = token.written(key);
        for (int at = 0; at < written.length(); at++) {
            char other = written.charAt(at) == 'a' ? 'b' : 'a';
            String changed = written.substring(0, at) + other + written.substring(at + 1);
            assertThat(ReplyToken.read(changed, key)).as(changed).isEmpty();
        }
        assertThat(ReplyToken.read(written, key("two"))).isEmpty();
        assertThat(ReplyToken.read(written + "a", key)).isEmpty();
        assertThat(ReplyToken.read("", key)).isEmpty();
        assertThat(ReplyToken.read("kiwi-pſvm", key)).isEmpty();
    }
}
