package io.redress.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Receives the table's stream and passes every change to the queues of the functions that act on it. */
public final class RelayHandler implements RequestStreamHandler {

    private final RelayChange relay;

    public RelayHandler() {
        this(Env.ofLambda());
    }

    public RelayHandler(Env env) {
        relay = new RelayChange(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.records(in, out, context, relay::run);
    }
}
