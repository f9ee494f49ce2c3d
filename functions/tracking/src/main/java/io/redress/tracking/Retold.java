package io.redress.tracking;

import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a text that the rules give in English, such as a fault of a form, in the language of a page. The English messages that begin with
 * {@code said.} are the texts as the rules give them; the same messages of another language are their translations.
 */
final class Retold {

    private static final String SAID = "said.";

    /** A fault that no message knows. */
    private static final String OTHER = "said.other";

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static final List<Known> KNOWN = HtmlTemplate.MESSAGES.in(Language.FALLBACK).texts().entrySet().stream()
            .filter(text -> text.getKey().startsWith(SAID))
            .map(text -> new Known(text.getKey(), pattern(text.getValue())))
            .toList();

    private record Known(String message, Pattern pattern) {}

    private Retold() {}

    /** A whole sentence; as it is if no message knows it. */
    static String sentence(Language language, String english) {
        return language == Language.FALLBACK
                ? english
                : known(language, english).orElse(english);
    }

    /** What is wrong with a field, as a part of a sentence about it. */
    static String fault(Language language, String english) {
        return language == Language.FALLBACK
                ? english
                : known(language, english)
                        .orElseGet(() -> HtmlTemplate.MESSAGES.in(language).say(OTHER));
    }

    private static Optional<String> known(Language language, String english) {
        Wording words = HtmlTemplate.MESSAGES.in(language);
        for (Known known : KNOWN) {
            Matcher matcher = known.pattern().matcher(english);
            if (matcher.matches()) {
                Object[] parameters = new Object[matcher.groupCount()];
                for (int i = 0; i < parameters.length; i++) {
                    parameters[i] = matcher.group(i + 1);
                }
                return Optional.of(words.say(known.message(), parameters));
            }
        }
        return Optional.empty();
    }

    /** The parameters of an English text are in the order of their numbers. */
    private static Pattern pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            pattern.append(Pattern.quote(text.substring(from, place.start()))).append("(.+)");
            from = place.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(text.substring(from))).toString(), Pattern.DOTALL);
    }
}
