package io.redress.domain;

import io.redress.domain.Rejection.Fault;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks texts that people send: whether they are present, and which characters and lengths are allowed. */
public final class Text {

    /** Characters that Unicode calls letters and that have no shape: Korean fillers, and Braille without a dot. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    /**
     * How many bytes the texts of one submission, or of one form, may have together in UTF-8. The database keeps them in one item of
     * at most 400 KB. It is enough for 50,000 characters of any script.
     */
    public static final int MOST_BYTES = 350_000;

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** The largest emoji, a family with colours of skin, has 19 parts. More than that on average is no writing. */
    private static final int MOST_PARTS = 20;

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

    /** Whether a text can be a name in a greeting, because it looks like the name of a person. */
    public static boolean name(@Nullable String value) {
        return PersonName.is(value);
    }

    /** How many characters a text has as people see them: a letter with its accents, or an emoji of several parts, is one. */
    public static int length(String value) {
        Matcher characters = CHARACTER.matcher(value);
        int count = 0;
        while (characters.find()) {
            count++;
        }
        return count;
    }

    /**
     * The field whose text must be shorter because all texts together are too large to be kept; empty if there is room for them.
     *
     * @param texts the texts by their fields
     */
    public static Optional<Fault> faultOfAll(Map<String, String> texts) {
        long bytes = texts.values().stream().mapToLong(Text::bytes).sum();
        if (bytes <= MOST_BYTES) {
            return Optional.empty();
        }
        return texts.entrySet().stream()
                .max(Comparator.comparingLong(text -> bytes(text.getValue())))
                .map(longest -> new Fault(longest.getKey(), FaultWords.say("text.all", MOST_BYTES, bytes)));
    }

    /** The bytes of a text in UTF-8, written as JSON. */
    private static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                bytes += letter < ' ' || letter == '"' || letter == '\\' ? 2 : 1;
            } else {
                // Each half of a pair counts for two of the four bytes of its character.
                bytes += letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3;
            }
        }
        return bytes;
    }

    /**
     * The beginning of a text, which never ends within a character of two chars.
     *
     * @param most the most chars, 0 or more; a shorter text stays as it is
     */
    public static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean endsWithin = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, endsWithin ? most - 1 : most);
    }

    /** The fault of a text that must be one line; empty if there is none. */
    public static Optional<Said> faultOfLine(String value, int longest) {
        return firstOf(value, letter -> Character.isISOControl(letter) || letter == '\u2028' || letter == '\u2029')
                .map(place -> FaultWords.say("text.line", place))
                .or(() -> tooLong(value, longest));
    }

    /** The fault of a text that may have several lines; empty if there is none. */
    public static Optional<Said> faultOfText(String value, int longest) {
        return firstOf(value, letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0)
                .map(place -> FaultWords.say("text.lines", place))
                .or(() -> tooLong(value, longest));
    }

    /** The place of the first unwanted character, in words. */
    private static Optional<Said> firstOf(String value, IntPredicate unwanted) {
        for (int i = 0; i < value.length(); i++) {
            if (unwanted.test(value.charAt(i))) {
                return Optional.of(
                        FaultWords.say("text.place", length(value.substring(0, i)) + 1, called(value.charAt(i))));
            }
        }
        return Optional.empty();
    }

    private static Object called(char letter) {
        return letter == '\n' || letter == '\r' ? FaultWords.say("text.lineEnd") : "U+%04X".formatted((int) letter);
    }

    private static Optional<Said> tooLong(String value, int longest) {
        // No character as people see it has less than one char, so short texts need no count.
        if (value.length() <= longest) {
            return Optional.empty();
        }
        int length = length(value);
        if (length > longest) {
            return Optional.of(FaultWords.say("text.long", longest, length));
        }
        return value.length() > (long) longest * MOST_PARTS
                ? Optional.of(FaultWords.say("text.parts"))
                : Optional.empty();
    }

    /** {@code Request for information} is {@code request for information} within a sentence. */
    public static String withinSentence(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
