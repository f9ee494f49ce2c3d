package io.redress.adminapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.casework.StaffApi;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.StaffMember;
import io.redress.lambda.Http;
import io.redress.lambda.OriginSecret;
import io.redress.lambda.SnapStartPriming;
import io.redress.lambda.Telemetry;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers the requests of staff. */
public final class AdminApiHandler implements RequestStreamHandler {

    private static final String NOBODY = "nobody";

    private final StaffApi api;
    private final OriginSecret origin;

    public AdminApiHandler() {
        this(Env.ofLambda());
    }

    private AdminApiHandler(Env env, StaffApi api) {
        this.api = api;
        origin = OriginSecret.in(env);
    }

    public AdminApiHandler(Env env) {
        this(env, new StaffApi(env, Telemetry::count));
        if (SnapStartPriming.isDue(env)) {
            prime(env);
        }
    }

    private static void prime(Env env) {
        Map<String, Object> signedIn = Map.of("requestContext", Map.of("authorizer", claims(env)));
        SnapStartPriming.of(
                env,
                AdminApiHandler::primed,
                SnapStartPriming.request(env, "GET /{organisation}/admin/complaints", signedIn),
                SnapStartPriming.request(env, "GET /{organisation}/admin/complaints/{reference}", signedIn));
    }

    /** A handler that knows the member of staff of the primed requests, because priming reads no directory. */
    private static RequestStreamHandler primed(Env env) {
        StaffMember nobody = new StaffMember(NOBODY, NOBODY, "", Set.of(Role.ADMINISTRATOR), Set.of(), null, List.of());
        return new AdminApiHandler(env, StaffApi.knowing(nobody, env, Telemetry::count));
    }

    private static Map<String, Object> claims(Env env) {
        String group = env.list("ORGANISATIONS").getFirst() + ":" + Role.ADMINISTRATOR;
        return Map.of("jwt", Map.of("claims", Map.of("sub", NOBODY, "cognito:groups", "[" + group + "]")));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, origin, api::answer);
    }
}
