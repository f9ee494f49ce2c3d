package io.redress.mime;

import java.util.ArrayList;
import java.util.List;

/** Reads a text sign by sign, past what mail programs put into the middle of a long link when they break lines and quote. */
final class Signs {

    /** What stands between two signs of a link that is broken over two lines. */
    private static final String BETWEEN = " \t\r\n>|\u00a0";

    private static final int LONGEST_GAP = 60;

    /** A link is broken so many times at most. */
    private static final int MOST_GAPS = 4;

    private static final String BREAK_IN_HTML = "<wbr>";

    private final String text;
    private final int start;
    private final Escaping escaping;
    private int at;
    private int from;
    private int gaps;
    private char sign;

    /** Where a sign is written. */
    record Place(int from, int to) {}

    Signs(String text, int start, Escaping escaping) {
        this.text = text;
        this.start = start;
        this.at = start;
        this.escaping = escaping;
    }

    /** Goes to the next sign; false if there is none. */
    boolean next() {
        if (at > start && at < text.length() && !isLetter(text.charAt(at)) && !isDigit(text.charAt(at))) {
            skip();
        }
        if (at >= text.length() || gaps > MOST_GAPS) {
            return false;
        }
        from = at;
        at = escaping.end(text, from);
        sign = escaping.sign(text, from, at);
        return true;
    }

    private void skip() {
        skipUnseen();
        if (text.startsWith(BREAK_IN_HTML, at)) {
            at += BREAK_IN_HTML.length();
        }
        int end = at;
        // Quoted-printable breaks a line after this sign.
        boolean soft = end + 1 < text.length() && text.charAt(end) == '=' && "\r\n".indexOf(text.charAt(end + 1)) >= 0;
        end += soft ? 1 : 0;
        while (end < text.length() && end - at < LONGEST_GAP && isBetween(text.charAt(end))) {
            end++;
        }
        gaps += end > at && !soft ? 1 : 0;
        at = end;
        skipUnseen();
    }

    /** Also the zero bytes of a text of 16 bits that is read as one of 8. */
    private void skipUnseen() {
        int end = at;
        while (end < text.length() && end - at < LONGEST_GAP && isUnseen(text.charAt(end))) {
            end++;
        }
        at = end;
    }

    private static boolean isBetween(char letter) {
        return letter == 0 || BETWEEN.indexOf(letter) >= 0;
    }

    private static boolean isUnseen(char letter) {
        return letter == 0 || Character.getType(letter) == Character.FORMAT;
    }

    /** The sign that was read last. */
    char sign() {
        return sign;
    }

    /** A second reader at the same place. */
    private Signs copy() {
        Signs copy = new Signs(text, start, escaping);
        copy.at = at;
        copy.gaps = gaps;
        return copy;
    }

    /** What comes next if it is a secret, after which this reader stays where it is. */
    Secret secret(SecretKind kind) {
        Signs ahead = copy();
        List<Place> places = ahead.places(kind);
        return new Secret(places, ahead.gaps > 0);
    }

    /**
     * The signs of a secret.
     *
     * @param places where they are written; empty if there is no secret
     * @param broken whether they, or those of the reference before, are broken by line ends or blanks
     */
    record Secret(List<Place> places, boolean broken) {}

    private List<Place> places(SecretKind kind) {
        List<Place> places = new ArrayList<>();
        while (places.size() < kind.length()) {
            if (!next() || !kind.allows(places.size(), sign)) {
                return List.of();
            }
            places.add(new Place(from, at));
        }
        return places;
    }

    static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
