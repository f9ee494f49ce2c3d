package io.redress.platform;

/**
 * Writes and reads records as the JSON text that is stored: in the present form, and in any earlier one. The text begins with
 * the number of its form, so the form goes wherever the text goes: into an index, into the stream, and into the hash of a
 * change. A text without a number is of form 1.
 */
public final class StoredJson {

    private static final String FORM = "{\"form\":";
    private static final String PRESENT = FORM + "2";

    private StoredJson() {}

    /** Writes a record in the present form. */
    public static String write(Object value) {
        String json = Json.write(value);
        return json.equals("{}") ? PRESENT + "}" : PRESENT.concat(",").concat(json.substring(1));
    }

    /** Reads a record in whichever form it was written. Reading a text in the present form costs nothing extra. */
    public static <T> T read(String stored, Class<T> type) {
        return Json.read(isForm1(stored) ? FormerNames.replaced(stored, type) : stored, type);
    }

    /** @throws IllegalArgumentException when a newer version of Redress has written the text */
    static boolean isForm1(String stored) {
        if (!stored.startsWith(FORM)) {
            return true;
        }
        if (stored.startsWith(PRESENT + ",") || stored.startsWith(PRESENT + "}")) {
            return false;
        }
        throw new IllegalArgumentException(
                "this version of Redress reads forms 1 and 2, but the stored text is of another form");
    }
}
