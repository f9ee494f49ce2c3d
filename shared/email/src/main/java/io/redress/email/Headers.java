package io.redress.email;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What may stand in the head of a mail, and what every mail of ours carries there. */
final class Headers {

    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,126}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final int LONGEST_VALUE = 870;

    /** They keep machines from answering a machine. */
    private static final Map<String, String> AGAINST_LOOPS =
            Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "All");

    private Headers() {}

    /** Ours win over the caller's, whatever the case of the name. */
    static Map<String, String> withOurs(Map<String, String> given) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(given);
        AGAINST_LOOPS.keySet().forEach(all::remove);
        all.putAll(AGAINST_LOOPS);
        return all;
    }

    static Map<String, String> checked(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("a header has a name that is not one");
            }
            oneLine("the header " + name, value);
            if (value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException("the header " + name + " is too long");
            }
        });
        return Map.copyOf(headers);
    }

    /** A line break in the head of a mail would begin a header of the writer's choice. */
    static void oneLine(String what, String value) {
        if (CONTROL.matcher(value).find()) {
            throw new IllegalArgumentException(what + " holds a line break or another control character");
        }
    }
}
