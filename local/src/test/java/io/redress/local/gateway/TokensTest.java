package io.redress.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.redress.domain.complaint.Event;
import io.redress.fixtures.TestSubmission;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller without a valid token of this user pool is refused and learns nothing. */
class TokensTest {

    private static final String NOTE = "{\"text\":\"Noted.\"}";
    private static final String UNAUTHORIZED = "{\"message\":\"Unauthorized\"}";
    private static final String UNKNOWN = "KIWI-7K3M-9QX1";

    private static Counter counter;

    @BeforeAll
    static void open() throws IOException {
        counter = Counter.open();
    }

    @AfterAll
    static void close() {
        counter.close();
    }

    private static String complaint(String reference) {
        return "/kiwi/admin/complaints/" + reference;
    }

    private static String note(String reference) {
        return complaint(reference) + "/actions/note";
    }

    private static Date in(Duration duration) {
        return Date.from(counter.fixture.clock.instant().plus(duration));
    }

    private static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256), new RSASSASigner(counter.key), claims);
    }

    private static String signed(JWSHeader.Builder header, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        SignedJWT token = new SignedJWT(header.keyID(counter.key.getKeyID()).build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static Stream<Arguments> noTokens() throws Exception {
        String token = counter.token("kiwi:quality-manager");
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String none = base64("{\"alg\":\"none\"}");
        RSAKey own = TokenIssuer.key();
        JWSHeader.Builder symmetric = new JWSHeader.Builder(JWSAlgorithm.HS256);
        return Stream.of(
                row("no token"),
                row("an empty header", ""),
                row("no more than Bearer", "Bearer"),
                row("another scheme", "Basic " + token),
                row("garbage", "Bearer garbage"),
                row("garbage with dots", "Bearer x.y.z"),
                row("nothing between dots", "Bearer .."),
                row("two tokens in one header", "Bearer " + token + " " + token),
                row("two headers", "Bearer " + token, "Bearer " + token),
                token("expired", signed(counter.claims().expirationTime(in(Duration.ofSeconds(-1))))),
                token("without an end", signed(counter.claims().expirationTime(null))),
                token("not yet valid", signed(counter.claims().notBeforeTime(in(Duration.ofMinutes(5))))),
                token("issued tomorrow", signed(counter.claims().issueTime(in(Duration.ofDays(1))))),
                token("of another issuer", signed(counter.claims().issuer("http://elsewhere.example"))),
                token("without an issuer", signed(counter.claims().issuer(null))),
                token("for another audience", signed(counter.claims().audience("another-client"))),
                token(
                        "an access token for another client",
                        signed(counter.claims().audience((String) null).claim("client_id", "another-client"))),
                token("without an audience", signed(counter.claims().audience((String) null))),
                token("alg none", new PlainJWT(counter.claims().build()).serialize()),
                token("alg none in an old token", none + "." + parts[1] + "."),
                token("alg none with a signature", none + "." + parts[1] + "." + parts[2]),
                token("alg NONE", base64("{\"alg\":\"NONE\"}") + "." + parts[1] + "."),
                token(
                        "HS256 with the public key in DER",
                        signed(
                                symmetric,
                                new MACSigner(counter.key.toRSAPublicKey().getEncoded()),
                                counter.claims())),
                token(
                        "HS256 with the public key as JWK",
                        signed(
                                symmetric,
                                new MACSigner(counter.key.toPublicJWK().toJSONString()),
                                counter.claims())),
                token(
                        "RS512 with the right key",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS512),
                                new RSASSASigner(counter.key),
                                counter.claims())),
                token(
                        "another key under the same name",
                        signed(new JWSHeader.Builder(JWSAlgorithm.RS256), new RSASSASigner(own), counter.claims())),
                token(
                        "another key that the token brings with it",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()),
                                new RSASSASigner(own),
                                counter.claims())),
                token(
                        "with an extension that must be understood",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256).criticalParams(Set.of("extension")),
                                new RSASSASigner(counter.key),
                                counter.claims())),
                token("the name of another key", unnamed()),
                token(
                        "tampered payload",
                        parts[0] + "." + base64(claims.replace("quality-manager", "administrator")) + "." + parts[2]),
                token("tampered signature", parts[0] + "." + parts[1] + "." + flipped(parts[2])),
                token("cut signature", token.substring(0, token.length() - 2)),
                token("no signature", parts[0] + "." + parts[1] + "."));
    }

    /** The headers of the request. */
    private static Arguments row(String name, String... headers) {
        return Arguments.of(name, headers);
    }

    private static Arguments token(String name, String token) {
        return row(name, "Bearer " + token);
    }

    private static String unnamed() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("another").build(),
                counter.claims().build());
        token.sign(new RSASSASigner(counter.key));
        return token.serialize();
    }

    private static String flipped(String signature) {
        return (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noTokens")
    void an_invalid_token_is_rejected_on_every_route(String name, String[] authorization) {
        List<Event> before = counter.fixture.events(counter.reference);

        for (HttpResponse<String> answer : List.of(
                counter.get("/kiwi/admin/complaints?list=team", authorization),
                counter.get(complaint(counter.reference), authorization),
                counter.get(complaint(UNKNOWN), authorization),
                counter.post(note(counter.reference), NOTE, authorization),
                counter.get("/kiwi/admin/staff", authorization))) {
            assertThat(answer.statusCode()).as(name).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(UNAUTHORIZED);
            assertThat(answer.headers().allValues("www-authenticate")).containsExactly("Bearer");
        }
        assertThat(counter.fixture.events(counter.reference)).isEqualTo(before);
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("no groups", new String[0]),
                Arguments.of("another organisation's", new String[] {"acme:quality-manager", "acme:administrator"}),
                Arguments.of("a name that begins alike", new String[] {"kiwis:administrator"}),
                Arguments.of("a role without an organisation", new String[] {"administrator"}),
                Arguments.of("a role that nobody knows", new String[] {"kiwi:gardener"}),
                Arguments.of("a department alone", new String[] {"kiwi:department:leeds"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void a_user_of_another_organisation_is_rejected_and_learns_nothing(String name, String[] groups) {
        String token = "Bearer " + counter.token(groups);
        List<Event> before = counter.fixture.events(counter.reference);

        for (HttpResponse<String> answer : List.of(
                counter.get("/kiwi/admin/complaints?list=team", token),
                counter.get(complaint(counter.reference), token),
                counter.post(note(counter.reference), NOTE, token),
                counter.get("/kiwi/admin/register", token),
                counter.get("/kiwi/admin/staff", token))) {
            assertThat(answer.statusCode()).as(name).isEqualTo(403);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(answer.body())
                    .contains("urn:redress:problem:not-allowed")
                    .doesNotContain("Mary", "quality-manager", "stage-1", "version")
                    .doesNotContainIgnoringCase(TestSubmission.MARK);
        }
        assertThat(counter.get(complaint(counter.reference), token).body())
                .as("the same message as for a complaint that does not exist")
                .isEqualTo(counter.get(complaint(UNKNOWN), token).body().replace(UNKNOWN, counter.reference));
        assertThat(counter.fixture.events(counter.reference)).isEqualTo(before);
    }

    @Test
    void a_token_of_one_organisation_finds_no_other() {
        String token = "Bearer " + counter.token("kiwi:quality-manager", "kiwi:administrator");

        for (String organisation : List.of("acme", "nobody", "KIWI")) {
            HttpResponse<String> answer = counter.get("/" + organisation + "/admin/complaints", token);
            assertThat(answer.statusCode()).as(organisation).isEqualTo(404);
            assertThat(answer.body()).contains("urn:redress:problem:not-found");
        }
    }

    /** An access token of Cognito has neither audience nor e-mail address. */
    @Test
    void an_access_token_gives_the_access_that_the_id_token_gives() throws Exception {
        String access = "Bearer "
                + signed(counter.claims()
                        .audience((String) null)
                        .claim("client_id", "redress-local")
                        .claim("token_use", "access")
                        .claim("email", null)
                        .claim("email_verified", null));
        assertThat(counter.get(complaint(counter.reference), access).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_valid_token_that_these_tests_alter_gives_access() throws Exception {
        String token = "Bearer " + signed(counter.claims());
        int version = counter.fixture.now(counter.reference).version();

        assertThat(counter.get(complaint(counter.reference), token).statusCode())
                .isEqualTo(200);
        assertThat(counter.post(note(counter.reference), NOTE, token).statusCode())
                .isEqualTo(200);
        assertThat(counter.fixture.now(counter.reference).version()).isEqualTo(version + 1);
        assertThat(counter.get(complaint(counter.reference), signed(counter.claims()))
                        .statusCode())
                .as("without the word Bearer, as the real authorizer has it")
                .isEqualTo(200);
    }
}
