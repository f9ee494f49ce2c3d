package io.redress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.platform.Connections;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.platform.Tree;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

class SnapStartPrimingTest {

    private static final Map<String, String> SNAPSHOT =
            Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "ORGANISATIONS", "kiwi,other", "TABLE_NAME", "t");

    private final List<String> seen = new ArrayList<>();

    private static Env env(Map<String, String> variables) {
        return new Env(variables, InstantSource.system());
    }

    private RequestStreamHandler handler(Env env) {
        return (in, out, context) -> {
            Request request = Request.of(Tree.read(in.readAllBytes()));
            seen.add(request.route() + " " + request.path("organisation") + " " + env.get("TABLE_NAME"));
        };
    }

    @Test
    void only_a_function_with_snapstart_is_primed() {
        Map<String, String> ordinary = new HashMap<>(SNAPSHOT);
        ordinary.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");

        assertThat(SnapStartPriming.isDue(env(SNAPSHOT))).isTrue();
        assertThat(SnapStartPriming.isDue(env(ordinary))).isFalse();
        assertThat(SnapStartPriming.isDue(env(Map.of()))).isFalse();
    }

    @Test
    void every_request_is_made_for_the_first_organisation() {
        Env env = env(SNAPSHOT);

        SnapStartPriming.of(
                env,
                this::handler,
                SnapStartPriming.request(env, "GET /a", Map.of()),
                SnapStartPriming.request(env, "GET /b", Map.of()));

        assertThat(seen).containsExactly("GET /a kiwi t", "GET /b kiwi t");
    }

    @Test
    void priming_does_not_prime_again() {
        SnapStartPriming.of(env(SNAPSHOT), given -> {
            assertThat(SnapStartPriming.isDue(given)).isFalse();
            return handler(given);
        });

        assertThat(SnapStartPriming.isUnderWay()).isFalse();
    }

    @Test
    void priming_has_invalid_credentials_and_no_random_numbers() {
        SnapStartPriming.of(env(SNAPSHOT), given -> {
            assertThat(given.get("AWS_ACCESS_KEY_ID")).isEqualTo("none");
            assertThat(given.random().nextLong()).isEqualTo(given.random().nextLong());
            return handler(given);
        });
    }

    @Test
    void its_calls_are_answered_without_a_connection() {
        SnapStartPriming.of(env(SNAPSHOT), given -> {
            try (SdkHttpClient client = Connections.client(given)) {
                var answer = client.prepareRequest(HttpExecuteRequest.builder().build())
                        .call();
                assertThat(answer.httpResponse().statusCode()).isEqualTo(200);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            return handler(given);
        });
    }

    @Test
    void a_function_starts_even_if_priming_fails() {
        Env env = env(SNAPSHOT);

        SnapStartPriming.of(
                env,
                given -> (in, out, context) -> {
                    throw new IOException("broken");
                },
                SnapStartPriming.request(env, "GET /a", Map.of()));

        assertThat(SnapStartPriming.isUnderWay()).isFalse();
    }
}
