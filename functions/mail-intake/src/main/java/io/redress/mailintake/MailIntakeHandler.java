package io.redress.mailintake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads the queue of mails that SES has received and stored. */
public final class MailIntakeHandler implements RequestStreamHandler {

    private final TakeMail take;

    public MailIntakeHandler() {
        this(Env.ofLambda());
    }

    public MailIntakeHandler(Env env) {
        take = new TakeMail(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.messages(in, out, context, take::run);
    }
}
