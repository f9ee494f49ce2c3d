package io.redress.procedures.walks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a line of a walk, such as {@code answer decision=upheld answer="We are sorry."}: single words, and fields with
 * values.
 */
record Phrase(List<String> words, Map<String, String> fields) {

    static Phrase of(String text) {
        List<String> words = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : split(text, ' ')) {
            int equals = part.indexOf('=');
            if (part.isEmpty()) {
                continue;
            }
            if (equals < 0) {
                words.add(bare(part));
            } else {
                fields.put(part.substring(0, equals), bare(part.substring(equals + 1)));
            }
        }
        return new Phrase(words, fields);
    }

    String first() {
        return word(0);
    }

    /** The word at an index; empty if there are fewer words. */
    String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    /** Splits at a character, except inside quotes. */
    static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char letter : text.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            }
            if (letter == at && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static String bare(String value) {
        return value.replace("\"", "");
    }
}
