package io.redress.mailintake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.messaging.MailFilesRequest;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads the queue of mails that SES has received and stored, and of mails whose files staff want as documents. */
public final class MailIntakeHandler implements RequestStreamHandler {

    private final TakeMail take;
    private final FilesOfMail files;

    public MailIntakeHandler() {
        this(Env.ofLambda());
    }

    public MailIntakeHandler(Env env) {
        take = new TakeMail(env);
        files = new FilesOfMail(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.messages(
                in, out, context, body -> MailFilesRequest.of(body).ifPresentOrElse(files::run, () -> take.run(body)));
    }
}
