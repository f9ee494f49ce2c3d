package io.redress.local.userpool;

import io.redress.local.gateway.TokenIssuer;
import io.redress.local.lambda.Identifiers;
import io.redress.platform.Sha256;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The codes and refresh tokens that were given out, and the tokens for them. A code is valid once. */
final class Grants {

    private static final Duration OF_CODE = Duration.ofMinutes(5);
    private static final Duration OF_TOKEN = Duration.ofHours(1);
    private static final Duration OF_REFRESH = Duration.ofHours(12);

    private final TokenIssuer issuer;
    private final InstantSource clock;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshing = new ConcurrentHashMap<>();

    Grants(TokenIssuer issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A code for somebody who has signed in. */
    String code(Grant grant) {
        String code = Identifiers.next();
        codes.put(code, grant.until(clock.instant().plus(OF_CODE)));
        return code;
    }

    /** The tokens for a code; empty if it is not valid for such a request. */
    Optional<Map<String, Object>> forCode(Parameters asked) {
        Optional<Grant> grant = Optional.ofNullable(codes.remove(asked.get("code")))
                .filter(found -> isValid(found, asked))
                .filter(found -> found.redirect().equals(asked.get("redirect_uri")))
                .filter(found -> found.challenge().equals(Sha256.base64(asked.get("code_verifier"))));
        return grant.map(found -> {
            String refresh = Identifiers.next();
            refreshing.put(refresh, found.until(clock.instant().plus(OF_REFRESH)));
            Map<String, Object> tokens = tokens(found, found.nonce());
            tokens.put("refresh_token", refresh);
            return tokens;
        });
    }

    /** New tokens for a refresh token; empty if it is not valid any more. */
    Optional<Map<String, Object>> again(Parameters asked) {
        return Optional.ofNullable(refreshing.get(asked.get("refresh_token")))
                .filter(found -> isValid(found, asked))
                .map(found -> tokens(found, ""));
    }

    void revoke(Parameters asked) {
        refreshing.remove(asked.get("token"));
    }

    private boolean isValid(Grant grant, Parameters asked) {
        return grant.client().equals(asked.get("client_id")) && grant.until().isAfter(clock.instant());
    }

    private Map<String, Object> tokens(Grant grant, String nonce) {
        Map<String, Object> tokens = new LinkedHashMap<>();
        tokens.put(
                "id_token", issuer.sign(grant.client(), nonce, grant.sub(), grant.email(), grant.groups(), OF_TOKEN));
        tokens.put("token_type", "Bearer");
        tokens.put("expires_in", OF_TOKEN.toSeconds());
        return tokens;
    }
}
