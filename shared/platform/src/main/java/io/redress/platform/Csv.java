package io.redress.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of a CSV sheet (RFC 4180). A text that a spreadsheet would compute, or would change into a number or a date, begins
 * with an apostrophe, which makes it a text.
 */
public final class Csv {

    /** Excel recognises UTF-8 by this mark. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int LONGEST_ESCAPE = 6;

    /** Whole numbers that a spreadsheet shows with all their digits, and times as the register writes them. */
    private static final Pattern KEPT =
            Pattern.compile("0|[1-9][0-9]{0,10}|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}");

    /** What may stand around and between the digits of numbers, dates and times. */
    private static final String MARKS = "\\s\\p{Z}.,:/%()'\u2019\\p{Sc}\u2212-";

    private static final String MONTH = "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zA-Z]*";
    private static final String WEEKDAY = "(?i:mon|tue|wed|thu|fri|sat|sun)[a-zA-Z]*";
    private static final String HALF_DAY = "(?:[\\s\\p{Z}][aApP]\\.?[mM]?\\.?)?";

    /**
     * Numbers in all their ways of writing, dates and times, also with the name of a month or a weekday, or as programs write them,
     * truth values, and the errors of spreadsheets.
     */
    private static final Pattern CHANGED = Pattern.compile("[^\\p{L}\\p{Nd}]*[0-9][0-9" + MARKS + "]*" + HALF_DAY
            + "|[^\\p{L}\\p{Nd}]*[0-9][0-9.,]*[eE][+\u2212-]?[0-9]+[" + MARKS + "]*"
            + "|[0-9][0-9:.\\s]*[aApP]\\.?[mM]?\\.?"
            + "|(?=.*[0-9])(?:" + WEEKDAY + "[\\s\\p{Z}.,]*+)?[0-9\\s\\p{Z}.,/-]*" + MONTH + "[0-9\\s\\p{Z}.,:/-]*"
            + HALF_DAY
            + "|[0-9-]+[tT][0-9:.,]+(?:[zZ]|[+-][0-9:]+)?"
            + "|(?i:true|false)"
            + "|#(?i:n/a|ref!|name\\?|div/0!|null!|num!|value!|spill!|calc!)");

    private final StringBuilder lines = new StringBuilder();
    private int weight;

    /** Adds the line of headings. A heading that appears again gets a number, so that no two columns have the same. */
    public Csv headings(List<String> headings) {
        Set<String> used = new HashSet<>();
        return line(headings.stream().map(heading -> unused(heading, used)).toList());
    }

    private static String unused(String heading, Set<String> used) {
        String free = heading;
        for (int number = 2; !used.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = heading + " (" + number + ")";
        }
        return free;
    }

    /** Adds a line of cells; null is an empty cell. */
    public Csv line(List<?> cells) {
        int start = lines.length();
        for (int i = 0; i < cells.size(); i++) {
            lines.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        lines.append("\r\n");
        for (int i = start; i < lines.length(); i++) {
            weight += weight(lines.charAt(i));
        }
        return this;
    }

    /** The largest number of bytes that the lines can take as a JSON text inside an answer. */
    public int weight() {
        return weight;
    }

    static int weight(char letter) {
        return isPlain(letter) ? 1 : LONGEST_ESCAPE;
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
    }

    /** The lines, after a mark that tells a spreadsheet their encoding. */
    public String forSpreadsheets() {
        return BYTE_ORDER_MARK + lines;
    }

    /** The first cells of the lines of a sheet that was written here, in order, without the headings. */
    public static List<String> firstCells(String sheet) {
        List<String> cells = new ArrayList<>();
        eachLine(sheet, line -> cells.add(firstCell(line)));
        return cells.stream().skip(1).toList();
    }

    /** A sheet that was written here without the lines that begin with one of these cells. */
    public static String without(String sheet, Set<String> firstCells) {
        StringBuilder kept = new StringBuilder(sheet.length());
        eachLine(sheet, line -> {
            if (!firstCells.contains(firstCell(line))) {
                kept.append(line);
            }
        });
        return kept.toString();
    }

    /** A line ends at the first line feed outside quotation marks. */
    private static void eachLine(String sheet, Consumer<String> each) {
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < sheet.length(); i++) {
            quoted ^= sheet.charAt(i) == '"';
            if (!quoted && sheet.charAt(i) == '\n') {
                each.accept(sheet.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < sheet.length()) {
            each.accept(sheet.substring(start));
        }
    }

    private static String firstCell(String line) {
        boolean quoted = false;
        int end = 0;
        while (end < line.length() && (quoted || ",\r\n".indexOf(line.charAt(end)) < 0)) {
            quoted ^= line.charAt(end++) == '"';
        }
        String cell = line.substring(0, end);
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean guarded = value instanceof String && isChanged(text);
        String safe = guarded ? "'" + text : text;
        boolean quoted =
                safe.chars().anyMatch(letter -> letter == '"' || letter == ',' || letter == '\n' || letter == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Whether a spreadsheet would show another text than this one, or compute it. */
    private static boolean isChanged(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0
                || "\u2212'".indexOf(text.charAt(0)) >= 0
                || CHANGED.matcher(visible(text)).matches()
                        && !KEPT.matcher(text).matches();
    }

    /** The text as a spreadsheet compares it: digits of all scripts as 0 to 9, and nothing that cannot be seen. */
    private static String visible(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            int type = Character.getType(letter);
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append((char) ('0' + Character.digit(letter, 10)));
            } else if (type != Character.FORMAT && (type != Character.CONTROL || Character.isWhitespace(letter))) {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString().strip();
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
