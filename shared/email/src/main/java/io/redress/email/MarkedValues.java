package io.redress.email;

import java.util.regex.Pattern;

/**
 * Separates what people wrote from what a template says. Each value is put into a template between two marks, and its
 * line breaks are marked too, so that no line of a value is taken for a line of the template.
 */
final class MarkedValues {

    static final char BEGIN = '\uE000';
    static final char END = '\uE001';
    static final char BREAK = '\uE002';

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u000B\\f\\u0085\\u2028\\u2029]");

    /**
     * Control characters, our marks, halves of surrogate pairs, non-characters, and characters that change the
     * direction of text.
     */
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n]]|[\\uE000-\\uE002\\uFEFF\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    /**
     * Matches only from the beginning of a run of blanks, and without backtracking, so that a long run is read only
     * once.
     */
    private static final Pattern BLANK_LINES = Pattern.compile("(?<![ \\u00A0])[ \\u00A0]*+\\n(?:[ \\u00A0]*+\\n)++");

    private MarkedValues() {}

    /**
     * Removes all characters that are not text, writes each line end in the same way, and leaves at most one blank line
     * in a row.
     */
    static String clean(String value) {
        String lines = LINE_END.matcher(value).replaceAll("\n").replace('\t', ' ');
        String text = UNWANTED.matcher(lines).replaceAll("");
        return BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    /**
     * Cleans a value and puts it between marks. An empty value stays empty, because sections of templates check for
     * that.
     */
    static String marked(String value) {
        String clean = clean(value);
        return clean.isEmpty() ? "" : BEGIN + clean.replace('\n', BREAK) + END;
    }

    /** Removes the marks from a text. */
    static String plain(String marked) {
        return marked.replace(BREAK, '\n').replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
    }

    /** Removes the marks, writes the text on one line, and shortens it if it is too long. */
    static String oneLine(String marked, int longest) {
        String line = plain(marked).strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /** The place of a text that the template itself contains, outside all values; -1 if there is none. */
    static int indexOutside(String marked, String sought) {
        boolean inside = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            inside = c == BEGIN || inside && c != END;
            if (!inside && marked.startsWith(sought, i)) {
                return i;
            }
        }
        return -1;
    }
}
