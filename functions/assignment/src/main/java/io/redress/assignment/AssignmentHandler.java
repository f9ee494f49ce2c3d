package io.redress.assignment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.domain.rules.Destination;
import io.redress.lambda.Batch;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.store.HandledChanges;
import io.redress.store.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Handles the messages of the queue assignment: complaints that need a caseworker. */
public final class AssignmentHandler implements RequestStreamHandler {

    private final AssignComplaint assign;
    private final HandledChanges handled;

    public AssignmentHandler() {
        this(Env.ofLambda());
    }

    public AssignmentHandler(Env env) {
        Table table = Table.in(env);
        assign = new AssignComplaint(env, table);
        handled = new HandledChanges(env, table);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.messages(in, out, context, body -> handle(Message.of(body)));
    }

    private void handle(Message message) {
        handled.once(message.reference(), message.change(), Destination.ASSIGNMENT, () -> assign.run(message));
    }
}
