package io.redress.submission;

import io.redress.lambda.SnapStartPriming;
import io.redress.platform.Env;
import io.redress.platform.Json;
import java.util.Map;

/** Goes through a submission of nobody's before a snapshot is taken. */
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
                                Map.of("idempotency-key", "rehearsal"),
                                "body",
                                Json.write(Map.of(
                                        "subject",
                                        "A rehearsal",
                                        "details",
                                        "Nobody complains.",
                                        "complainant",
                                        Map.of("name", "Nobody", "email", "nobody@example.org"))))));
    }
}
