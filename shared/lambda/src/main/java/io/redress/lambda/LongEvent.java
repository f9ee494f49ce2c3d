package io.redress.lambda;

import io.avaje.json.JsonException;
import io.redress.platform.Request;
import io.redress.platform.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An event of the gateway whose body is too long to be read. Its sender is answered as the sender of any other request. */
final class LongEvent {

    private static final byte[] BODY = "\"body\":\"".getBytes(StandardCharsets.US_ASCII);

    private LongEvent() {}

    /** The request without its body; empty if another part of the event is too long. */
    static Optional<Request> withoutBody(byte[] event) {
        int start = bodyIn(event);
        if (start < 0) {
            return Optional.empty();
        }
        int end = start;
        while (end < event.length && event[end] != '"') {
            end += event[end] == '\\' ? 2 : 1;
        }
        if (end >= event.length) {
            return Optional.empty();
        }
        byte[] rest = Arrays.copyOf(event, start + event.length - end);
        System.arraycopy(event, end, rest, start, event.length - end);
        try {
            return Optional.of(Request.of(Tree.read(rest)));
        } catch (JsonException _) {
            return Optional.empty();
        }
    }

    /** Where the text of the body begins. Within a text, JSON has no quotation mark without an escape, so nothing else looks like this. */
    private static int bodyIn(byte[] event) {
        for (int i = 0; i + BODY.length <= event.length; i++) {
            if (Arrays.equals(event, i, i + BODY.length, BODY, 0, BODY.length)) {
                return i + BODY.length;
            }
        }
        return -1;
    }
}
