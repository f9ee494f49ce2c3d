package io.redress.notification;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads the queue notification: every letter and mail except the acknowledgement. */
public final class NotificationHandler implements RequestStreamHandler {

    private final Notify notify;

    public NotificationHandler() {
        this(Env.ofLambda());
    }

    public NotificationHandler(Env env) {
        notify = new Notify(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.messages(in, out, context, body -> notify.run(Message.of(body)));
    }
}
