package io.redress.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks texts that people send: whether they are present, and which characters and lengths are allowed. */
public final class Text {

    /** Characters that Unicode calls letters and that have no shape: Korean fillers, and Braille without a dot. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    private static final int LONGEST_NAME = 80;

    private Text() {}

    /** Whether a text has at least one visible character. Blanks and characters without a shape do not count. */
    public static boolean present(@Nullable String value) {
        // A loop and not a stream, because the first stream would slow down the first submission.
        for (int at = 0; value != null && at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            if (visible(value.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean visible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> BLANK_LETTERS.indexOf(letter) < 0;
        };
    }

    /** Whether a text can be a name in a greeting. A sender must not be able to make us mail their links to others. */
    public static boolean name(@Nullable String value) {
        return value != null
                && present(value)
                && value.length() <= LONGEST_NAME
                && Stream.of("://", "www.", "@", "\\").noneMatch(value.toLowerCase(Locale.ROOT)::contains);
    }

    /** The fault of a text that must be one line; empty if there is none. */
    public static Optional<String> faultOfLine(String value, int longest) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("must be one line without control characters");
        }
        return tooLong(value, longest);
    }

    /** The fault of a text that may have several lines; empty if there is none. */
    public static Optional<String> faultOfText(String value, int longest) {
        if (value.chars().anyMatch(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0)) {
            return Optional.of("must not contain control characters");
        }
        return tooLong(value, longest);
    }

    private static Optional<String> tooLong(String value, int longest) {
        return value.length() > longest
                ? Optional.of("must be at most " + longest + " characters long, and is " + value.length())
                : Optional.empty();
    }
}
