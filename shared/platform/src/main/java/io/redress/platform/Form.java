package io.redress.platform;

import io.redress.domain.FaultWords;
import io.redress.domain.PastedText;
import io.redress.domain.Said;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form as a browser sends it, {@code application/x-www-form-urlencoded}. */
final class Form {

    private static final int MOST_FIELDS = 2_000;

    private Form() {}

    /** Reads a body. Line breaks, which browsers send as two characters, become one character, as in every pasted text. */
    static Map<String, String> read(byte[] body) {
        if (body.length > Fields.LARGEST) {
            throw new MalformedRequest(413, FaultWords.say("form.large", body.length, Fields.LARGEST));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        int start = 0;
        while (start < body.length) {
            int end = find('&', body, start, body.length);
            if (end > start) {
                int equals = find('=', body, start, end);
                String name = decoded(FaultWords.say("form.name"), body, start, equals);
                String value = PastedText.text(
                        decoded(FaultWords.say("form.field", name), body, Math.min(equals + 1, end), end));
                if (fields.put(name, value) != null) {
                    throw new MalformedRequest(400, FaultWords.say("form.twice", name));
                }
                if (fields.size() > MOST_FIELDS) {
                    throw new MalformedRequest(400, FaultWords.say("form.fields", MOST_FIELDS));
                }
            }
            start = end + 1;
        }
        return fields;
    }

    private static int find(char letter, byte[] body, int from, int to) {
        int i = from;
        while (i < to && body[i] != letter) {
            i++;
        }
        return i;
    }

    private static String decoded(Said what, byte[] body, int from, int to) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            switch (body[i]) {
                case '+' -> decoded.write(' ');
                case '%' -> {
                    decoded.write(octet(what, body, i + 1, to));
                    i += 2;
                }
                default -> decoded.write(body[i]);
            }
        }
        return Utf8.text(decoded.toByteArray(), what);
    }

    private static int octet(Said what, byte[] body, int from, int to) {
        int high = from + 1 < to ? Character.digit(body[from], 16) : -1;
        int low = from + 1 < to ? Character.digit(body[from + 1], 16) : -1;
        if (high < 0 || low < 0) {
            throw new MalformedRequest(400, FaultWords.say("form.percent", what));
        }
        return high << 4 | low;
    }
}
