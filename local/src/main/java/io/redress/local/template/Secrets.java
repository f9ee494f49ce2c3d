package io.redress.local.template;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces Secrets Manager: makes up a text for each secret that the template lets AWS generate, and fills it in where
 * the template refers to the secret. A secret exists as long as the process, like the key of the tokens. After a
 * restart people sign in again, and the new secret works like one that was rotated.
 */
final class Secrets {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{resolve:([^}]*)}}");
    private static final String SERVICE = "secretsmanager:";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Set<String> declared;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    /** @param declared the ids of the template's secrets */
    Secrets(Set<String> declared) {
        this.declared = Set.copyOf(declared);
    }

    /**
     * A text with what its references stand for. A reference to anything but a whole secret of the template is refused.
     */
    String in(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String reference) {
        String id = reference.startsWith(SERVICE) ? reference.substring(SERVICE.length()) : "";
        if (!declared.contains(id)) {
            throw new IllegalArgumentException(
                    "the template resolves " + reference + ", which is no secret that it declares");
        }
        return values.computeIfAbsent(id, _ -> madeUp());
    }

    private static String madeUp() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
