package io.redress.adminapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.runtime.Env;
import io.redress.runtime.Http;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What staff see and do. */
public final class AdminApiHandler implements RequestStreamHandler {

    private final Routes routes;

    public AdminApiHandler() {
        this(Env.ofLambda());
    }

    public AdminApiHandler(Env env) {
        routes = new Routes(new Office(env));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, routes::answer);
    }
}
