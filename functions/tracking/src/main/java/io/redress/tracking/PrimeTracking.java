package io.redress.tracking;

import io.redress.lambda.SnapStartPriming;
import io.redress.platform.Env;
import java.util.Map;

/** Sends the function two requests before its snapshot is taken, so that the snapshot contains what the first requests need. */
final class PrimeTracking {

    private PrimeTracking() {}

    static void run(Env env) {
        SnapStartPriming.of(
                env,
                TrackingHandler::new,
                SnapStartPriming.request(env, "GET /{organisation}", Map.of()),
                SnapStartPriming.request(env, "GET /tracking/{token}", Map.of()));
    }
}
