package io.redress.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A text as one part of the path of an address. */
public final class PathPart {

    private PathPart() {}

    /** The text in signs that a path may have. A blank is written as in a path, not as in a form. */
    public static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
