package io.redress.mime;

import java.util.ArrayList;
import java.util.List;

/** Headers with texts in quotation marks. Written as loops, because regular expressions would exhaust the stack on long ones. */
final class Quoted {

    private Quoted() {}

    /** Cuts a text where a sign stands outside quotation marks, brackets and angles. */
    static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\\' && quoted && at + 1 < text.length()) {
                part.append(letter).append(text.charAt(++at));
                continue;
            }
            quoted ^= letter == '"';
            if (!quoted) {
                depth += letter == '(' || letter == '<' ? 1 : 0;
                depth -= (letter == ')' || letter == '>') && depth > 0 ? 1 : 0;
            }
            if (letter == sign && !quoted && depth == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** What stands in quotation marks, if the text begins with one; a mark that is never closed ends with the text. */
    static String open(String text) {
        if (!text.startsWith("\"")) {
            return text;
        }
        StringBuilder inside = new StringBuilder();
        for (int at = 1; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            inside.append(text.charAt(at));
        }
        return inside.toString();
    }
}
