package io.redress.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The form in which two texts are equal if a person would call them the same. It has small letters only, without accents,
 * apostrophes and invisible characters, and one kind each of blank, hyphen and quotation mark. Search and the matching of names
 * both use it. It is never stored.
 */
public final class Folded {

    private Folded() {}

    /** The folded form of a text. Line ends become blanks. */
    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        // The acute and the grave accent stand for apostrophes here. The next step would take them apart.
        String apart = Normalizer.normalize(text.replace('\u00b4', '\'').replace('`', '\''), Normalizer.Form.NFKD);
        apart.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> append(letter, folded));
        return folded.toString();
    }

    /** The words of a text, folded. Hyphens and blanks separate words. */
    public static List<String> words(String text) {
        return Arrays.stream(of(text).split("[ -]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void append(int letter, StringBuilder folded) {
        if (letter > ' ' && letter < 0x7F && letter != '\'') {
            folded.append((char) letter);
        } else if (Character.isDigit(letter)) {
            folded.append(Character.digit(letter, 10));
        } else if (Invisible.blank(letter)) {
            folded.append(' ');
        } else if (!Invisible.ignorable(letter) && !isAccent(letter) && !isApostrophe(letter)) {
            String plain = plain(letter);
            if (plain.isEmpty()) {
                folded.appendCodePoint(letter);
            } else {
                folded.append(plain);
            }
        }
    }

    /**
     * Whether a mark may be left out in writing: an accent, or a vowel sign of Hebrew or Arabic. A mark of an Indic script or of
     * Japanese makes another letter, so it stays.
     */
    private static boolean isAccent(int letter) {
        int type = Character.getType(letter);
        if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
            return false;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case INHERITED -> letter != 0x3099 && letter != 0x309A;
            case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC -> true;
            default -> false;
        };
    }

    /** Whether a character is one of those with which people write names such as O'Brien and Ng'eno; some write none. */
    private static boolean isApostrophe(int letter) {
        return switch (letter) {
            case '\'',
                    '\u2018',
                    '\u2019',
                    '\u201a',
                    '\u201b',
                    '\u2032',
                    '\u2035',
                    '\u02b9',
                    '\u02bb',
                    '\u02bc',
                    '\u02bd',
                    '\u02be',
                    '\u02bf',
                    '\u02c8',
                    '\u02ca',
                    '\u02cb',
                    '\u055a',
                    '\u05f3',
                    '\ua78b',
                    '\ua78c' -> true;
            default -> false;
        };
    }

    /** The letters with which people write a letter that has no accent to remove; empty for all others. */
    private static String plain(int letter) {
        return switch (letter) {
            case '\u00df' -> "ss";
            case '\u00e6' -> "ae";
            case '\u0153' -> "oe";
            case '\u00fe' -> "th";
            case '\u014b' -> "ng";
            case '\u00f8' -> "o";
            case '\u00f0', '\u0111', '\u0256', '\u0257' -> "d";
            case '\u0142', '\u019a', '\u026b' -> "l";
            case '\u0131', '\u0268', '\u0269' -> "i";
            case '\u0127' -> "h";
            case '\u0167' -> "t";
            case '\u0253' -> "b";
            case '\u0199', '\u0138' -> "k";
            case '\u0192' -> "f";
            case '\u0260', '\u01e5' -> "g";
            case '\u01b4' -> "y";
            case '\u0254' -> "o";
            case '\u025b', '\u0259', '\u01dd' -> "e";
            case '\u0289' -> "u";
            case '\u03c2' -> "\u03c3";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u2043', '\u30fb' -> "-";
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> "\"";
            case '\u2044' -> "/";
            default -> "";
        };
    }
}
