package io.redress.mailintake;

import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.SetAsideMail;
import io.redress.files.Bucket;
import io.redress.messaging.MailFilesRequest;
import io.redress.mime.MailFile;
import io.redress.mime.MailLimits;
import io.redress.mime.MailReader;
import io.redress.mime.ReadMail;
import io.redress.mime.Unreadable;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands over the files of a mail that was set aside, when a person has made a complaint of it. A dangerous mail's files go nowhere. */
final class FilesOfMail {

    /** A text up to this length is in the complaint as a whole. */
    private static final int IN_COMPLAINT = 49_900;

    private final SetAsideMails setAside;
    private final Bucket mails;
    private final MailFiles files;

    FilesOfMail(Env env) {
        this.setAside = new SetAsideMails(Table.in(env));
        this.mails = Bucket.in(env, "MAIL_BUCKET");
        this.files = new MailFiles(Bucket.in(env, "DOCUMENTS_BUCKET"));
    }

    void run(MailFilesRequest request) {
        Optional<SetAsideMail> mail =
                setAside.find(request.organisation(), request.id()).filter(SetAsideMail::isSafe);
        Optional<byte[]> raw = mail.flatMap(found -> mails.read(found.file(), null, MailLimits.USUAL.bytes()));
        if (raw.isEmpty()) {
            Log.said("a mail that became " + request.reference() + " has no files that may be handed over");
            return;
        }
        ReadMail read = read(raw.get());
        List<MailFile> all = new ArrayList<>(read.files());
        if (read.text().length() > IN_COMPLAINT) {
            all.add(MailFiles.text("e-mail.txt", read.text()));
        }
        files.handOver(request.organisation(), request.reference(), LinkHolder.COMPLAINANT.id(), request.id(), all);
    }

    private static ReadMail read(byte[] raw) {
        try {
            return new MailReader(MailLimits.USUAL).read(raw);
        } catch (Unreadable reason) {
            return reason.beginning();
        }
    }
}
