package io.redress.domain;

/** Tells which characters leave no mark on paper: blanks of all kinds, and characters that only control how others look. */
final class Invisible {

    private Invisible() {}

    /** Whether a character separates words or lines, whatever its width. */
    static boolean blank(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\u0085'
                // Braille without a dot.
                || letter == '\u2800';
    }

    /**
     * Whether Unicode says that a program which does not know the character shows nothing: soft hyphens, characters without
     * width, marks of direction, variation selectors, fillers.
     */
    static boolean ignorable(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || letter == 0x034F
                || letter == 0x115F
                || letter == 0x1160
                || letter == 0x17B4
                || letter == 0x17B5
                || letter >= 0x180B && letter <= 0x180F
                || letter == 0x2065
                || letter == 0x3164
                || letter >= 0xFE00 && letter <= 0xFE0F
                || letter == 0xFFA0
                || letter >= 0xFFF0 && letter <= 0xFFF8
                || letter >= 0xE0000 && letter <= 0xE0FFF;
    }
}
