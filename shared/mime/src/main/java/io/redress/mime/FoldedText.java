package io.redress.mime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of an answer in two parts: what its writer says, and the older mail that their mail program quoted below it. Nothing is
 * lost: both together are the whole text. If nobody wrote anything above the quotation, nothing is folded away.
 *
 * @param said what the writer says
 * @param quoted the older mail with the line that introduces it; empty if there is none
 */
public record FoldedText(String said, String quoted) {

    /** Lines with which mail programs introduce an older mail, in English and in Swahili. */
    private static final List<Pattern> INTRODUCTIONS = List.of(
            intro("On\\b.{4,200}\\bwrote\\s*:"),
            intro(
                    "(?:Mnamo|Tarehe|Siku ya|Jumatatu|Jumanne|Jumatano|Alhamisi|Ijumaa|Jumamosi|Jumapili|Jumatatu,)\\b.{0,200}"
                            + "\\b(?:aliandika|ameandika|uliandika|umeandika|iliandika|imeandika|waliandika|wameandika)\\s*:"),
            intro(".{3,200}\\b(?:aliandika|ameandika|iliandika|imeandika|waliandika|wameandika)\\s*:"),
            intro(
                    "-{2,}\\s*(?:Original Message|Original Appointment|Forwarded message|Ujumbe Asili|Ujumbe wa awali|Ujumbe Halisi"
                            + "|Barua pepe ya awali|Ujumbe uliosambazwa|Ujumbe uliotumwa)\\s*-{2,}"),
            intro("(?:Begin forwarded message|Mwanzo wa ujumbe uliosambazwa)\\s*:"),
            intro("_{10,}"));

    /** The first header of the block that Outlook writes above an older mail. */
    private static final Pattern FROM = intro("\\*?(?:From|Kutoka|Kutoka kwa)\\*?\\s*:\\*?\\s*\\S.*");

    private static final Pattern OTHER_HEADER = Pattern.compile(
            "\\s*\\*?(?:Sent|Date|To|Cc|Subject|Imetumwa|Ilitumwa|Tarehe|Kwa|Kwenda kwa|Mada|Kichwa|Somo)\\*?\\s*:.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int HEADERS_WITHIN = 6;

    /** An introduction may be broken into so many lines. */
    private static final int LINES_OF_INTRODUCTION = 3;

    private static Pattern intro(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public static FoldedText of(String text) {
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (begins(lines, at)) {
                return cut(text, lines, at);
            }
        }
        int tail = quotedTail(lines);
        return tail < lines.length ? cut(text, lines, tail) : new FoldedText(text, "");
    }

    private static boolean begins(String[] lines, int at) {
        String line = bare(lines[at]);
        if (line.isEmpty()) {
            return false;
        }
        if (FROM.matcher(line).matches()) {
            return headersFollow(lines, at);
        }
        StringBuilder joined = new StringBuilder();
        for (int next = at; next < lines.length && next < at + LINES_OF_INTRODUCTION; next++) {
            joined.append(next == at ? "" : " ").append(bare(lines[next]));
            String candidate = joined.toString();
            if (INTRODUCTIONS.stream()
                    .anyMatch(words -> words.matcher(candidate).matches())) {
                return !isRule(candidate) || ruleBeforeHeaders(lines, next);
            }
            if (bare(lines[next]).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** A rule alone is only a rule; Outlook on the web writes its headers below one. */
    private static boolean isRule(String line) {
        return line.chars().allMatch(letter -> letter == '_');
    }

    private static boolean ruleBeforeHeaders(String[] lines, int at) {
        for (int next = at + 1; next < lines.length && next < at + LINES_OF_INTRODUCTION; next++) {
            if (FROM.matcher(bare(lines[next])).matches()) {
                return headersFollow(lines, next);
            }
        }
        return false;
    }

    private static boolean headersFollow(String[] lines, int at) {
        int found = 0;
        for (int next = at + 1; next < lines.length && next < at + HEADERS_WITHIN; next++) {
            found += OTHER_HEADER.matcher(lines[next]).matches() ? 1 : 0;
        }
        return found >= 2;
    }

    /** The line without the angles of a quotation, because some programs quote their own introduction. */
    private static String bare(String line) {
        return line.replaceFirst("^[>\\s]+", "").strip();
    }

    /** Where lines with angles begin that go on to the end of the text, but for empty ones. */
    private static int quotedTail(String[] lines) {
        int begin = lines.length;
        for (int at = lines.length - 1; at >= 0; at--) {
            String line = lines[at].strip();
            if (line.startsWith(">")) {
                begin = at;
            } else if (!line.isEmpty()) {
                break;
            }
        }
        return begin;
    }

    private static FoldedText cut(String text, String[] lines, int at) {
        String said = String.join("\n", List.of(lines).subList(0, at)).strip();
        String quoted =
                String.join("\n", List.of(lines).subList(at, lines.length)).strip();
        return said.isEmpty() ? new FoldedText(text, "") : new FoldedText(said, quoted);
    }

    /** Leaves out what was written. */
    @Override
    public String toString() {
        return "FoldedText[" + said.length() + " + " + quoted.length() + " characters]";
    }
}
