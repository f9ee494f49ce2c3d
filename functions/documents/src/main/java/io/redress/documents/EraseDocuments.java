package io.redress.documents;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import io.redress.files.AttachedFile;
import io.redress.files.Bucket;
import io.redress.files.IncomingDocument;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.store.Complaints;

/**
 * Deletes all files of a complaint whose personal data is being erased, and the mails about it, and records that they are gone. The
 * erasure is not recorded as done before that, so a message that fails delays it and loses nothing.
 */
final class EraseDocuments {

    private static final Actor.System ACTOR = new Actor.System("documents");

    private final Env env;
    private final Complaints complaints;
    private final RuleBook book;
    private final Bucket bucket;
    private final EraseMails mails;

    EraseDocuments(Env env, Complaints complaints, RuleBook book, Bucket bucket, EraseMails mails) {
        this.env = env;
        this.complaints = complaints;
        this.book = book;
        this.bucket = bucket;
        this.mails = mails;
    }

    void run(Message message) {
        Complaint complaint = complaints.get(message.organisation(), message.reference());
        if (!complaint.handling().erasureHasBegun()) {
            return;
        }
        bucket.deleteAll(IncomingDocument.all(complaint.organisation(), complaint.reference()));
        bucket.deleteAll(AttachedFile.all(complaint.organisation(), complaint.reference()));
        mails.about(complaint);
        complaints.change(complaint.organisation(), complaint.reference(), ACTOR, env.now(), current -> book.of(current)
                .decide(current, new Command.RecordDocumentsErased(), ACTOR, env.now()));
    }
}
