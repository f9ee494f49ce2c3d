package io.redress.procedures;

import io.redress.domain.language.Language;
import io.redress.platform.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The names of the days off of all calendars in another language, from a file for each language. */
final class DayNames {

    private DayNames() {}

    /** The names by the English ones, which the files of the calendars have. */
    static Map<String, String> in(Language language) {
        String path = "/day-names/" + language.tag() + ".json";
        try (InputStream file = DayNames.class.getResourceAsStream(path)) {
            return file == null ? Map.of() : Tree.read(file.readAllBytes()).texts();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
