package io.redress.acknowledgement;

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

/** Handles the messages of the queue acknowledgement: new complaints whose complainant has an e-mail address. */
public final class AcknowledgementHandler implements RequestStreamHandler {

    private final AcknowledgeComplaint acknowledge;
    private final HandledChanges handled;

    public AcknowledgementHandler() {
        this(Env.ofLambda());
    }

    public AcknowledgementHandler(Env env) {
        Table table = Table.in(env);
        acknowledge = new AcknowledgeComplaint(env, table);
        handled = new HandledChanges(env, table);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.messages(in, out, context, body -> handle(Message.of(body)));
    }

    private void handle(Message message) {
        handled.once(
                message.reference(), message.change(), Destination.ACKNOWLEDGEMENT, () -> acknowledge.run(message));
    }
}
