package io.redress.mailintake;

import io.redress.domain.intake.SetAsideMail;
import io.redress.files.Bucket;
import io.redress.messaging.MailFilesRequest;
import io.redress.mime.MailLimits;
import io.redress.mime.ReadMail;
import io.redress.platform.Log;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import java.util.Optional;

/**
 * Hands over the files of a mail that was set aside, when a person has made a complaint of it or added it to one. A dangerous mail's files
 * go nowhere.
 */
final class FilesOfMail {

    private final SetAsideMails setAside;
    private final Bucket mails;
    private final MailFiles files;

    FilesOfMail(Table table, Bucket mails, MailFiles files) {
        this.setAside = new SetAsideMails(table);
        this.mails = mails;
        this.files = files;
    }

    void run(MailFilesRequest request) {
        Optional<SetAsideMail> mail = setAside.find(request.organisation(), request.id());
        if (mail.isEmpty()) {
            Log.said("a mail of " + request.reference() + " is not in the list any more");
            return;
        }
        Optional<ReadMail> read = mail.filter(SetAsideMail::isSafe)
                .flatMap(safe -> mails.read(safe.file(), null, MailLimits.USUAL.bytes()))
                .map(raw -> OpenedMail.of(raw).mail());
        if (request.text()) {
            String text = read.map(ReadMail::text).orElse(mail.get().text());
            files.handOverText(
                    request.organisation(),
                    request.reference(),
                    request.by(),
                    request.id(),
                    MailFiles.text("e-mail.txt", text));
        }
        if (read.isEmpty()) {
            Log.said("a mail of " + request.reference() + " has no files that may be handed over");
            return;
        }
        files.handOver(
                request.organisation(),
                request.reference(),
                request.by(),
                request.id(),
                read.get().files());
    }
}
