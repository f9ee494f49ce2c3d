package io.redress.mailintake;

import io.redress.domain.language.Language;
import io.redress.domain.language.LanguageOfText;
import io.redress.domain.procedure.Procedure;
import io.redress.mime.FoldedText;
import io.redress.mime.ReadMail;
import java.util.Optional;

/** The language in which somebody writes, and so wants to be answered. */
final class LanguageOfMail {

    /** Tags of languages are shorter. */
    private static final int LONGEST_TAG = 35;

    private LanguageOfMail() {}

    /**
     * The language by the words of the mail, without the older mail that it quotes. Only if they tell nothing, it is what the mail program
     * says: most programs say nothing, and some name their own language.
     *
     * @return empty if nothing is known; then the procedure decides
     */
    static Optional<String> of(ReadMail mail, Procedure procedure) {
        String said = mail.subject() + "\n" + FoldedText.of(mail.text()).said();
        return LanguageOfText.of(said, procedure.languages()).map(Language::tag).or(() -> mail.header(
                        "Content-Language")
                .filter(language ->
                        language.length() <= LONGEST_TAG && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")));
    }
}
