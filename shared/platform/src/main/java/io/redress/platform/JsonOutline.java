package io.redress.platform;

import io.avaje.json.JsonException;
import io.redress.domain.FaultWords;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a JSON text that are found without parsing it, because the parser does not check them: a hostile text must not
 * exhaust the stack, and what is not JSON must not be accepted, such as an incomplete text, several values, or values without a
 * comma between them.
 *
 * @param depth how deeply brackets are nested
 * @param whole whether brackets, commas and colons stand where they may stand, and nothing follows the end
 * @param fault what nobody can mean although it is JSON: a field that is there twice, or a number without end; absent for nothing
 */
record JsonOutline(int depth, boolean whole, @Nullable Fault fault) {

    /** A longer number is none that people count with. */
    private static final int LONGEST_NUMBER = 50;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][+-]?\\d++)?");

    /** The deepest nesting that is read in a text of any origin. */
    static final int DEEPEST = 200;

    /** What may come next. */
    private enum Next {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COLON,
        COMMA_OR_END,
        NOTHING
    }

    static JsonOutline of(String text) {
        return new Reading(text).outline();
    }

    /** Whether a text is nested so deeply that parsing it could exhaust the stack. It need not be JSON. */
    static boolean isTooDeep(byte[] json) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length; i++) {
            byte letter = json[i];
            if (quoted) {
                i += letter == '\\' ? 1 : 0;
                quoted = letter != '"';
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == '{' || letter == '[') {
                if (++depth > DEEPEST) {
                    return true;
                }
            } else if (letter == '}' || letter == ']') {
                depth--;
            }
        }
        return false;
    }

    /** One reading of a text from its beginning to its end. */
    private static final class Reading {

        private final String text;
        private final StringBuilder open = new StringBuilder();
        private final JsonPlace place = new JsonPlace();
        private @Nullable Fault fault;
        private int deepest;
        private Next next = Next.VALUE;

        Reading(String text) {
            this.text = text;
        }

        JsonOutline outline() {
            boolean whole = true;
            int i = 0;
            while (i < text.length()) {
                char letter = text.charAt(i);
                if (!Character.isWhitespace(letter)) {
                    boolean name = letter == '"' && (next == Next.NAME || next == Next.NAME_OR_END);
                    whole &= takes(letter);
                    int end = letter == '"' ? endOfText(i) : isSign(letter) ? i : endOfWord(i);
                    if (name) {
                        names(i, end);
                    } else if (letter != '"' && end - i >= LONGEST_NUMBER) {
                        counts(i, end);
                    }
                    i = end;
                }
                i++;
            }
            return new JsonOutline(deepest, whole && next == Next.NOTHING, fault);
        }

        /** @param end the index of the quotation mark after a name */
        private void names(int start, int end) {
            if (end >= text.length()) {
                return;
            }
            String quoted = text.substring(start, end + 1);
            String name;
            try {
                name = quoted.indexOf('\\') < 0
                        ? quoted.substring(1, quoted.length() - 1)
                        : String.valueOf(Tree.read(quoted).value());
            } catch (JsonException | IllegalStateException | IndexOutOfBoundsException | NumberFormatException _) {
                // It is no JSON, which the parser finds, too.
                return;
            }
            if (!place.names(name)) {
                found(FaultWords.say("json.twice"));
            }
        }

        /** @param end the index of the last character of a word */
        private void counts(int start, int end) {
            if (NUMBER.matcher(text.substring(start, end + 1)).matches()) {
                found(FaultWords.say("json.longNumber", end + 1 - start, LONGEST_NUMBER));
            }
        }

        private void found(Said message) {
            if (fault == null) {
                fault = new Fault(place.path(), message);
            }
        }

        /** Whether the next sign, text or word may stand here. A text that is no JSON is read on, to find how deep it is. */
        private boolean takes(char letter) {
            return switch (letter) {
                case '{', '[' -> opens(letter);
                case '}', ']' -> closes(letter);
                case ',' -> continues();
                case ':' -> is(Next.COLON, Next.VALUE);
                case '"' -> {
                    boolean name = next == Next.NAME || next == Next.NAME_OR_END;
                    boolean may = name || isValue();
                    next = name ? Next.COLON : afterValue();
                    yield may;
                }
                default -> {
                    boolean may = isValue();
                    next = afterValue();
                    yield may;
                }
            };
        }

        private boolean opens(char bracket) {
            boolean may = isValue();
            open.append(bracket);
            place.opens();
            deepest = Math.max(deepest, open.length());
            next = bracket == '{' ? Next.NAME_OR_END : Next.VALUE_OR_END;
            return may;
        }

        private boolean closes(char bracket) {
            boolean may = !open.isEmpty()
                    && open.charAt(open.length() - 1) == (bracket == '}' ? '{' : '[')
                    && (next == Next.COMMA_OR_END || next == Next.NAME_OR_END || next == Next.VALUE_OR_END);
            place.closes();
            if (!open.isEmpty()) {
                open.setLength(open.length() - 1);
            }
            next = afterValue();
            return may;
        }

        private boolean continues() {
            place.continues();
            boolean object = !open.isEmpty() && open.charAt(open.length() - 1) == '{';
            return is(Next.COMMA_OR_END, object ? Next.NAME : Next.VALUE);
        }

        private boolean is(Next expected, Next then) {
            boolean may = next == expected;
            next = then;
            return may;
        }

        private boolean isValue() {
            return next == Next.VALUE || next == Next.VALUE_OR_END;
        }

        private Next afterValue() {
            return open.isEmpty() ? Next.NOTHING : Next.COMMA_OR_END;
        }

        /** The index of the quotation mark that ends the text begun at an index, or the end if there is none. */
        private int endOfText(int start) {
            int i = start + 1;
            while (i < text.length() && text.charAt(i) != '"') {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            return i;
        }

        /** The index of the last character of a number or of a word such as true. */
        private int endOfWord(int start) {
            int i = start;
            while (i + 1 < text.length()
                    && !isSign(text.charAt(i + 1))
                    && text.charAt(i + 1) != '"'
                    && !Character.isWhitespace(text.charAt(i + 1))) {
                i++;
            }
            return i;
        }

        private static boolean isSign(char letter) {
            return "{}[],:".indexOf(letter) >= 0;
        }
    }
}
