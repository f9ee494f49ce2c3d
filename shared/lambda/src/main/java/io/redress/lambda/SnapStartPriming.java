package io.redress.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Log;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * Prepares a function before SnapStart takes its snapshot, so that the snapshot contains the classes of the first
 * request. It passes requests to a second handler, whose calls to AWS are answered by a stub client: it opens no
 * socket, fetches no credentials, draws no random number, counts nothing and leaves nothing behind. An ordinary start
 * does none of this.
 */
public final class SnapStartPriming {

    private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

    private static final String REFERENCE = "NONE-0000-0000";
    private static final String START_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private SnapStartPriming() {}

    /** Whether Lambda is about to take a snapshot of the function that has these variables. */
    public static boolean isDue(Env env) {
        return !isUnderWay() && "snap-start".equals(env.find(START_TYPE).orElse(""));
    }

    /** Passes these requests to a second handler of the same function. */
    @SafeVarargs
    public static void of(Env env, Function<Env, RequestStreamHandler> function, Map<String, Object>... requests) {
        ScopedValue.where(UNDER_WAY, true).run(() -> {
            try {
                SSLContext.getDefault();
                RequestStreamHandler handler = function.apply(env.priming());
                for (Map<String, Object> request : requests) {
                    // No invocation takes place, so there is no context.
                    handler.handleRequest(
                            new ByteArrayInputStream(Json.bytes(request)), OutputStream.nullOutputStream(), null);
                }
            } catch (IOException | NoSuchAlgorithmException | RuntimeException fault) {
                // Without priming the function works too; only its first request takes longer.
                Log.failed("the priming before the snapshot failed", fault);
            }
        });
    }

    /** A request as the gateway sends it, to the first organisation of the function. */
    public static Map<String, Object> request(Env env, String route, Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("routeKey", route);
        request.put(
                "pathParameters",
                Map.of(
                        "organisation",
                        env.list("ORGANISATIONS").getFirst(),
                        "token",
                        REFERENCE + ".none",
                        "reference",
                        REFERENCE));
        request.putAll(more);
        return request;
    }

    static boolean isUnderWay() {
        return UNDER_WAY.isBound();
    }
}
