package io.redress.procedures.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Javadoc of a record and of its components, for people who write procedures and no Java. */
final class Sentences {

    private static final Path SOURCES =
            Path.of("..", "domain", "src", "main", "java", "io", "redress", "domain", "procedure");

    private final String comment;

    private Sentences(String comment) {
        this.comment = comment;
    }

    static Sentences of(Class<?> record) {
        try {
            String source = Files.readString(SOURCES.resolve(record.getSimpleName() + ".java"));
            int declared = source.indexOf("public record " + record.getSimpleName());
            int begins = source.lastIndexOf("/**", declared);
            String comment = source.substring(begins + 3, source.indexOf("*/", begins));
            return new Sentences(comment.replaceAll("\\s*\\n \\*", "\n").strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence about the record as a whole. */
    String whole() {
        int parts = comment.indexOf("@param");
        return plain(parts < 0 ? comment : comment.substring(0, parts));
    }

    /** The sentence about one component; empty if its name is enough. */
    Optional<String> of(String part) {
        Matcher found = Pattern.compile("@param " + part + " (.*?)(?=\\n @param|\\z)", Pattern.DOTALL)
                .matcher(comment);
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@\\w+ #?([^}]*)}", "$1")
                .replaceAll(" \\([A-Z]{2}-\\d+(, [A-Z]{2}-\\d+)*\\)", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
