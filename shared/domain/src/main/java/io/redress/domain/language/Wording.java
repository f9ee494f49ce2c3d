package io.redress.domain.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Words in one language. A text has places for parameters: {@code {0}}, {@code {1}}. Each text is a whole sentence or a whole part of
 * one, so that a language can order the parts as its grammar requires.
 */
public record Wording(Language language, Map<String, String> texts) {

    /** The length of a place for a parameter. */
    private static final int PLACE = 3;

    public Wording {
        texts = Map.copyOf(texts);
    }

    /**
     * The text of a key, with its parameters.
     *
     * @throws IllegalArgumentException if there is no such text, or it needs more parameters
     */
    public String say(String key, Object... parameters) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            if (isPlace(text, open)) {
                int number = text.charAt(open + 1) - '0';
                if (number >= parameters.length) {
                    throw new IllegalArgumentException("the text " + key + " needs the parameter " + number);
                }
                filled.append(text, from, open).append(parameters[number]);
                from = open + PLACE;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static boolean isPlace(String text, int open) {
        return open + PLACE <= text.length()
                && Character.isDigit(text.charAt(open + 1))
                && text.charAt(open + 2) == '}';
    }

    /** The form of a text that goes with a number, which is its first parameter: the text of the key with {@code .one} or {@code .other}. */
    public String count(String key, long number, Object... more) {
        List<Object> parameters = new ArrayList<>(List.of(number));
        parameters.addAll(List.of(more));
        return say(key + "." + language.form(number), parameters.toArray());
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : say("list.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    @Override
    public String toString() {
        return "Wording[" + language + ", " + texts.size() + " texts]";
    }
}
