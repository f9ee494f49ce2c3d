package io.redress.runtime;

import java.util.List;

/** Lines of a table for a spreadsheet, after RFC 4180, guarded against cells that a spreadsheet would compute. */
public final class Csv {

    /** By it Excel knows UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder lines = new StringBuilder();

    /** A line of cells; an absent one is empty. */
    public Csv line(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            lines.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        lines.append("\r\n");
        return this;
    }

    /** The lines behind a mark that tells a spreadsheet how they are encoded. */
    public String forSpreadsheets() {
        return BYTE_ORDER_MARK + lines;
    }

    private static String cell(Object value) {
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
