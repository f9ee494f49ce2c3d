package io.redress.report.pdf;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Makes texts of people fit for a PDF: leaves out what cannot be seen, and shows a character that the fonts lack as a rhombus with a
 * question mark.
 */
public final class PrintedText {

    /** Stands for a character that the fonts lack. */
    public static final char REPLACEMENT = '\uFFFD';

    /** The scripts whose letters stand beside each other as they are; others need their letters joined. */
    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private PrintedText() {}

    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n' || character == '\t') {
                shown.append((char) character);
            } else if (Character.isWhitespace(character) || Character.getType(character) == Character.SPACE_SEPARATOR) {
                shown.append(character == '\u00A0' ? '\u00A0' : ' ');
            } else if (!isInvisible(character)) {
                shown.appendCodePoint(isShown(character) ? character : REPLACEMENT);
            }
        });
        return shown.toString();
    }

    /** Whether all characters of a text are shown as they are. */
    public static boolean isWhole(String text) {
        return text.codePoints().allMatch(character -> isInvisible(character) || isShown(character));
    }

    private static boolean isShown(int character) {
        return character == '\n'
                || character == '\t'
                || Character.isWhitespace(character)
                || Character.getType(character) == Character.SPACE_SEPARATOR
                || SCRIPTS.contains(UnicodeScript.of(character))
                        && Character.getType(character) != Character.PRIVATE_USE
                        && Fonts.show(character);
    }

    /** Control characters, marks of direction and joiners, and selectors of variants. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t' && !Character.isWhitespace(character);
            case Character.FORMAT -> true;
            default -> character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
        };
    }
}
