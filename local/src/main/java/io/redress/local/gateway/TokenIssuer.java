package io.redress.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.redress.local.lambda.Identifiers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Replaces the user pool and the JWT authorizer: signs tokens such as Cognito's id tokens, and reads the claims of a
 * token that it signed and that is valid now. The key exists as long as the process.
 */
public final class TokenIssuer {

    private static final String AUDIENCE = "redress-local";
    private static final int KEY_BITS = 2048;
    private static final String KEY_ID = "local";

    /** Created at the first use, and then shared. */
    private static final class Shared {
        static final RSAKey KEY = key();
    }

    private final String issuer;
    private final InstantSource clock;
    private final RSAKey key;

    /** The address that tokens name as their origin. */
    public String issuer() {
        return issuer;
    }

    /** @param issuer the address that tokens name as their origin */
    public TokenIssuer(String issuer, InstantSource clock) {
        this(issuer, clock, key());
    }

    TokenIssuer(String issuer, InstantSource clock, RSAKey key) {
        this.issuer = issuer;
        this.clock = clock;
        this.key = key;
    }

    /** An issuer that shares its key with the other issuers of this process, because creating a key takes long. */
    public static TokenIssuer ofThisProcess(String issuer, InstantSource clock) {
        return new TokenIssuer(issuer, clock, Shared.KEY);
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(KEY_ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java cannot make an RSA key", e);
        }
    }

    /** A token of a member of staff. */
    public String sign(String sub, String email, List<String> groups, Duration lifetime) {
        return sign(AUDIENCE, "", sub, email, groups, lifetime);
    }

    /**
     * A token of a member of staff for another client.
     *
     * @param nonce what the client wants to find in it; empty for none
     */
    public String sign(String client, String nonce, String sub, String email, List<String> groups, Duration lifetime) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(client)
                .claim("nonce", nonce.isEmpty() ? null : nonce)
                .subject(sub)
                .claim("email", email)
                .claim("email_verified", true)
                .claim("cognito:username", sub)
                .claim("cognito:groups", groups)
                .claim("token_use", "id")
                .jwtID(Identifiers.next())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
        return token.serialize();
    }

    /** The claims of an {@code Authorization} header that an HTTP API accepts; empty for any other header. */
    public Optional<JWTClaimsSet> claims(String authorization) {
        String[] words =
                authorization == null ? new String[0] : authorization.strip().split("\\s+");
        String token = words.length == 0 ? "" : words[words.length - 1];
        if (words.length > 2 || (words.length == 2 && !words[0].equalsIgnoreCase("Bearer"))) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWSVerifier verifier = new RSASSAVerifier(key.toRSAPublicKey());
            JWSHeader header = jwt.getHeader();
            boolean genuine = header.getAlgorithm().equals(JWSAlgorithm.RS256)
                    && key.getKeyID().equals(header.getKeyID())
                    && jwt.verify(verifier);
            return genuine ? Optional.of(jwt.getJWTClaimsSet()).filter(this::holds) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean holds(JWTClaimsSet claims) {
        Date now = Date.from(clock.instant());
        return issuer.equals(claims.getIssuer())
                && isForThisClient(claims)
                && claims.getExpirationTime() != null
                && claims.getExpirationTime().after(now)
                && !isAfter(claims.getNotBeforeTime(), now)
                && !isAfter(claims.getIssueTime(), now);
    }

    /** An HTTP API compares {@code client_id} if a token has no {@code aud}, as Cognito's access tokens have none. */
    private static boolean isForThisClient(JWTClaimsSet claims) {
        return claims.getAudience().isEmpty()
                ? AUDIENCE.equals(claims.getClaim("client_id"))
                : claims.getAudience().contains(AUDIENCE);
    }

    private static boolean isAfter(Date moment, Date now) {
        return moment != null && moment.after(now);
    }
}
