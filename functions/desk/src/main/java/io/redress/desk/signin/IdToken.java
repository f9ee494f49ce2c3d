package io.redress.desk.signin;

import io.avaje.json.JsonException;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who has signed in, as the id token of the user pool says. Its signature is not checked: the token comes from the token endpoint itself, over
 * TLS, which proves where it is from (OpenID Connect Core, 3.1.3.7, number 6).
 *
 * @param groups as the gateway passes them to the staff API
 */
record IdToken(String sub, String groups) {

    /** How an id token is known to be for the desk. */
    static final class Check {

        private final String issuer;
        private final Env env;

        Check(Env env) {
            this.env = env;
            this.issuer = env.get("SIGN_IN_ISSUER");
        }

        /** Reads the id token of a sign-in; empty if it is not for this client or this sign-in, or is not valid now. */
        Optional<IdToken> ofSignIn(String written, String client, String nonce) {
            return claims(written)
                    .filter(claims -> says(claims, "nonce", nonce))
                    .flatMap(claims -> read(claims, client));
        }

        /** Reads an id token that the user pool has given when it was asked again; empty if it is not of the same person. */
        Optional<IdToken> of(String sub, String written, String client) {
            return claims(written).filter(claims -> says(claims, "sub", sub)).flatMap(claims -> read(claims, client));
        }

        private Optional<IdToken> read(Tree claims, String client) {
            boolean valid = says(claims, "iss", issuer)
                    && isFor(client, claims)
                    && says(claims, "token_use", "id")
                    && expires(claims).isAfter(env.now());
            return valid
                    ? claims.text("sub").filter(sub -> !sub.isBlank()).map(sub -> new IdToken(sub, groups(claims)))
                    : Optional.empty();
        }
    }

    private static boolean says(Tree claims, String claim, String value) {
        return claims.text(claim).filter(value::equals).isPresent();
    }

    /** A token may be for several clients, of which this must be the only one. */
    private static boolean isFor(String client, Tree claims) {
        return says(claims, "aud", client) || says(claims, "aud", "[" + client + "]");
    }

    private static Instant expires(Tree claims) {
        return claims.text("exp")
                .filter(text -> text.matches("\\d{1,12}"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .orElse(Instant.EPOCH);
    }

    /** A group with a blank in its name would be read as two, so it does not count. A user pool has none. */
    private static String groups(Tree claims) {
        return claims.items("cognito:groups").stream()
                .filter(group -> group.matches("\\S+"))
                .collect(Collectors.joining(" ", "[", "]"));
    }

    private static Optional<Tree> claims(String written) {
        String[] parts = written.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(Tree.read(Base64.getUrlDecoder().decode(parts[1])));
        } catch (IllegalArgumentException | JsonException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "IdToken[" + sub + "]";
    }
}
