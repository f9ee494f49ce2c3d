package io.redress.adminapi;

import io.redress.domain.Text;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.procedure.Field;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was set aside, as what a member of staff adds to the complaint to whose letter it replies. It says who sent it, because that
 * need not be the complainant.
 *
 * @param whole whether all that the mail says is in the text
 */
record MailAsAddition(String text, boolean whole) {

    private static final String GOES_ON = "\n\n[… e-mail.txt]";

    static MailAsAddition of(SetAsideMail mail) {
        String all = head(mail.name() == null ? mail.from() : mail.name() + " <" + mail.from() + ">", "From: ")
                + head(mail.subject(), "Subject: ")
                + "\n"
                + mail.text();
        boolean whole = !mail.cut() && all.length() <= Field.LONGEST;
        return whole
                ? new MailAsAddition(all, true)
                : new MailAsAddition(Text.start(all, Field.LONGEST - GOES_ON.length()) + GOES_ON, false);
    }

    private static String head(@Nullable String value, String name) {
        return value != null && Text.present(value) ? name + value + "\n" : "";
    }

    @Override
    public String toString() {
        return "MailAsAddition[" + text.length() + " characters]";
    }
}
