package io.redress.desk;

import java.util.ArrayList;
import java.util.List;

/** A text as lines that fit into a drawing, which has no line breaks of its own. */
final class DrawnLines {

    private DrawnLines() {}

    /** The lines of a text; a word that is longer than a line is broken. */
    static List<String> of(String text, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > longest) {
                lines.add(rest.substring(0, longest));
                rest = rest.substring(longest);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
