package io.redress.documents;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.SetAsideMail;
import io.redress.files.Bucket;
import io.redress.messaging.MailErasure;
import io.redress.platform.Env;
import io.redress.store.Complaints;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Deletes mails that were set aside. The file goes first, so that one of which the entry is left can be deleted again. */
final class EraseMails {

    private final SetAsideMails mails;
    private final Complaints complaints;
    private final Bucket bucket;

    EraseMails(Env env, Table table, Complaints complaints) {
        this.complaints = complaints;
        this.mails = new SetAsideMails(table);
        this.bucket = Bucket.in(env, "MAIL_BUCKET");
    }

    /** Deletes the mails that reply to letters of a complaint, were added to it, or became it. */
    void about(Complaint complaint) {
        mails.about(complaint.reference()).forEach(id -> about(complaint, id));
    }

    /** The list may have dropped the mail before, and with it what the mail was about. */
    private void about(Complaint complaint, String id) {
        String organisation = complaint.organisation();
        Optional<SetAsideMail> mail = mails.entry(organisation, id);
        bucket.deleteAll(SetAsideMail.fileOf(organisation, id));
        Set<String> complaintsOfMail = new HashSet<>(Set.of(complaint.reference()));
        mail.ifPresent(found -> complaintsOfMail.addAll(found.complaints()));
        mails.delete(organisation, id, complaintsOfMail);
    }

    /**
     * Deletes one mail about a complaint whose erasure has begun, or the file of one that was discarded. One about which nobody has decided,
     * or that was taken, is kept otherwise.
     */
    void run(MailErasure request) {
        if (request.erased() != null) {
            complaints
                    .find(request.organisation(), request.erased())
                    .filter(complaint -> complaint.handling().erasureHasBegun())
                    .ifPresent(complaint -> about(complaint, request.id()));
            return;
        }
        mails.entry(request.organisation(), request.id())
                .filter(SetAsideMail::isDiscarded)
                .ifPresent(mail -> {
                    bucket.deleteAll(mail.file());
                    if (request.entry()) {
                        mails.delete(request.organisation(), mail.id(), mail.complaints());
                    }
                });
    }
}
