package io.redress.mailfeedback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.platform.Env;
import io.redress.store.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Handles the messages of the queue mail-feedback: what SES says about mails, which SNS passes on. */
public final class MailFeedbackHandler implements RequestStreamHandler {

    private final HandleMailEvent handle;

    public MailFeedbackHandler() {
        this(Env.ofLambda());
    }

    public MailFeedbackHandler(Env env) {
        handle = new HandleMailEvent(env, Table.in(env));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.bodies(in, out, context, handle::run);
    }
}
