package io.redress.email;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks the headers of a mail, and adds the headers that every mail of Redress has. */
final class Headers {

    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,126}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final int LONGEST_VALUE = 870;

    /** With these headers, automatic mail programs do not answer a mail. */
    private static final Map<String, String> NO_AUTOMATIC_ANSWER =
            Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "All");

    private Headers() {}

    /** Adds our headers. They replace the caller's headers of the same name, in upper or lower case. */
    static Map<String, String> withOwn(Map<String, String> given) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(given);
        NO_AUTOMATIC_ANSWER.keySet().forEach(all::remove);
        all.putAll(NO_AUTOMATIC_ANSWER);
        return all;
    }

    static Map<String, String> checked(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("the name of a header is not valid");
            }
            oneLine("the header " + name, value);
            if (value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException("the header " + name + " is too long");
            }
        });
        return Map.copyOf(headers);
    }

    /** Refuses control characters: after a line break, the rest of the value would be another header. */
    static void oneLine(String what, String value) {
        if (CONTROL.matcher(value).find()) {
            throw new IllegalArgumentException(what + " contains a line break or another control character");
        }
    }
}
