package io.redress.casework;

import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Field;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail that was set aside, as what a member of staff adds to the complaint to whose letter it replies. It says who sent it, because that
 * need not be the complainant.
 *
 * @param whole whether all that the mail says is in the text
 */
record MailAsAddition(String text, boolean whole) {

    /**
     * @param language the language of the complaint
     * @param searched whether documents are searched for viruses one by one
     */
    static MailAsAddition of(SetAsideMail mail, Language language, boolean searched) {
        TakenMail taken = TakenMail.of(mail, language, searched);
        String all = Stream.of(taken.from(), taken.subjectLine())
                        .filter(line -> !line.isEmpty())
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                + "\n" + taken.text();
        String text = taken.with(all, Field.LONGEST);
        return new MailAsAddition(text, !mail.cut() && text.startsWith(all));
    }

    @Override
    public String toString() {
        return "MailAsAddition[" + text.length() + " characters]";
    }
}
