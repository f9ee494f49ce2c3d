package io.redress.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.avaje.json.JsonException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBodiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":tru}",
                "{\"a\":nul}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":-}",
                "{\"a\":1e}",
                "{\"a\":+1}",
                "{\"a\":NaN}",
                "{\"a\":\"x}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12G4\"}",
                "{\"a\":\"\\",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":\"x\" \"b\":\"y\"}",
                "{\"a\":{}\"b\":{}}",
                "{\"a\":true,,\"b\":2}",
                "{,\"a\":1}",
                "{\"a\":1,\"b\"}",
                "{\"a\":[\"x\" \"y\"]}",
                "{\"a\":[\"x\":1]}",
                "{\"a\"::1}",
                "{\"a\":1:2}",
                "{1:2}",
                "{\"a\":[}",
                "{\"a\":1}}",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1} x",
                "{\"a\":1]",
                "hello",
                "\"",
                "<a>1</a>",
                "a=1&b=2",
                "// {}"
            })
    void a_body_that_is_not_json_is_malformed(String body) {
        assertMalformed(body, 400, "the body is not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"a\":1}]", "1", "true", "null", "\"text\"", "-1.5"})
    void a_body_that_is_not_an_object_is_malformed(String body) {
        assertMalformed(body, 400, "the body must be a JSON object");
    }

    @Test
    void a_body_that_is_nested_too_deeply_is_malformed_before_it_is_parsed() {
        assertMalformed(nested(30_000), 400, "the body is nested too deeply");
        assertMalformed("[".repeat(60_000), 400, "the body is nested too deeply");
        assertMalformed("{\"a\":".repeat(10_000), 400, "the body is nested too deeply");
        assertMalformed(nested(16), 400, "the body is nested too deeply");
        assertThat(fields(nested(15)).has("a")).isTrue();
    }

    @Test
    void a_message_that_is_nested_too_deeply_is_refused_before_it_is_parsed() {
        assertThatThrownBy(() -> Tree.read("[".repeat(20_000)))
                .isInstanceOf(JsonException.class)
                .hasMessage("the text is nested too deeply");
        assertThatThrownBy(() -> Tree.read(("{\"a\":".repeat(20_000)).getBytes(UTF_8)))
                .isInstanceOf(JsonException.class);
        assertThat(Tree.read("{\"a\":\"" + "[".repeat(20_000) + "\"}").text("a"))
                .isPresent();
    }

    @Test
    void brackets_in_a_text_do_not_count_as_nesting() {
        String text = "[{".repeat(10_000) + "\\\"[[[";
        assertThat(fields("{\"a\":\"" + text + "\"}").text("a"))
                .startsWith("[{[{")
                .endsWith("\"[[[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999", "-1e999", "123456789012345678901234567890", "1e-999", "0.1234567890123456789", "-0"})
    void very_large_numbers_are_numbers(String number) {
        Fields fields = fields("{\"a\":" + number + "}");
        assertThat(fields.strings()).containsOnlyKeys("a");
        assertThat(fields.text("a")).isNull();
    }

    @Test
    void a_very_long_number_does_not_take_long() {
        String digits = "9".repeat(60_000);
        try {
            assertThat(fields("{\"a\":" + digits + "}").strings()).containsOnlyKeys("a");
        } catch (MalformedRequest malformed) {
            assertThat(malformed.status()).isEqualTo(400);
        }
    }

    @Test
    void every_body_is_either_read_or_malformed() {
        byte[] sound = """
                {"a": "Zoë \\u00e9 \\n", "b": [1, -2.5e3, true, false, null], "c": {"d": {"e": []}}, "f": ""}
                """.getBytes(UTF_8);
        for (long seed = 1; seed <= 5_000; seed++) {
            Random random = new Random(seed);
            byte[] body = sound.clone();
            for (int wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
                body[random.nextInt(body.length)] = random.nextBoolean()
                        ? (byte) "{}[]\",:\\0159-+.eEtfn u\u0000".charAt(random.nextInt(23))
                        : (byte) random.nextInt(256);
            }
            try {
                Fields fields = Fields.of(body);
                fields.strings();
                fields.faults();
            } catch (MalformedRequest _) {
                // A malformed request is the only exception that is allowed.
            } catch (RuntimeException | StackOverflowError fault) {
                throw new AssertionError("seed " + seed + ": " + new String(body, UTF_8), fault);
            }
        }
    }

    private static String nested(int deep) {
        return "{\"a\":" + "[".repeat(deep) + "]".repeat(deep) + "}";
    }

    private static void assertMalformed(String body, int status, String message) {
        MalformedRequest malformed = catchThrowableOfType(MalformedRequest.class, () -> fields(body));
        assertThat(malformed).as(body).isNotNull().hasMessage(message);
        assertThat(malformed.status()).isEqualTo(status);
    }

    private static Fields fields(String body) {
        return Fields.of(body.getBytes(UTF_8));
    }
}
