package io.redress.submission;

import io.redress.lambda.SnapStartPriming;
import io.redress.platform.Env;
import io.redress.platform.Json;
import java.util.Map;

/** Submits a made-up complaint to the stub client before SnapStart takes a snapshot. */
final class PrimeSubmission {

    private PrimeSubmission() {}

    static void run(Env env) {
        SnapStartPriming.of(
                env,
                SubmissionHandler::new,
                SnapStartPriming.request(
                        env,
                        SubmissionHandler.ROUTE,
                        Map.of(
                                "headers",
                                Map.of("idempotency-key", "priming"),
                                "body",
                                Json.write(Map.of(
                                        "subject",
                                        "Priming",
                                        "details",
                                        "Nobody complains.",
                                        "complainant",
                                        Map.of("name", "Nobody", "email", "nobody@example.org"))))));
    }
}
