package io.redress.testing;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Finds why S3 refuses a signed link: its signature, or its time. */
final class S3Link {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private S3Link() {}

    /** The code of the error, and what is wrong; empty if the link opens. */
    static Optional<String> refusal(HttpExchange exchange, Map<String, String> query, String secret, Instant now) {
        String signed = exchange.getRequestURI().getRawQuery().replaceFirst("&X-Amz-Signature=[0-9a-f]+$", "");
        String credential = query.getOrDefault("X-Amz-Credential", "");
        String scope = credential.substring(credential.indexOf('/') + 1);
        String date = query.getOrDefault("X-Amz-Date", "");
        String canonical = String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                signed,
                "host:" + exchange.getRequestHeaders().getFirst("host"),
                "",
                "host",
                "UNSIGNED-PAYLOAD");
        String text = String.join(
                "\n", "AWS4-HMAC-SHA256", date, scope, Hashes.sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        if (!Hashes.signature(secret, scope, text).equals(query.get("X-Amz-Signature"))) {
            return Optional.of("SignatureDoesNotMatch: the signature of the link");
        }
        Instant until =
                Instant.from(DATE.parse(date)).plusSeconds(Long.parseLong(query.getOrDefault("X-Amz-Expires", "0")));
        return now.isBefore(until) ? Optional.empty() : Optional.of("AccessDenied: Request has expired");
    }
}
