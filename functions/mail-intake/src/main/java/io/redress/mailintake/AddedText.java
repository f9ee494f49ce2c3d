package io.redress.mailintake;

import io.redress.domain.procedure.Field;
import io.redress.mime.FoldedText;
import io.redress.mime.MailFile;
import io.redress.mime.ReadMail;
import java.util.Optional;

/**
 * The text that a reply adds to a complaint. What its writer says comes first, and the older mail that was quoted comes after it; what
 * there is no room for is in a file, so that nothing is lost.
 *
 * @param whole the whole text as a file, if it does not all fit
 */
record AddedText(String text, Optional<MailFile> whole) {

    private static final String OLDER = "\n\n[Older e-mail that was quoted below:]\n";
    private static final String OLDER_IN_FILE = "\n\n[An older e-mail was quoted below. It is with the documents.]";
    private static final String GOES_ON = "\n\n[The e-mail is longer. All of it is with the documents.]";

    /** @param stranger the address that it came from, if that is not the one on record; empty if it is */
    static AddedText of(ReadMail mail, String reference, String stranger) {
        FoldedText folded = FoldedText.of(mail.text());
        String head = (stranger.isEmpty()
                        ? ""
                        : "[This e-mail came from " + stranger
                                + ", which is not the address on record. Please find out who wrote it.]\n\n")
                + (isOwnSubject(mail, reference) ? "Subject: " + mail.subject() + "\n\n" : "");
        String said = folded.said().isEmpty() ? withoutText(mail) : folded.said();
        String all = folded.quoted().isEmpty() ? head + said : head + said + OLDER + folded.quoted();
        if (all.length() <= Field.LONGEST) {
            return new AddedText(all, Optional.empty());
        }
        Optional<MailFile> whole = Optional.of(MailFiles.text("e-mail.txt", mail.text()));
        if (head.length() + said.length() + OLDER_IN_FILE.length() <= Field.LONGEST) {
            return new AddedText(head + said + OLDER_IN_FILE, whole);
        }
        int room = Field.LONGEST - GOES_ON.length();
        String start = (head + said).substring(0, room);
        return new AddedText(
                (Character.isHighSurrogate(start.charAt(room - 1)) ? start.substring(0, room - 1) : start) + GOES_ON,
                whole);
    }

    private static String withoutText(ReadMail mail) {
        return mail.files().isEmpty()
                ? "(The e-mail has no text.)"
                : "(The e-mail has no text. What it says is in the files that came with it.)";
    }

    /** Whether the subject is not the one of the letter, and so says something. */
    private static boolean isOwnSubject(ReadMail mail, String reference) {
        return !mail.subject().isEmpty() && !mail.subject().contains(reference);
    }

    @Override
    public String toString() {
        return "AddedText[" + text.length() + " characters]";
    }
}
