package io.redress.web;

import io.redress.platform.AcceptedTypes;
import io.redress.platform.Request;
import java.util.Locale;
import java.util.Map;

/** Tells whether a browser or a program sent a request. */
public final class Browser {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Browser() {}

    /** Whether HTML is named and preferred to JSON. A client that names no type, or accepts any, is a program. */
    public static boolean asks(Request request) {
        AcceptedTypes accepted = AcceptedTypes.of(request);
        double html = accepted.quality("text/html");
        double json = accepted.qualities().entrySet().stream()
                .filter(range ->
                        range.getKey().endsWith("json") || range.getKey().equals("application/*"))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return html > json && html >= accepted.quality("*/*");
    }

    /** Whether the body is a form in the encoding that browsers use. */
    public static boolean sentForm(Request request) {
        return request.header("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
                .isPresent();
    }
}
