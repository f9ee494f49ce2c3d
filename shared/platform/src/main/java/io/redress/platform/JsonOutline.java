package io.redress.platform;

/**
 * Facts about a JSON text that are found without parsing it, because the parser does not check them: a hostile body must not
 * exhaust the stack, and an incomplete body or several values must not be accepted.
 *
 * @param depth how deeply brackets are nested
 * @param whole whether nothing follows the end, and no comma comes before a closing bracket
 */
record JsonOutline(int depth, boolean whole) {

    static JsonOutline of(String text) {
        int depth = 0;
        int deepest = 0;
        boolean ended = false;
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isWhitespace(letter)) {
                continue;
            }
            if (ended) {
                return new JsonOutline(deepest, false);
            }
            if (letter == '"') {
                i = endOfText(text, i);
            } else if (letter == '{' || letter == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (letter == '}' || letter == ']') {
                if (last == ',') {
                    return new JsonOutline(deepest, false);
                }
                ended = --depth <= 0;
            }
            last = letter;
        }
        return new JsonOutline(deepest, true);
    }

    /** The index of the quotation mark that ends the text begun at an index, or the end if there is none. */
    private static int endOfText(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
