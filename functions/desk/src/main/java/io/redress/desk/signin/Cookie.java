package io.redress.desk.signin;

import java.time.Duration;

/**
 * The cookies of the desk. The beginning of their names lets a browser take them only over TLS and only from this host, for all of its paths,
 * so that no other site and no other host of the same domain can set one.
 */
final class Cookie {

    static final String SESSION = "__Host-redress";

    private static final String SIGN_IN = "__Host-redress-sign-in-";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private Cookie() {}

    /** The name of the cookie that keeps one of the sign-ins that have begun. */
    static String signIn(char place) {
        return SIGN_IN + place;
    }

    /** A cookie that ends with the browser. */
    static String of(String name, String value) {
        return name + "=" + value + ATTRIBUTES;
    }

    static String of(String name, String value, Duration kept) {
        return of(name, value) + "; Max-Age=" + kept.toSeconds();
    }

    static String ended(String name) {
        return of(name, "", Duration.ZERO);
    }
}
