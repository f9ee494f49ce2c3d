package io.redress.platform;

import java.util.ArrayList;
import java.util.List;

/** Cuts a CSV sheet into parts that fit into an answer each. Every part begins with the line of headings. */
public final class CsvParts {

    private CsvParts() {}

    /**
     * The parts of a sheet as {@link Csv#forSpreadsheets()} writes it.
     *
     * @param most how many bytes a part may take as a JSON text inside an answer. A line that takes more is a part by itself
     */
    public static List<String> of(String sheet, int most) {
        List<String> lines = lines(sheet);
        String headings = lines.isEmpty() ? "" : lines.getFirst();
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder(headings);
        long weight = weight(headings);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            long more = weight(line);
            if (weight + more > most && part.length() > headings.length()) {
                parts.add(part.toString());
                part = new StringBuilder(headings);
                weight = weight(headings);
            }
            part.append(line);
            weight += more;
        }
        parts.add(part.toString());
        return List.copyOf(parts);
    }

    /** The lines with their ends. A line end within quotation marks belongs to a cell. */
    private static List<String> lines(String sheet) {
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < sheet.length(); i++) {
            if (sheet.charAt(i) == '"') {
                quoted = !quoted;
            } else if (sheet.charAt(i) == '\n' && !quoted) {
                lines.add(sheet.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < sheet.length()) {
            lines.add(sheet.substring(start));
        }
        return lines;
    }

    private static long weight(String line) {
        return line.chars().mapToLong(letter -> Csv.weight((char) letter)).sum();
    }
}
