package io.redress.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Json;
import io.redress.platform.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongEventTest {

    private static byte[] event(String body, String header) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("routeKey", "POST /{organisation}/complain");
        event.put("headers", Map.of("accept", "text/html", "x-odd", header));
        event.put("body", body);
        event.put("rawPath", "/kiwi/complain");
        event.put("isBase64Encoded", false);
        return Json.bytes(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\\", "\n", "中", "\\\"", "\"body\":\"y\""})
    void all_but_the_body_is_read_whatever_the_body_holds(String part) {
        Request rest = LongEvent.withoutBody(event(part.repeat(2_000_000 / part.length()), "\"body\":\""))
                .orElseThrow();

        assertThat(rest.route()).isEqualTo("POST /{organisation}/complain");
        assertThat(rest.rawPath()).isEqualTo("/kiwi/complain");
        assertThat(rest.header("accept")).contains("text/html");
        assertThat(rest.header("x-odd")).contains("\"body\":\"");
        assertThat(rest.body()).isEmpty();
    }

    @Test
    void an_event_without_a_body_or_with_another_text_that_is_too_long_is_not_read() {
        assertThat(LongEvent.withoutBody("{\"rawPath\":\"/kiwi\"}".getBytes(UTF_8)))
                .isEqualTo(Optional.empty());
        assertThat(LongEvent.withoutBody(event("x", "y".repeat(2_000_000)))).isEqualTo(Optional.empty());
        assertThat(LongEvent.withoutBody("{\"body\":\"never ends".getBytes(UTF_8)))
                .isEqualTo(Optional.empty());
        assertThat(LongEvent.withoutBody("{\"body\":\"ends in an escape\\".getBytes(UTF_8)))
                .isEqualTo(Optional.empty());
    }
}
