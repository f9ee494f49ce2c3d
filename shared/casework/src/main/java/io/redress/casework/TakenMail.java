package io.redress.casework;

import io.redress.domain.Text;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mail that staff take says in a complaint: its words, and in the language of the complainant what is missing of it.
 *
 * @param searched whether documents are searched for viruses one by one, so that files come through which nobody could check before
 */
record TakenMail(SetAsideMail mail, Wording words, boolean searched) {

    private static final String APART = "\n\n";
    private static final Messages MESSAGES = Messages.beside(TakenMail.class);

    static TakenMail of(SetAsideMail mail, Language language, boolean searched) {
        return new TakenMail(mail, MESSAGES.in(language), searched);
    }

    /** The sender in one line; empty if the mail names none. */
    String from() {
        if (mail.from() == null) {
            return "";
        }
        return words.say("mail.from", mail.name() == null ? mail.from() : mail.name() + " <" + mail.from() + ">");
    }

    /** The subject in one line; empty if it has none. */
    String subjectLine() {
        return Text.present(mail.subject()) ? words.say("mail.subject", mail.subject()) : "";
    }

    /** The subject, or what stands instead of one. */
    String subject() {
        return Text.present(mail.subject()) ? mail.subject() : words.say("mail.noSubject");
    }

    /**
     * A text of the complaint that begins so, with what is missing of the mail.
     *
     * @param text what the mail says, or what staff say instead
     * @param most how long it may be
     */
    String with(String text, int most) {
        List<String> remarks = remarks();
        String whole = joined(text, remarks);
        if (whole.length() <= most) {
            return whole;
        }
        remarks.add(words.say("mail.goesOn"));
        return joined(Text.start(text, most - joined("", remarks).length()), remarks);
    }

    private static String joined(String text, List<String> remarks) {
        return remarks.isEmpty() ? text : text + APART + String.join(APART, remarks);
    }

    /** What the mail says, or what stands instead. One that could not be read may have a text all the same. */
    String text() {
        if (Text.present(mail.text()) || mail.cause() == Cause.UNREADABLE) {
            return mail.text();
        }
        return words.say(mail.files().isEmpty() ? "mail.noText" : "mail.inFiles");
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (mail.cause() == Cause.UNREADABLE) {
            remarks.add(words.say(mail.mayBeSaved() ? "mail.unreadableInFile" : "mail.unreadable"));
        } else if (mail.cut()) {
            remarks.add(words.say("mail.goesOn"));
        }
        if (!mail.files().isEmpty() && !mail.givesFiles(searched)) {
            remarks.add(words.say(
                    mail.cause() == Cause.VIRUS ? "mail.virus" : "mail.notChecked",
                    mail.files().size()));
        }
        return remarks;
    }

    @Override
    public String toString() {
        return "TakenMail[" + mail.id() + "]";
    }
}
