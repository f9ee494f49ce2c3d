package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.signin.AtTheDesk;
import io.redress.lambda.SnapStartPriming;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.testing.Invoked;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrimeDeskTest {

    /** Otherwise the snapshot would lack the classes of a page, and the first one would be slow. */
    @Test
    void the_requests_before_the_snapshot_begin_a_sign_in_and_show_a_page() {
        try (AtTheDesk desk = new AtTheDesk()) {
            Env env = desk.env();
            Invoked primed = new Invoked("desk", PrimeDesk.handler(env.priming()));
            Tree begun = primed.with(SnapStartPriming.request(
                    env, "GET /desk/sign-in", Map.of("stageVariables", Map.of("deskClient", "nobody"))));
            assertThat(begun.text("statusCode")).contains("303");
            Tree page = primed.with(
                    SnapStartPriming.request(env, "GET /{organisation}/desk", Map.of("rawPath", "/kiwi/desk")));
            assertThat(page.text("statusCode")).as(page.text("body").orElse("")).contains("200");
        }
    }
}
