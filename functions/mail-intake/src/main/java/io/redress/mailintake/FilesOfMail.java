package io.redress.mailintake;

import io.redress.domain.Text;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.files.Bucket;
import io.redress.files.FileTooLarge;
import io.redress.messaging.MailFilesRequest;
import io.redress.mime.MailFile;
import io.redress.mime.MailLimits;
import io.redress.mime.ReadMail;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import java.util.List;
import java.util.Optional;

/**
 * Hands over the files of a mail that was set aside, when a person has made a complaint of it or added it to one. A dangerous mail's files
 * go nowhere.
 */
final class FilesOfMail {

    private static final int OFTEN = 3;

    /** Whether documents are searched for viruses one by one. */
    private final boolean searched;

    private final SetAsideMails setAside;
    private final Bucket mails;
    private final MailFiles files;

    FilesOfMail(Env env, Table table, Bucket mails, MailFiles files) {
        this.searched = env.get("MALWARE_SCAN").equals("true");
        this.setAside = new SetAsideMails(table);
        this.mails = mails;
        this.files = files;
    }

    /** @param times how often this was tried, now included */
    void run(MailFilesRequest request, int times) {
        Optional<SetAsideMail> found = setAside.find(request.organisation(), request.id());
        if (found.isEmpty()) {
            Log.said("a mail of " + request.reference() + " is not in the list any more");
            return;
        }
        SetAsideMail mail = found.get();
        boolean unreadable = mail.cause() == Cause.UNREADABLE;
        // Reading it may be what fails, and the whole of it becomes a document anyway, if anybody may have it.
        Optional<ReadMail> read = unreadable && (mail.mayBeSaved() || times >= OFTEN) ? Optional.empty() : read(mail);
        if (request.text()) {
            String text = read.map(ReadMail::text).orElse(mail.text());
            if (Text.present(text)) {
                files.handOverText(
                        request.organisation(),
                        request.reference(),
                        request.by(),
                        request.id(),
                        MailFiles.text("e-mail.txt", text));
            }
        }
        List<MailFile> given = unreadable && mail.mayBeSaved()
                ? whole(mail)
                : read.map(ReadMail::files).orElse(List.of());
        if (given.isEmpty()) {
            Log.said("a mail of " + request.reference() + " has no files that may be handed over");
            return;
        }
        files.handOver(request.organisation(), request.reference(), request.by(), request.id(), given);
    }

    private Optional<ReadMail> read(SetAsideMail mail) {
        return raw(mail).map(raw -> OpenedMail.of(raw).mail());
    }

    /** A mail that could not be read, as a file. */
    private List<MailFile> whole(SetAsideMail mail) {
        return raw(mail).map(raw -> new MailFile("e-mail.eml", "message/rfc822", raw)).stream()
                .toList();
    }

    private Optional<byte[]> raw(SetAsideMail mail) {
        if (!mail.givesFiles(searched)) {
            return Optional.empty();
        }
        try {
            return mails.read(mail.file(), null, MailLimits.USUAL.bytes());
        } catch (FileTooLarge _) {
            return Optional.empty();
        }
    }
}
