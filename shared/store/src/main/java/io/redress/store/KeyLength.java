package io.redress.store;

import java.nio.charset.StandardCharsets;

/** How long the keys of an item may be. An address may name something with a longer id; there is no such item, and DynamoDB would refuse the request. */
final class KeyLength {

    private static final int LONGEST_PK = 2048;
    private static final int LONGEST_SK = 1024;

    private KeyLength() {}

    static boolean fits(String pk, String sk) {
        return bytes(pk) <= LONGEST_PK && bytes(sk) <= LONGEST_SK && !sk.isEmpty();
    }

    private static int bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8).length;
    }
}
