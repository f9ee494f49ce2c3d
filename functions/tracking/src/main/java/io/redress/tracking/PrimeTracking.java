package io.redress.tracking;

import io.redress.lambda.SnapStartPriming;
import io.redress.platform.Env;
import java.util.Map;

/** Sends the function requests before its snapshot is taken, so that the snapshot contains what the first requests need. */
final class PrimeTracking {

    private static final Map<String, String> BROWSER =
            Map.of("accept", "text/html", "content-type", "application/x-www-form-urlencoded");
    private static final String FILLED_IN =
            "step_=send&once_=priming-priming-priming&subject=Priming&details=Nobody+complains."
                    + "&complainant.name=Nobody&complainant.email=nobody%40example.org";

    private PrimeTracking() {}

    static void run(Env env) {
        SnapStartPriming.of(
                env,
                TrackingHandler::new,
                SnapStartPriming.request(env, ShowOrganisation.SHOW, Map.of()),
                SnapStartPriming.request(env, TrackingPages.SHOW, Map.of()),
                SnapStartPriming.request(env, ComplaintPages.FORM, Map.of("headers", BROWSER)),
                SnapStartPriming.request(env, ComplaintPages.TAKE, Map.of("headers", BROWSER, "body", FILLED_IN)));
    }
}
