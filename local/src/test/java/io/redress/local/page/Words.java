package io.redress.local.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads commands as a shell does, as far as pages need it: quotes, variables, {@code $(…)}, pipes. It refuses
 * everything else that means something to a shell, so that every command works when it is copied.
 */
final class Words {

    private static final String SPECIAL = ";&<>()`*?[]{}~!";

    private final String text;
    private final Map<String, String> variables;
    private final UnaryOperator<String> substitution;
    private int at;

    /**
     * @param substitution what a command between {@code $(} and {@code )} prints
     */
    Words(String text, Map<String, String> variables, UnaryOperator<String> substitution) {
        this.text = text;
        this.variables = variables;
        this.substitution = substitution;
    }

    /**
     * The next command: the words of each part between pipes; empty at the end. Variables have their present values.
     */
    List<List<String>> next() {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                if (!part.isEmpty()) {
                    break;
                }
            } else if (c == ' ' || continued()) {
                at += c == ' ' ? 1 : 2;
            } else if (c == '#') {
                at = end('\n');
            } else if (c == '|') {
                at++;
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(word());
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private boolean continued() {
        return text.startsWith("\\\n", at);
    }

    private int end(char c) {
        int found = text.indexOf(c, at);
        return found < 0 ? text.length() : found;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < text.length() && " \n|".indexOf(text.charAt(at)) < 0 && !continued()) {
            char c = text.charAt(at++);
            switch (c) {
                case '\'' -> word.append(single());
                case '"' -> word.append(quoted());
                case '$' -> word.append(expansion());
                default -> {
                    if (SPECIAL.indexOf(c) >= 0 || c == '\\') {
                        throw new Unreadable("a shell gives a special meaning to " + c + " outside of quotes");
                    }
                    word.append(c);
                }
            }
        }
        return word.toString();
    }

    private String single() {
        int close = text.indexOf('\'', at);
        if (close < 0) {
            throw new Unreadable("a quotation mark is not closed");
        }
        String inside = text.substring(at, close);
        at = close + 1;
        return inside;
    }

    private String quoted() {
        StringBuilder inside = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            switch (c) {
                case '$' -> inside.append(expansion());
                case '\\' -> inside.append(text.charAt(at++));
                case '!', '`' -> throw new Unreadable("a shell gives a special meaning to " + c);
                default -> inside.append(c);
            }
        }
        if (at == text.length()) {
            throw new Unreadable("a quotation mark is not closed");
        }
        at++;
        return inside.toString();
    }

    /** The value of a dollar sign and what follows it. */
    private String expansion() {
        if (text.startsWith("(", at)) {
            int close = closing(at + 1);
            String command = text.substring(at + 1, close);
            at = close + 1;
            return substitution.apply(command);
        }
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String name = text.substring(from, at);
        if (!variables.containsKey(name)) {
            throw new Unreadable("no earlier command sets $" + name + " is");
        }
        return variables.get(name);
    }

    /** The position of the parenthesis that closes the one that is open here. */
    private int closing(int from) {
        boolean single = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                single = !single;
            } else if (c == ')' && !single) {
                return i;
            }
        }
        throw new Unreadable("a parenthesis is not closed");
    }
}
