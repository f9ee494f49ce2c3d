package io.redress.mailintake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.files.Bucket;
import io.redress.lambda.Batch;
import io.redress.messaging.MailFilesRequest;
import io.redress.platform.Env;
import io.redress.store.Table;
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
        Table table = Table.in(env);
        Bucket mails = Bucket.in(env, "MAIL_BUCKET");
        MailFiles documents = new MailFiles(Bucket.in(env, "DOCUMENTS_BUCKET"));
        take = new TakeMail(env, table, mails, documents);
        files = new FilesOfMail(env, table, mails, documents);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.deliveries(in, out, context, (body, times) -> MailFilesRequest.of(body)
                .ifPresentOrElse(request -> files.run(request, times), () -> take.run(body, times)));
    }
}
