package io.redress.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Texts that somebody might write to break a page: markup, the ends of elements and attributes, entities, the syntax of templates, addresses
 * with scripts, control characters, and characters that turn the direction of a text. The last ones have half of a character.
 */
public final class HostileTexts {

    private static final List<String> ALL = read();

    private HostileTexts() {}

    /** All texts. A request can contain those with half of a character only in JSON. */
    public static List<String> all() {
        return List.copyOf(ALL);
    }

    /** Those that a form can contain: UTF-8 has no half of a character. */
    public static List<String> ofForms() {
        return ALL.stream().filter(HostileTexts::isWhole).toList();
    }

    /** Whether each half of a character has its other half. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(letter -> Character.getType(letter) == Character.SURROGATE);
    }

    private static List<String> read() {
        try (InputStream in = HostileTexts.class.getResourceAsStream("hostile-texts.json")) {
            return List.of(new ObjectMapper().readValue(in, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("hostile-texts.json cannot be read", e);
        }
    }
}
