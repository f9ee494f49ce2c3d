package io.redress.mailintake;

import io.redress.files.Bucket;
import io.redress.files.FileTooLarge;
import io.redress.mime.MailLimits;
import java.util.Optional;

/** Reads mails from the bucket in which SES stores them, so that each can at least be set aside. */
final class StoredMails {

    /** A mail that failed so often is not read again: it could exhaust the time or the memory each time. */
    private static final int OFTEN = 4;

    /** So much of a mail is read that is too large: its head, and the beginning of its text. */
    private static final int START = 200_000;

    private final Bucket bucket;

    StoredMails(Bucket bucket) {
        this.bucket = bucket;
    }

    /**
     * A mail; empty if it is not in the bucket any more.
     *
     * @param times how often it was to be handled, now included
     */
    Optional<OpenedMail> open(String file, int times) {
        try {
            return bucket.read(file, null, MailLimits.USUAL.bytes())
                    .map(raw -> times < OFTEN ? OpenedMail.of(raw) : OpenedMail.failedOften(raw));
        } catch (FileTooLarge reason) {
            return bucket.beginning(file, START)
                    .map(start -> OpenedMail.tooLarge(start, String.valueOf(reason.getMessage())));
        }
    }
}
