package io.redress.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** What S3 keeps with an object. */
final class S3Headers {

    private S3Headers() {}

    /** What S3 keeps of a form's fields or a request's headers. A header has ASCII only, so other text becomes an encoded word. */
    static Map<String, String> kept(Map<String, String> given) {
        Map<String, String> kept = new TreeMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith("x-amz-meta-")) {
                boolean plain = value.chars().allMatch(character -> character >= 0x20 && character <= 0x7e);
                kept.put(
                        name,
                        plain
                                ? value
                                : "=?UTF-8?B?"
                                        + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))
                                        + "?=");
            }
        });
        kept.put("content-type", given.getOrDefault("content-type", "binary/octet-stream"));
        return kept;
    }
}
