package io.redress.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a table for a spreadsheet, after RFC 4180, guarded against cells that a spreadsheet would compute. */
public final class Csv {

    /** By it Excel knows UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int LONGEST_ESCAPE = 6;

    private final StringBuilder lines = new StringBuilder();
    private int weight;

    /** A line of cells; an absent one is empty. */
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

    /** How many bytes the lines take at most as a text of JSON, in which an answer leaves. */
    public int weight() {
        return weight;
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
    }

    /** The lines behind a mark that tells a spreadsheet how they are encoded. */
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
