package io.redress.documents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.domain.rules.Destination;
import io.redress.files.Bucket;
import io.redress.lambda.Batch;
import io.redress.messaging.MailErasure;
import io.redress.messaging.Message;
import io.redress.messaging.Queue;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.HandledChanges;
import io.redress.store.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Handles the messages of the queue documents: files that came, verdicts about them, complaints that are erased, and mails that are
 * deleted.
 */
public final class DocumentsHandler implements RequestStreamHandler {

    private final CheckDocument check;
    private final EraseDocuments erase;
    private final EraseMails mails;
    private final HandledChanges handled;

    public DocumentsHandler() {
        this(Env.ofLambda());
    }

    public DocumentsHandler(Env env) {
        Table table = Table.in(env);
        Procedures procedures = Procedures.in(env, new DeclaredDays(env, table));
        Complaints complaints = Complaints.in(env, table, procedures);
        Bucket bucket = Bucket.in(env, "DOCUMENTS_BUCKET");
        Optional<Queue> waiting = env.get("MALWARE_SCAN").equals("true")
                ? Optional.of(Queue.in(env, "DOCUMENTS_QUEUE_URL"))
                : Optional.empty();
        check = new CheckDocument(env, complaints, procedures, bucket, waiting);
        handled = new HandledChanges(env, table);
        mails = new EraseMails(env, table, complaints);
        erase = new EraseDocuments(env, complaints, procedures, bucket, mails);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.messages(in, out, context, this::handle);
    }

    private void handle(Tree body) {
        Optional<MailErasure> mail = MailErasure.of(body);
        if (body.text("reference").isPresent()) {
            Message message = Message.of(body);
            handled.once(message.reference(), message.change(), Destination.DOCUMENTS, () -> erase.run(message));
        } else if (mail.isPresent()) {
            mails.run(mail.get());
        } else {
            SentFile.in(body).forEach(check::run);
        }
    }
}
