package io.redress.mailintake;

import io.redress.mime.MailLimits;
import io.redress.mime.MailReader;
import io.redress.mime.ReadMail;
import io.redress.mime.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A stored mail as far as it can be read.
 *
 * @param unreadable why it was not read to its end; absent if it was
 */
record OpenedMail(ReadMail mail, @Nullable String unreadable) {

    static OpenedMail of(byte[] raw) {
        try {
            return new OpenedMail(new MailReader(MailLimits.USUAL).read(raw), null);
        } catch (Unreadable reason) {
            return new OpenedMail(reason.beginning(), reason.getMessage());
        }
    }

    @Override
    public String toString() {
        return "OpenedMail[" + mail + "]";
    }
}
