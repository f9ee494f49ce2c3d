package io.redress.desk;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.casework.StaffApi;
import io.redress.desk.signin.Sessions;
import io.redress.desk.signin.SignedIn;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.StaffMember;
import io.redress.lambda.SnapStartPriming;
import io.redress.lambda.Telemetry;
import io.redress.platform.Env;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests that run before the snapshot of SnapStart: a sign-in that begins, and a page. */
final class PrimeDesk {

    private static final String NOBODY = "nobody";

    private PrimeDesk() {}

    static void run(Env env) {
        SnapStartPriming.of(
                env,
                PrimeDesk::handler,
                SnapStartPriming.request(
                        env, "GET /desk/sign-in", Map.of("stageVariables", Map.of("deskClient", NOBODY))),
                SnapStartPriming.request(env, "GET /{organisation}/desk", Map.of("rawPath", "/none/desk")));
    }

    /** A handler for which somebody has signed in, because priming reads neither sessions nor the directory. */
    static RequestStreamHandler handler(Env env) {
        StaffMember nobody = new StaffMember(NOBODY, NOBODY, "", Set.of(Role.ADMINISTRATOR), Set.of(), null, List.of());
        StaffApi api = StaffApi.knowing(nobody, env, Telemetry::count);
        String group = env.list("ORGANISATIONS").getFirst() + ":" + Role.ADMINISTRATOR;
        SignedIn signedIn = new SignedIn(NOBODY, NOBODY, Map.of("sub", NOBODY, "cognito:groups", "[" + group + "]"));
        return new DeskHandler(env, new Desk(env, api, new Sessions(env), _ -> Optional.of(signedIn)));
    }
}
