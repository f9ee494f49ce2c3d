package io.redress.submission;

import io.redress.lambda.Rehearsal;
import io.redress.runtime.Env;
import io.redress.runtime.Json;
import java.util.Map;

/** Goes through a submission of nobody's before a snapshot is taken. */
final class RehearseSubmission {

    private RehearseSubmission() {}

    static void run(Env env) {
        Rehearsal.of(
                env,
                SubmissionHandler::new,
                Rehearsal.request(
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
