package io.redress.adminapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.domain.procedure.Role;
import io.redress.lambda.Http;
import io.redress.lambda.SnapStartPriming;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Answers the requests of staff. */
public final class AdminApiHandler implements RequestStreamHandler {

    private final Routes routes;

    public AdminApiHandler() {
        this(Env.ofLambda());
    }

    public AdminApiHandler(Env env) {
        routes = new Routes(new AdminContext(env));
        if (SnapStartPriming.isDue(env)) {
            prime(env);
        }
    }

    private static void prime(Env env) {
        Map<String, Object> signedIn = Map.of("requestContext", Map.of("authorizer", claims(env)));
        SnapStartPriming.of(
                env,
                AdminApiHandler::new,
                SnapStartPriming.request(env, "GET /{organisation}/admin/complaints", signedIn),
                SnapStartPriming.request(env, "GET /{organisation}/admin/complaints/{reference}", signedIn));
    }

    private static Map<String, Object> claims(Env env) {
        String group = env.list("ORGANISATIONS").getFirst() + ":" + Role.ADMINISTRATOR;
        return Map.of("jwt", Map.of("claims", Map.of("sub", "nobody", "cognito:groups", "[" + group + "]")));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, routes::answer);
    }
}
