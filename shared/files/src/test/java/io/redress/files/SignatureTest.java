package io.redress.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Env;
import io.redress.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of signatures in the manual of S3. */
class SignatureTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    @Test
    void a_link_is_signed_as_the_manual_shows() {
        Env env = new Env(
                Map.of(
                        "AWS_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                        "AWS_SECRET_ACCESS_KEY", SECRET,
                        "AWS_ENDPOINT_URL_S3", "https://examplebucket.s3.amazonaws.com",
                        "BUCKET", ""),
                MovableClock.at("2013-05-24T00:00:00Z"));
        Signature signature = new Signature("us-east-1", env.now());
        String canonical = String.join(
                "\n",
                "GET",
                "/test.txt",
                "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2F"
                        + "aws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host",
                "host:examplebucket.s3.amazonaws.com",
                "",
                "host",
                "UNSIGNED-PAYLOAD");
        assertThat(signature.of(signature.toSign(canonical), SECRET))
                .isEqualTo("aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }

    @Test
    void a_key_holds_for_a_day_and_a_region() {
        Signature signature = new Signature("us-east-1", Instant.parse("2015-12-29T00:00:00Z"));
        assertThat(signature.scope()).isEqualTo("20151229/us-east-1/s3/aws4_request");
        assertThat(signature.of("text", SECRET))
                .isNotEqualTo(new Signature("us-east-1", Instant.parse("2015-12-30T00:00:00Z")).of("text", SECRET))
                .isNotEqualTo(new Signature("eu-west-2", Instant.parse("2015-12-29T00:00:00Z")).of("text", SECRET));
    }

    @Test
    void a_bucket_in_aws_has_a_host_of_its_own() {
        Env env = new Env(
                Map.of(
                        "AWS_REGION", "eu-west-2",
                        "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                        "AWS_SECRET_ACCESS_KEY", SECRET,
                        "BUCKET", "documents-1"),
                MovableClock.at("2026-03-02T08:00:00Z"));
        Signer signer = Signer.in(env, "BUCKET");
        assertThat(signer.origin()).isEqualTo("https://documents-1.s3.eu-west-2.amazonaws.com");
        assertThat(signer.link("a/b", "c.pdf", "application/pdf", Duration.ofMinutes(1)))
                .startsWith("https://documents-1.s3.eu-west-2.amazonaws.com/a/b?X-Amz-Algorithm=");
        assertThat(signer.form("a", Map.of(), 1, Duration.ofMinutes(1), "").url())
                .isEqualTo("https://documents-1.s3.eu-west-2.amazonaws.com/");
    }
}
