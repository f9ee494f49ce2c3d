package io.redress.domain.procedure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The colour of an organisation's pages, on which white text must be easy to read: its contrast is that of WCAG 2.2. */
public final class Colour {

    /** The colour of a procedure that sets none. */
    public static final String USUAL = "#2457a0";

    /** The least contrast of a text of normal size with what is behind it. */
    public static final double LEAST_CONTRAST = 4.5;

    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9a-f]{6}");
    private static final double WHITE = 1.05;

    private Colour() {}

    /** What is wrong with a colour; empty if pages can use it. */
    static Optional<String> faultOf(String colour) {
        if (!HEXADECIMAL.matcher(colour).matches()) {
            return Optional.of("the colour must be # and six hexadecimal digits in small letters, such as " + USUAL);
        }
        double contrast = contrastWithWhite(colour);
        return contrast < LEAST_CONTRAST
                ? Optional.of(
                        "white text on the colour %s has a contrast of %s, and %s is the least that can be read easily"
                                .formatted(colour, shown(contrast), shown(LEAST_CONTRAST)))
                : Optional.empty();
    }

    /** Rounded down, so that a contrast that is too small never looks as if it were enough. */
    private static String shown(double contrast) {
        return String.format(Locale.ROOT, "%.2f", Math.floor(contrast * 100) / 100);
    }

    /** From 1, for white itself, to 21, for black. */
    public static double contrastWithWhite(String colour) {
        double luminance = 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
        return WHITE / (luminance + 0.05);
    }

    /** How much light a part of the colour gives, from 0 to 1. */
    private static double part(String colour, int from) {
        double share = Integer.parseInt(colour, from, from + 2, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
