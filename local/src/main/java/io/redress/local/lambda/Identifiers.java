package io.redress.local.lambda;

import java.security.SecureRandom;
import java.util.UUID;

/** Names for requests, events and mails, as AWS would make them up. */
public final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    public static String next() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString();
    }
}
