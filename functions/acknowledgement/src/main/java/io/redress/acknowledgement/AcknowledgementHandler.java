package io.redress.acknowledgement;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Handles the messages of the queue acknowledgement: new complaints whose complainant has an e-mail address. */
public final class AcknowledgementHandler implements RequestStreamHandler {

    private final AcknowledgeComplaint acknowledge;

    public AcknowledgementHandler() {
        this(Env.ofLambda());
    }

    public AcknowledgementHandler(Env env) {
        acknowledge = new AcknowledgeComplaint(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.messages(in, out, context, body -> acknowledge.run(Message.of(body)));
    }
}
