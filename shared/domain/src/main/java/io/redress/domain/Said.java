package io.redress.domain;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text for a person, which is put into words only when the language of the reader is known: a message by its key, with its
 * parameters. Two are equal if they say the same in English.
 */
public final class Said {

    /** A parameter that is written differently in each language, such as a date in words. */
    @FunctionalInterface
    public interface Part {
        String in(Language language);
    }

    private final @Nullable Messages messages;
    private final String key;
    private final boolean inReadersLanguage;
    private final List<Object> parameters;

    private Said(@Nullable Messages messages, String key, boolean inReadersLanguage, List<Object> parameters) {
        this.messages = messages;
        this.key = key;
        this.inReadersLanguage = inReadersLanguage;
        this.parameters = parameters;
    }

    /**
     * A message.
     *
     * @param parameters texts, which are the same in all languages; numbers, which are written with their digits in groups; and others
     * that are said themselves
     */
    public static Said of(Messages messages, String key, Object... parameters) {
        return new Said(messages, key, true, List.of(parameters));
    }

    /** A text that is in the language of the reader already, such as one of the procedure. */
    public static Said asItIs(String text) {
        return new Said(null, text, true, List.of());
    }

    /** A text for staff and operators, which is in English for every reader. */
    public static Said english(String text) {
        return new Said(null, text, false, List.of());
    }

    /** Whether a reader of any language gets it in that language. */
    public boolean isTranslated() {
        return inReadersLanguage
                && parameters.stream().allMatch(part -> !(part instanceof Said said) || said.isTranslated());
    }

    public String in(Language language) {
        if (messages == null) {
            return key;
        }
        Wording words = messages.in(language);
        Object[] written = new Object[parameters.size()];
        for (int i = 0; i < written.length; i++) {
            written[i] = written(parameters.get(i), language);
        }
        return words.say(key, written);
    }

    private static Object written(Object parameter, Language language) {
        return switch (parameter) {
            case Said said -> said.in(language);
            case Part part -> part.in(language);
            case Integer number -> language.grouped(number);
            case Long number -> language.grouped(number);
            default -> parameter;
        };
    }

    /** In English, as staff and operators read it. */
    public String english() {
        return in(Language.ENGLISH);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Said said && said.english().equals(english());
    }

    @Override
    public int hashCode() {
        return english().hashCode();
    }

    @Override
    public String toString() {
        return english();
    }
}
