package io.redress.reads;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Receives the lines of the log that say which member of staff read which complaint, and stores them. */
public final class ReadsHandler implements RequestStreamHandler {

    private final RecordReads record;

    public ReadsHandler() {
        this(Env.ofLambda());
    }

    public ReadsHandler(Env env) {
        record = new RecordReads(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        byte[] event = in.readAllBytes();
        Batch.once(out, context, () -> record.run(LogEvents.of(event)));
    }
}
