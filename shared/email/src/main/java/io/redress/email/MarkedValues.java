package io.redress.email;

import java.util.regex.Pattern;

/**
 * Keeps what people wrote apart from what a template says. A value goes into a template between two marks, its line
 * breaks marked too, so that no line of it is ever taken for a line of the template.
 */
final class MarkedValues {

    static final char BEGIN = '\uE000';
    static final char END = '\uE001';
    static final char BREAK = '\uE002';

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u000B\\f\\u0085\\u2028\\u2029]");

    /** Controls, our marks, half characters, non-characters, and what turns the direction of the text around it. */
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n]]|[\\uE000-\\uE002\\uFEFF\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    /** Begins where a run of blanks does, and gives nothing back, so that a long run is read only once. */
    private static final Pattern BLANK_LINES = Pattern.compile("(?<![ \\u00A0])[ \\u00A0]*+\\n(?:[ \\u00A0]*+\\n)++");

    private MarkedValues() {}

    /** Text without anything that is not text; lines end in one way, and there are never two blank ones together. */
    static String clean(String value) {
        String lines = LINE_END.matcher(value).replaceAll("\n").replace('\t', ' ');
        String text = UNWANTED.matcher(lines).replaceAll("");
        return BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    /** Nothing stays nothing: sections ask for it. */
    static String marked(String value) {
        String clean = clean(value);
        return clean.isEmpty() ? "" : BEGIN + clean.replace('\n', BREAK) + END;
    }

    /** Text from a template with the marks taken out again. */
    static String plain(String marked) {
        return marked.replace(BREAK, '\n').replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
    }

    /** The same on one line, shortened where it is too long. */
    static String oneLine(String marked, int longest) {
        String line = plain(marked).strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /** Where the template itself, and no value in it, says something; -1 if it does not. */
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
