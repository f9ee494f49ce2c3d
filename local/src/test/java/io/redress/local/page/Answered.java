package io.redress.local.page;

import java.util.Map;
import java.util.TreeMap;

/** The answer to a command. */
public record Answered(int status, Map<String, String> headers, String body) {

    /** The value of a header, in upper or lower case; empty if there is none. */
    String header(String name) {
        Map<String, String> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        any.putAll(headers);
        return any.getOrDefault(name, "");
    }
}
