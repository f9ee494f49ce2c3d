package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.platform.Request;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The version that the sender of a change has read. It is optional: a script that writes all values need not read first. A
 * program that shows a form sends it, so that no change in between is lost.
 */
final class IfMatch {

    private static final String HEADER = "if-match";

    private IfMatch() {}

    /** The version in the If-Match header; empty if there is no header, or it accepts any version. */
    static OptionalInt version(Request request, String what) {
        Optional<String> match = request.header(HEADER).filter(value -> !value.equals("*"));
        if (match.isEmpty()) {
            return OptionalInt.empty();
        }
        String version = match.get().replaceFirst("^W/", "").replace("\"", "");
        if (!version.matches("\\d{1,9}")) {
            throw Rejection.staleVersion("If-Match must be the ETag of the " + what + " that you read");
        }
        return OptionalInt.of(Integer.parseInt(version));
    }

    /** Rejects a change if the client has read another version. */
    static void check(Request request, String what, int version) {
        int read = version(request, what).orElse(version);
        if (read != version) {
            throw Rejection.staleVersion(
                    "you read version " + read + " of the " + what + ", but it is version " + version + " now");
        }
    }

    /** Rejects a change of something that does not exist, if the client says that it has read a version of it. */
    static void checkNothing(Request request, String what) {
        if (request.header(HEADER).isPresent()) {
            throw Rejection.staleVersion("the " + what + " that you read does not exist any more");
        }
    }

    /** A version as an ETag. */
    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
