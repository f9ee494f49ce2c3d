package io.redress.web.complaint;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;

/** The words of the form. Where staff are asked in other words than the public, these have their own key. */
final class ComplaintWords {

    private static final Messages MESSAGES = Messages.beside(ComplaintWords.class);
    private static final String OF_STAFF = "staff.";

    private final Wording words;
    private final Writer writer;

    ComplaintWords(Language language, Writer writer) {
        this.words = MESSAGES.in(language);
        this.writer = writer;
    }

    boolean has(String key) {
        return words.texts().containsKey(said(key));
    }

    String say(String key, Object... parameters) {
        return words.say(said(key), parameters);
    }

    /** The text with its places for parameters; empty if there is none. */
    String orNone(String key) {
        return words.texts().getOrDefault(said(key), "");
    }

    private String said(String key) {
        String own = OF_STAFF + key;
        return writer == Writer.STAFF && words.texts().containsKey(own) ? own : key;
    }
}
