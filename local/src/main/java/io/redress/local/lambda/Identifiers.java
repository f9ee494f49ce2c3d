package io.redress.local.lambda;

import java.security.SecureRandom;
import java.util.UUID;

/** Random ids for requests and events, such as those of AWS. */
public final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    public static String next() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString();
    }
}
