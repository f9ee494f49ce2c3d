package io.redress.store;

import io.redress.platform.Env;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of an installation, with which persons and their words become keys of the table. Who has the table alone cannot find an
 * address again by hashing likely ones.
 */
public final class PersonKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    private PersonKey(byte[] secret) {
        this.secret = secret;
    }

    /** The secret of {@code PERSON_KEY}. */
    public static PersonKey in(Env env) {
        return new PersonKey(env.get("PERSON_KEY").getBytes(StandardCharsets.UTF_8));
    }

    /** What stands for a text in a key: the same for the same text, and nothing from which anybody can find the text without the secret. */
    String hide(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sign(text));
    }

    /** What only somebody with the secret can make of a text. */
    byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "PersonKey[masked]";
    }
}
