package io.redress.deadlinesweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Runs every few minutes and handles the time limits and absences that are due. */
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
