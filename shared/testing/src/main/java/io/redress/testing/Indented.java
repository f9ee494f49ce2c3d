package io.redress.testing;

/** Writes JSON on several lines for people to read. Only the white space between its parts changes. */
public final class Indented {

    private static final String STEP = "  ";

    private final String json;
    private final StringBuilder lines = new StringBuilder();
    private int depth;

    private Indented(String json) {
        this.json = json;
    }

    /** Writes one value, with a line break at its end. */
    public static String of(String json) {
        return new Indented(json).all();
    }

    private String all() {
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char character = json.charAt(i);
            if (quoted) {
                lines.append(character);
                if (character == '\\') {
                    lines.append(json.charAt(++i));
                }
                quoted = character != '"';
            } else {
                quoted = character == '"';
                between(character, i);
            }
        }
        return lines.append('\n').toString();
    }

    private void between(char character, int at) {
        switch (character) {
            case '{', '[' -> {
                lines.append(character);
                depth++;
                if (!closes(at + 1)) {
                    line();
                }
            }
            case '}', ']' -> {
                depth--;
                if (json.charAt(at - 1) != '{' && json.charAt(at - 1) != '[') {
                    line();
                }
                lines.append(character);
            }
            case ',' -> {
                lines.append(character);
                line();
            }
            case ':' -> lines.append(": ");
            default -> lines.append(character);
        }
    }

    private boolean closes(int at) {
        return json.charAt(at) == '}' || json.charAt(at) == ']';
    }

    private void line() {
        lines.append('\n').repeat(STEP, depth);
    }
}
