package io.redress.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a CSV sheet (RFC 4180), and makes cells harmless that a spreadsheet would compute. */
public final class Csv {

    /** Excel recognises UTF-8 by this mark. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int LONGEST_ESCAPE = 6;

    private final StringBuilder lines = new StringBuilder();
    private int weight;

    /** Adds a line of cells; null is an empty cell. */
    public Csv line(List<?> cells) {
        int start = lines.length();
        for (int i = 0; i < cells.size(); i++) {
            lines.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        lines.append("\r\n");
        for (int i = start; i < lines.length(); i++) {
            weight += isPlain(lines.charAt(i)) ? 1 : LONGEST_ESCAPE;
        }
        return this;
    }

    /** The largest number of bytes that the lines can take as a JSON text inside an answer. */
    public int weight() {
        return weight;
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
    }

    /** The lines, after a mark that tells a spreadsheet their encoding. */
    public String forSpreadsheets() {
        return BYTE_ORDER_MARK + lines;
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted =
                safe.chars().anyMatch(letter -> letter == '"' || letter == ',' || letter == '\n' || letter == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
