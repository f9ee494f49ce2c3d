package io.redress.correspondence;

import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import java.time.Instant;

/**
 * The values that the example letters of a procedure are filled with.
 *
 * @param complainant the name of the complainant
 * @param representative the name of somebody who complains for the complainant
 * @param repliesRead whether replies to the letters are read
 * @param at the time at which everything happens
 */
public record Example(String complainant, String representative, boolean repliesRead, Instant at) {

    /** An example whose names nobody takes for those of real people: words in the language of the letters. */
    public static Example marked(Language language, boolean repliesRead, Instant at) {
        Wording words = LetterFacts.MESSAGES.in(language);
        return new Example(words.say("example.complainant"), words.say("example.representative"), repliesRead, at);
    }

    /** What stands for a text that a member of staff writes into a field. */
    static String text(String field, Language language) {
        return LetterFacts.MESSAGES.in(language).say("example.text", field);
    }
}
