package io.redress.mime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of an answer in two parts: what its writer says, and the older mail that their mail program quoted below it. Nothing is
 * lost: both together are the whole text. If nobody wrote anything above the quotation, nothing is folded away; nor is a quotation between
 * or below whose lines the writer answers, or one that the writer made.
 *
 * @param said what the writer says
 * @param quoted the older mail with the line that introduces it; empty if there is none
 */
public record FoldedText(String said, String quoted) {

    private static final String WROTE_IN_SWAHILI =
            "\\b(?:aliandika|ameandika|uliandika|umeandika|iliandika|imeandika|waliandika|wameandika)\\s*:";

    /** How mail programs say who wrote the older mail, in English and in Swahili. People write such lines, too. */
    private static final List<Pattern> WROTE =
            List.of(line("On\\b.{4,200}\\bwrote\\s*:"), line(".{3,200}" + WROTE_IN_SWAHILI));

    /** By one of these, a line is known as one that a program wrote: it says when to the minute or the year, or the address. */
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.]\\d{2}|\\b(?:19|20)\\d{2}\\b");

    private static final Pattern ADDRESS = Pattern.compile("<[^<>\\s]+@[^<>\\s]+>");

    /** Lines that stand above an older mail and that nobody writes by hand. */
    private static final List<Pattern> SEPARATORS = List.of(
            line(
                    "-{2,}\\s*(?:Original Message|Original Appointment|Forwarded message|Ujumbe Asili|Ujumbe wa awali|Ujumbe Halisi"
                            + "|Barua pepe ya awali|Ujumbe uliosambazwa|Ujumbe uliotumwa)\\s*-{2,}"),
            line("(?:Begin forwarded message|Mwanzo wa ujumbe uliosambazwa)\\s*:"));

    private static final Pattern RULE = line("_{10,}");

    /** The first header of the block that Outlook writes above an older mail. */
    private static final Pattern FROM = line("\\*?(?:From|Kutoka|Kutoka kwa)\\*?\\s*:\\*?\\s*\\S.*");

    private static final Pattern OTHER_HEADER = Pattern.compile(
            "\\s*\\*?(?:Sent|Date|To|Cc|Subject|Imetumwa|Ilitumwa|Tarehe|Kwa|Kwenda kwa|Mada|Kichwa|Somo)\\*?\\s*:.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int HEADERS_WITHIN = 6;

    /** An introduction may be broken into so many lines. */
    private static final int LINES_OF_INTRODUCTION = 3;

    private static Pattern line(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public static FoldedText of(String text) {
        String[] lines = text.split("\n", -1);
        int lastOwn = last(lines, false);
        int lastQuoted = last(lines, true);
        for (int at = 0; at < lines.length; at++) {
            if (begins(lines, at, lastOwn, lastQuoted)) {
                return cut(text, lines, at);
            }
        }
        int tail = quotedTail(lines, lastOwn);
        return tail < lines.length && !isIntroduced(lines, tail) ? cut(text, lines, tail) : new FoldedText(text, "");
    }

    /** The last line with angles, or the last one without them; -1 if there is none. */
    private static int last(String[] lines, boolean quoted) {
        int at = lines.length - 1;
        while (at >= 0 && (lines[at].isBlank() || isQuoted(lines[at]) != quoted)) {
            at--;
        }
        return at;
    }

    private static boolean isQuoted(String line) {
        return line.strip().startsWith(">");
    }

    /** Whether an older mail begins at a line, which goes on to the end of the text. */
    private static boolean begins(String[] lines, int at, int lastOwn, int lastQuoted) {
        String line = bare(lines[at]);
        if (line.isEmpty()) {
            return false;
        }
        if (FROM.matcher(line).matches()) {
            return headersFollow(lines, at) && isLast(lines, at, lastOwn);
        }
        if (matches(SEPARATORS, line)) {
            return isLast(lines, at, lastOwn);
        }
        if (RULE.matcher(line).matches()) {
            return ruleBeforeHeaders(lines, at) && isLast(lines, at, lastOwn);
        }
        StringBuilder joined = new StringBuilder();
        for (int next = at; next < lines.length && next < at + LINES_OF_INTRODUCTION; next++) {
            if (bare(lines[next]).isEmpty()) {
                return false;
            }
            joined.append(next == at ? "" : " ").append(bare(lines[next]));
            String introduction = joined.toString();
            if (matches(WROTE, introduction)) {
                return introduces(introduction, next, lastOwn, lastQuoted);
            }
        }
        return false;
    }

    private static boolean matches(List<Pattern> patterns, String line) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }

    /**
     * Whether a program wrote the introduction, and only the older mail comes after it. Some programs write no angles. Then the introduction
     * has to be one that nobody writes by hand, with both the time and the address.
     */
    private static boolean introduces(String introduction, int end, int lastOwn, int lastQuoted) {
        boolean time = TIME.matcher(introduction).find();
        boolean address = ADDRESS.matcher(introduction).find();
        return lastQuoted > end ? (time || address) && lastOwn <= end : time && address && lastOwn > end;
    }

    /** Whether the text that begins there, if it has angles, has them up to its end. */
    private static boolean isLast(String[] lines, int at, int lastOwn) {
        int next = at + 1;
        while (next < lines.length && lines[next].isBlank()) {
            next++;
        }
        boolean quoted = isQuoted(lines[at]) || next < lines.length && isQuoted(lines[next]);
        return !quoted || lastOwn <= at;
    }

    /** A rule alone is only a rule; Outlook on the web writes its headers below one. */
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
    private static int quotedTail(String[] lines, int lastOwn) {
        int at = lastOwn + 1;
        while (at < lines.length && lines[at].isBlank()) {
            at++;
        }
        return at;
    }

    /** Whether the writer says what is quoted: then it belongs to what they say. */
    private static boolean isIntroduced(String[] lines, int tail) {
        int before = tail - 1;
        while (before >= 0 && lines[before].isBlank()) {
            before--;
        }
        return before >= 0 && lines[before].strip().endsWith(":");
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
