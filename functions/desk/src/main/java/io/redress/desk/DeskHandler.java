package io.redress.desk;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.casework.StaffApi;
import io.redress.lambda.Http;
import io.redress.lambda.OriginSecret;
import io.redress.lambda.SnapStartPriming;
import io.redress.lambda.Telemetry;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Answers the requests of staff who work with a browser. */
public final class DeskHandler implements RequestStreamHandler {

    private final Desk desk;
    private final OriginSecret origin;

    public DeskHandler() {
        this(Env.ofLambda());
    }

    public DeskHandler(Env env) {
        this(env, new Desk(env, new StaffApi(env, Telemetry::count)));
        if (SnapStartPriming.isDue(env)) {
            PrimeDesk.run(env);
        }
    }

    DeskHandler(Env env, Desk desk) {
        this.desk = desk;
        origin = OriginSecret.in(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, origin, desk::answer, desk::problem);
    }
}
