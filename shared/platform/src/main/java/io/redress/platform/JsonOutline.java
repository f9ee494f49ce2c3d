package io.redress.platform;

/**
 * What can be seen of a JSON text without parsing it, for what the parser does not mind: a hostile body must not exhaust
 * its stack, and half a body, or more than one, must not pass for one.
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

    /** Where the quotation mark stands that ends the text begun at an index, or the last letter when there is none. */
    private static int endOfText(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
