package io.redress.deadlinesweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Every few minutes: time limits that will run out, or have. */
public final class DeadlineSweepHandler implements RequestStreamHandler {

    private final SweepDeadlines sweep;

    public DeadlineSweepHandler() {
        this(Env.ofLambda());
    }

    public DeadlineSweepHandler(Env env) {
        sweep = new SweepDeadlines(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.once(out, context, sweep::run);
    }
}
