package io.redress.store;

import io.redress.domain.Reference;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret tracking link of a complaint: a reference and 144 random bits. Only the hash of the secret is stored, so a link
 * cannot be sent again, and each letter carries a new one.
 */
public record Link(Reference reference, String secret) {

    private static final int BYTES = 18;
    private static final int LENGTH = 24;

    /** A new link. Its last character is a letter or a digit, because many mail programs cut other signs off the end of a link. */
    public static Link random(Reference reference, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        Optional<Link> link;
        do {
            random.nextBytes(bytes);
            link = of(reference, bytes);
        } while (link.isEmpty());
        return link.get();
    }

    /** The link with a secret; empty if its last character is neither a letter nor a digit. */
    static Optional<Link> of(Reference reference, byte[] secret) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secret, BYTES));
        return Character.isLetterOrDigit(text.charAt(LENGTH - 1))
                ? Optional.of(new Link(reference, text))
                : Optional.empty();
    }

    /** Reads a token; empty if it does not have the form of one. */
    public static Optional<Link> parse(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() - dot - 1 != LENGTH) {
            return Optional.empty();
        }
        return Reference.parse(token.substring(0, dot)).map(reference -> new Link(reference, token.substring(dot + 1)));
    }

    /** The token, as part of the link. */
    public String token() {
        return reference + "." + secret;
    }

    String hash() {
        return Keys.hash(secret);
    }

    @Override
    public String toString() {
        return "Link[" + reference + "]";
    }
}
