package io.redress.assignment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Handles the messages of the queue assignment: complaints that need a caseworker. */
public final class AssignmentHandler implements RequestStreamHandler {

    private final AssignComplaint assign;

    public AssignmentHandler() {
        this(Env.ofLambda());
    }

    public AssignmentHandler(Env env) {
        assign = new AssignComplaint(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.messages(in, out, context, body -> assign.run(Message.of(body)));
    }
}
