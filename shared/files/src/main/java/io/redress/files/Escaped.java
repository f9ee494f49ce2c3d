package io.redress.files;

import java.nio.charset.StandardCharsets;

/** Text as it stands in an address and in a header: what is no letter, digit or one of a few signs is written as its bytes. */
final class Escaped {

    private static final String PLAIN = "-._~";

    private Escaped() {}

    /** A part of an address, or a value of its query. */
    static String text(String text) {
        return text(text, PLAIN);
    }

    /** The path of a key, with its slashes. */
    static String path(String key) {
        return text(key, PLAIN + "/");
    }

    private static String text(String text, String kept) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each >= '0' && each <= '9'
                    || each >= 'a' && each <= 'z'
                    || each >= 'A' && each <= 'Z'
                    || kept.indexOf(each) >= 0;
            if (plain) {
                escaped.append((char) each);
            } else {
                escaped.append(String.format("%%%02X", each & 0xff));
            }
        }
        return escaped.toString();
    }
}
