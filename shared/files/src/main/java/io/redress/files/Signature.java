package io.redress.files;

import io.redress.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs for S3 by version 4 of the signatures of AWS, for one region and one day. */
record Signature(String region, Instant at) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY_LENGTH = 8;

    /** The time as signatures have it. */
    String time() {
        return TIME.format(at);
    }

    /** What the signature holds for: a day, a region and S3. */
    String scope() {
        return day() + "/" + region + "/s3/aws4_request";
    }

    /** The text that is signed for a request in its canonical form. */
    String toSign(String canonicalRequest) {
        return String.join("\n", ALGORITHM, time(), scope(), Sha256.hex(canonicalRequest));
    }

    /** The signature of a text with the secret key of an account. */
    String of(String text, String secret) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {day(), region, "s3", "aws4_request"}) {
            key = code(key, part);
        }
        return HexFormat.of().formatHex(code(key, text));
    }

    private String day() {
        return time().substring(0, DAY_LENGTH);
    }

    private static byte[] code(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
