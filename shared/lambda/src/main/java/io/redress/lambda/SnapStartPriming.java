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
 * What a function goes through before SnapStart takes its snapshot, so that the classes of its first request are in it. A
 * second handler is given requests whose calls to AWS are answered out of the air: no socket is opened, no credential
 * fetched, nothing random drawn, nothing counted, and nothing of it is left. An ordinary start does none of this.
 */
public final class SnapStartPriming {

    private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

    private static final String REFERENCE = "NONE-0000-0000";
    private static final String HOW_IT_STARTS = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private SnapStartPriming() {}

    /** Whether a snapshot is about to be taken of what these surroundings belong to. */
    public static boolean isDue(Env env) {
        return !isUnderWay() && "snap-start".equals(env.find(HOW_IT_STARTS).orElse(""));
    }

    /** Goes through these requests with a function of the same kind. */
    @SafeVarargs
    public static void of(Env env, Function<Env, RequestStreamHandler> function, Map<String, Object>... requests) {
        ScopedValue.where(UNDER_WAY, true).run(() -> {
            try {
                SSLContext.getDefault();
                RequestStreamHandler handler = function.apply(env.priming());
                for (Map<String, Object> request : requests) {
                    handler.handleRequest(
                            new ByteArrayInputStream(Json.bytes(request)), OutputStream.nullOutputStream(), null);
                }
            } catch (IOException | NoSuchAlgorithmException | RuntimeException fault) {
                // The play can do without its rehearsal.
                Log.failed("the rehearsal before the snapshot failed", fault);
            }
        });
    }

    /** A request as the gateway sends it, for the first organisation that is served. */
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
