package io.redress.domain;

import java.nio.charset.Charset;

/**
 * Makes plain text of what people paste from word processors, web pages and spreadsheets: line ends of all kinds, and characters
 * that another program wrote in the encoding of Windows. All texts pass it on their way in.
 */
public final class PastedText {

    private static final int NEXT_LINE = 0x85;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PastedText() {}

    /** A text that may have several lines, each of which ends with one line feed. */
    public static String text(String pasted) {
        return isPlain(pasted, "\n\t") ? pasted : rewritten(pasted, '\n');
    }

    /** A text of one line. Tabs and the line ends of word processors become blanks; other line ends inside stay, and are refused. */
    public static String line(String pasted) {
        return isPlain(pasted, "")
                ? pasted.strip()
                : rewritten(pasted, ' ').replace('\t', ' ').strip();
    }

    private static boolean isPlain(String text, String allowed) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' && allowed.indexOf(letter) < 0
                    || isOfWindows(letter)
                    || "\u2028\u2029\uFEFF".indexOf(letter) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** @param separator what separates lines that do not end with a line feed */
    private static String rewritten(String pasted, char separator) {
        boolean windows = pasted.chars().anyMatch(letter -> isOfWindows(letter) && letter != NEXT_LINE);
        StringBuilder text = new StringBuilder(pasted.length());
        for (int i = 0; i < pasted.length(); i++) {
            char letter = pasted.charAt(i);
            switch (letter) {
                case '\r' -> {
                    if (i + 1 == pasted.length() || pasted.charAt(i + 1) != '\n') {
                        text.append('\n');
                    }
                }
                case '\u000B', '\f', '\u2028', '\u2029' -> text.append(separator);
                case BYTE_ORDER_MARK -> {
                    // It marked the beginning of a file and says nothing inside a text.
                }
                default -> {
                    if (letter == NEXT_LINE && !windows) {
                        text.append(separator);
                    } else if (isOfWindows(letter)) {
                        text.append(inWindows(letter));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        return text.toString();
    }

    /** Whether a character is a control character of Unicode that in texts is nearly always a byte of Windows' encoding. */
    private static boolean isOfWindows(int letter) {
        return letter >= 0x80 && letter <= 0x9F;
    }

    /** The character that Windows means by this byte, such as a quotation mark or a dash; nothing if it means none. */
    private static String inWindows(char letter) {
        String meant = new String(new byte[] {(byte) letter}, Charset.forName("windows-1252"));
        return meant.equals("\uFFFD") || Character.isISOControl(meant.charAt(0)) ? "" : meant;
    }
}
