package io.redress.local.gateway;

import java.util.Locale;

/** Says which bodies an HTTP API passes to a function as text, and which in base 64. */
final class ContentTypes {

    private ContentTypes() {}

    static boolean isText(String contentType) {
        if (contentType == null) {
            return true;
        }
        String type = contentType.toLowerCase(Locale.ROOT).split(";")[0].strip();
        return type.startsWith("text/")
                || type.endsWith("json")
                || type.endsWith("xml")
                || type.equals("application/javascript")
                || type.equals("application/x-www-form-urlencoded");
    }
}
