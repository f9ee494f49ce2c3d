package io.redress.mailintake;

import io.redress.files.Bucket;
import io.redress.files.FileTooLarge;
import io.redress.mime.MailLimits;
import java.util.Optional;

/** Reads mails from the bucket in which SES stores them, so that each can at least be set aside. */
final class StoredMails {

    /** At the last delivery before it would be among the failed messages, a mail is not read: it could exhaust the time or the memory each time. */
    private static final int LAST = 5;

    /** So much of a mail is read that is too large: its head, and the beginning of its text. Reading so much exhausts nothing. */
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
                    .map(raw -> mayBeRead(raw, times) ? OpenedMail.of(raw) : OpenedMail.failedOften(raw));
        } catch (FileTooLarge reason) {
            return bucket.beginning(file, START)
                    .map(start -> OpenedMail.tooLarge(start, String.valueOf(reason.getMessage())));
        }
    }

    /** A small mail is read once more than others, because it has probably failed for a reason that lies outside of it. */
    private static boolean mayBeRead(byte[] raw, int times) {
        return times < (raw.length <= START ? LAST : LAST - 1);
    }
}
