package io.redress.mailintake;

import io.redress.domain.Text;
import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Field;
import io.redress.mime.FoldedText;
import io.redress.mime.MailFile;
import io.redress.mime.ReadMail;
import java.util.Collection;
import java.util.Optional;

/**
 * The text that a reply adds to a complaint. What its writer says comes first, and the older mail that was quoted comes after it; what
 * there is no room for is in a file, so that nothing is lost.
 *
 * @param whole the whole text as a file, if it does not all fit
 */
record AddedText(String text, Optional<MailFile> whole) {

    private static final String APART = "\n\n";
    private static final Messages MESSAGES = Messages.beside(AddedText.class);

    /**
     * @param language the language of the complaint
     * @param titles the titles that the organisation gives to its letters, in all its languages
     */
    static AddedText of(ReadMail mail, String reference, Language language, Collection<String> titles) {
        Wording words = MESSAGES.in(language);
        FoldedText folded = FoldedText.of(mail.text());
        boolean ownSubject = !mail.subject().isEmpty() && !LetterSubjects.include(mail.subject(), reference, titles);
        String head = ownSubject ? words.say("text.subject", mail.subject()) + APART : "";
        String said = folded.said().isEmpty() ? withoutText(mail, language) : folded.said();
        String all = folded.quoted().isEmpty()
                ? head + said
                : head + said + APART + words.say("text.older") + "\n" + folded.quoted();
        if (all.length() <= Field.LONGEST) {
            return new AddedText(all, Optional.empty());
        }
        Optional<MailFile> whole = Optional.of(MailFiles.text("e-mail.txt", mail.text()));
        String olderInFile = APART + words.say("text.olderInFile");
        if (head.length() + said.length() + olderInFile.length() <= Field.LONGEST) {
            return new AddedText(head + said + olderInFile, whole);
        }
        String goesOn = goesOn(language);
        return new AddedText(Text.start(head + said, Field.LONGEST - goesOn.length()) + goesOn, whole);
    }

    /** What a complaint says instead of the text of a mail that has none. */
    static String withoutText(ReadMail mail, Language language) {
        return MESSAGES.in(language).say(mail.files().isEmpty() ? "text.none" : "text.inFiles");
    }

    /** What a complaint says instead of a subject. */
    static String withoutSubject(Language language) {
        return MESSAGES.in(language).say("text.noSubject");
    }

    /** What stands where a text goes on in a file. */
    static String goesOn(Language language) {
        return APART + MESSAGES.in(language).say("text.goesOn");
    }

    @Override
    public String toString() {
        return "AddedText[" + text.length() + " characters]";
    }
}
