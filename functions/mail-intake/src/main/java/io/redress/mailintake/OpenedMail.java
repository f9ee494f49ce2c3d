package io.redress.mailintake;

import io.redress.mime.LetterSecrets;
import io.redress.mime.MailLimits;
import io.redress.mime.MailReader;
import io.redress.mime.ReadMail;
import io.redress.mime.Unreadable;
import io.redress.platform.Log;
import io.redress.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A stored mail as far as it can be read.
 *
 * @param unreadable why it was not read to its end; absent if it was
 * @param mark what tells a mail that was not read to its end from others; empty for one that was read
 */
record OpenedMail(ReadMail mail, @Nullable String unreadable, String mark) {

    private static final String EXHAUSTED = "reading it exhausts the memory";
    private static final String FAILED_OFTEN =
            "handling it failed several times, so it was not read any more; parts of it may be in a complaint already";

    static OpenedMail of(byte[] raw) {
        try {
            return new OpenedMail(new MailReader(MailLimits.USUAL).read(raw), null, "");
        } catch (Unreadable reason) {
            return new OpenedMail(reason.beginning(), reason.getMessage(), Sha256.hex(raw));
        } catch (StackOverflowError | OutOfMemoryError fault) {
            Log.failed("a mail could not be read", fault);
            return unread(raw, EXHAUSTED);
        }
    }

    /** A mail that failed so often that it is not read. */
    static OpenedMail failedOften(byte[] raw) {
        return unread(raw, FAILED_OFTEN);
    }

    private static OpenedMail unread(byte[] raw, String reason) {
        return new OpenedMail(ReadMail.unread(haveSecrets(raw)), reason, Sha256.hex(raw));
    }

    /** What cannot be searched counts as if it had secrets. */
    private static boolean haveSecrets(byte[] raw) {
        try {
            return LetterSecrets.areIn(raw);
        } catch (StackOverflowError | OutOfMemoryError fault) {
            Log.failed("a mail could not be searched", fault);
            return true;
        }
    }

    /**
     * A mail that is too large to be read.
     *
     * @param start the first bytes of it
     * @param mark what tells it from others
     */
    static OpenedMail tooLarge(byte[] start, String mark) {
        ReadMail read = of(start).mail();
        return new OpenedMail(
                new ReadMail(
                        read.headers(),
                        read.senders(),
                        read.subject(),
                        read.text(),
                        true,
                        read.type(),
                        read.files(),
                        read.body(),
                        true),
                "it is too large: it has more than " + MailLimits.USUAL.bytes() + " bytes",
                mark);
    }

    @Override
    public String toString() {
        return "OpenedMail[" + mail + "]";
    }
}
