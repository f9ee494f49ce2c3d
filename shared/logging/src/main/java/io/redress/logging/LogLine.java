package io.redress.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object on one line. Every character that is not printable ASCII is escaped, so no text can end the line
 * early, and the encoding of the console does not matter.
 */
final class LogLine {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder json = new StringBuilder(512).append('{');

    void text(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            quote(value);
        }
    }

    void texts(@Nullable Map<String, String> values) {
        if (values != null) {
            for (Map.Entry<String, String> value : values.entrySet()) {
                text(value.getKey(), value.getValue());
            }
        }
    }

    void time(String name, long millis) {
        text(name, Instant.ofEpochMilli(millis).toString());
    }

    /** Adds an exception: its class, its message, and its stack with its causes as Java prints them. */
    void fault(Throwable fault) {
        name("error");
        json.append('{');
        text("name", fault.getClass().getName());
        text("message", fault.getMessage());
        text("stack", stack(fault));
        json.append('}');
    }

    String end() {
        return json.append('}').toString();
    }

    private void name(String name) {
        if (json.charAt(json.length() - 1) != '{') {
            json.append(',');
        }
        quote(name);
        json.append(':');
    }

    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        json.append('"');
    }

    private void escape(char letter) {
        switch (letter) {
            case '"', '\\' -> json.append('\\').append(letter);
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (letter >= ' ' && letter <= '~') {
                    json.append(letter);
                } else {
                    json.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        json.append(HEX.charAt(letter >> shift & 0xf));
                    }
                }
            }
        }
    }

    private static String stack(Throwable fault) {
        StringWriter stack = new StringWriter();
        fault.printStackTrace(new PrintWriter(stack));
        return stack.toString();
    }
}
