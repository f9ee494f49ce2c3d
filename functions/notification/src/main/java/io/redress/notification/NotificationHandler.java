package io.redress.notification;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.domain.rules.Destination;
import io.redress.lambda.Batch;
import io.redress.messaging.LinkRequest;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.store.HandledChanges;
import io.redress.store.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads the queue notification: every letter and mail except the acknowledgement, and the requests for new links. */
public final class NotificationHandler implements RequestStreamHandler {

    private final Notify notify;
    private final SendNewLink newLink;
    private final HandledChanges handled;

    public NotificationHandler() {
        this(Env.ofLambda());
    }

    public NotificationHandler(Env env) {
        Table table = Table.in(env);
        notify = new Notify(env, table);
        newLink = new SendNewLink(env, table);
        handled = new HandledChanges(env, table);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.messages(in, out, context, this::handle);
    }

    private void handle(Tree body) {
        LinkRequest.of(body).ifPresentOrElse(newLink::run, () -> handle(Message.of(body)));
    }

    private void handle(Message message) {
        handled.onceOrLater(message.reference(), message.change(), Destination.NOTIFICATION, () -> notify.run(message));
    }
}
