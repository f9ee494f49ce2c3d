package io.redress.documents;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.SetAsideMail;
import io.redress.files.Bucket;
import io.redress.messaging.MailErasure;
import io.redress.platform.Env;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;

/** Deletes mails that were set aside. The file goes first, so that one of which the entry is left can be deleted again. */
final class EraseMails {

    private final SetAsideMails mails;
    private final Bucket bucket;

    EraseMails(Env env, Table table) {
        this.mails = new SetAsideMails(table);
        this.bucket = Bucket.in(env, "MAIL_BUCKET");
    }

    /** Deletes the mails that reply to letters of a complaint, were added to it, or became it. */
    void about(Complaint complaint) {
        String organisation = complaint.organisation();
        for (String id : mails.about(organisation, complaint.reference())) {
            mails.find(organisation, id).ifPresent(mail -> bucket.deleteAll(mail.file()));
            mails.delete(organisation, id);
        }
    }

    /** Deletes the file of a mail that was discarded. One about which nobody has decided, or that was taken, is kept. */
    void run(MailErasure request) {
        mails.find(request.organisation(), request.id())
                .filter(SetAsideMail::isDiscarded)
                .ifPresent(mail -> {
                    bucket.deleteAll(mail.file());
                    if (request.entry()) {
                        mails.delete(request.organisation(), mail.id());
                    }
                });
    }
}
