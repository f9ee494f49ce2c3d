package io.redress.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class StandInRuntimeApiTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T08:00:00Z"));

    @Test
    void gives_out_the_event_with_the_headers_that_the_client_expects() throws Exception {
        try (StandInRuntimeApi api = api("{\"a\":1}")) {
            var event = Requests.get(invocations(api) + "/next");

            assertThat(event.body()).isEqualTo("{\"a\":1}");
            assertThat(event.headers().map())
                    .containsKeys("content-type", "lambda-runtime-aws-request-id", "lambda-runtime-trace-id");
            assertThat(event.headers().firstValueAsLong("lambda-runtime-deadline-ms"))
                    .hasValue(CLOCK.millis() + 60_000);
        }
    }

    @Test
    void keeps_only_the_first_answer() throws Exception {
        try (StandInRuntimeApi api = api("{}")) {
            Requests.post(invocations(api) + "/1/response", "{\"statusCode\":201}");
            Requests.post(invocations(api) + "/1/error", "{}");

            FirstAnswer answer = api.first().join();
            assertThat(answer.given()).isTrue();
            assertThat(answer.inShort()).isEqualTo("201");
        }
    }

    @Test
    void a_failed_start_is_not_an_answer() throws Exception {
        try (StandInRuntimeApi api = api("{}")) {
            Requests.post("http://" + api.address() + "/2018-06-01/runtime/init/error", "{\"errorMessage\":\"no\"}");

            FirstAnswer answer = api.first().join();
            assertThat(answer.given()).isFalse();
            assertThat(answer.inShort()).isEqualTo("failed");
        }
    }

    @Test
    void an_answer_is_summarised() {
        assertThat(answer("{\"statusCode\":404,\"body\":\"\"}").inShort()).isEqualTo("404");
        assertThat(answer("{\"batchItemFailures\":[]}").inShort()).isEqualTo("0 failed messages");
        assertThat(answer("{}").inShort()).isEqualTo("done");
        assertThat(answer("no JSON").inShort()).isEqualTo("done");
    }

    private static FirstAnswer answer(String body) {
        return new FirstAnswer("/invocation/1/response", body, 0);
    }

    private static String invocations(StandInRuntimeApi api) {
        return "http://" + api.address() + "/2018-06-01/runtime/invocation";
    }

    private static StandInRuntimeApi api(String event) throws Exception {
        return new StandInRuntimeApi(event.getBytes(StandardCharsets.UTF_8), CLOCK);
    }
}
