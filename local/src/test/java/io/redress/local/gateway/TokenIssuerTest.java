package io.redress.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.redress.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {

    private static final String ISSUER = "http://localhost:1/_local/issuer";

    /** Created once, because creating it takes longer than a test. */
    private static final RSAKey KEY = TokenIssuer.key();

    private final MovableClock clock = MovableClock.at("2026-03-02T08:00:00Z");
    private final TokenIssuer issuer = new TokenIssuer(ISSUER, clock, KEY);

    @Test
    void a_token_that_was_signed_here_is_valid_until_it_ends() {
        String token = token(issuer);
        assertThat(issuer.claims("Bearer " + token)).isPresent();
        assertThat(issuer.claims("bearer " + token)).isPresent();
        assertThat(issuer.claims(token)).isPresent();

        clock.advance(Duration.ofHours(1));
        assertThat(issuer.claims("Bearer " + token)).isEmpty();
    }

    @Test
    void a_token_of_another_issuer_or_another_key_is_not_valid() {
        assertThat(issuer.claims("Bearer " + token(new TokenIssuer(ISSUER, clock))))
                .isEmpty();
        TokenIssuer other = new TokenIssuer("http://elsewhere", clock, KEY);
        assertThat(issuer.claims("Bearer " + token(other))).isEmpty();
    }

    @Test
    void a_changed_token_is_not_valid() {
        String[] parts = token(issuer).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("kiwi:quality-manager", "kiwi:administrator");
        String changed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        assertThat(issuer.claims("Bearer " + parts[0] + "." + changed + "." + parts[2]))
                .isEmpty();
    }

    @Test
    void a_token_without_a_signature_or_with_another_algorithm_is_not_valid() throws ParseException, JOSEException {
        JWTClaimsSet claims = issuer.claims(token(issuer)).orElseThrow();
        assertThat(issuer.claims("Bearer " + new PlainJWT(claims).serialize())).isEmpty();

        SignedJWT symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        symmetric.sign(new MACSigner("a secret of thirty-two bytes or more"));
        assertThat(issuer.claims("Bearer " + symmetric.serialize())).isEmpty();
    }

    @Test
    void a_text_that_is_not_a_token_is_not_valid() {
        for (String authorization : new String[] {null, "", "Bearer", "Bearer a b", "Basic abc", "Bearer ..", "x"}) {
            assertThat(issuer.claims(authorization)).as(authorization).isEmpty();
        }
    }

    private static String token(TokenIssuer issuer) {
        return issuer.sign("mary", "mary@kiwi.example", List.of("kiwi:quality-manager"), Duration.ofHours(1));
    }
}
