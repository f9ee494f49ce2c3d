package io.redress.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds why S3 refuses a form: its signature, its time, or a condition of its policy. */
final class S3Policy {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The fields that no condition has to name. */
    private static final Set<String> FREE = Set.of("policy", "x-amz-signature", "file");

    private S3Policy() {}

    /** The code of the error, and what is wrong; empty if the form is accepted. */
    static Optional<String> refusal(S3Form form, String bucket, String secret, Instant now) {
        Map<String, String> fields = form.fields();
        String policy = fields.getOrDefault("policy", "");
        String credential = fields.getOrDefault("x-amz-credential", "");
        String scope = credential.substring(credential.indexOf('/') + 1);
        if (!Hashes.signature(secret, scope, policy).equals(fields.get("x-amz-signature"))) {
            return Optional.of("SignatureDoesNotMatch: the signature of the policy");
        }
        try {
            JsonNode terms = JSON.readTree(Base64.getDecoder().decode(policy));
            if (!now.isBefore(Instant.parse(terms.path("expiration").asText()))) {
                return Optional.of("AccessDenied: Policy expired");
            }
            return unmet(terms.path("conditions"), form, bucket);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("InvalidPolicyDocument: " + e.getMessage());
        }
    }

    private static Optional<String> unmet(JsonNode conditions, S3Form form, String bucket) {
        Set<String> named = new HashSet<>(FREE);
        for (JsonNode condition : conditions) {
            if (condition.isObject()) {
                Map.Entry<String, JsonNode> equal =
                        condition.properties().iterator().next();
                String name = equal.getKey().toLowerCase(Locale.ROOT);
                String given = name.equals("bucket") ? bucket : form.fields().getOrDefault(name, "");
                if (!given.equals(equal.getValue().asText())) {
                    return Optional.of("AccessDenied: Policy Condition failed: " + condition);
                }
                named.add(name);
            } else if (condition.path(0).asText().equals("content-length-range")) {
                if (form.file().length < condition.path(1).asLong()) {
                    return Optional.of("EntityTooSmall: the file has too few bytes");
                }
                if (form.file().length > condition.path(2).asLong()) {
                    return Optional.of("EntityTooLarge: the file has too many bytes");
                }
            } else {
                String name = condition.path(1).asText().substring(1).toLowerCase(Locale.ROOT);
                if (!form.fields()
                        .getOrDefault(name, "")
                        .startsWith(condition.path(2).asText())) {
                    return Optional.of("AccessDenied: Policy Condition failed: " + condition);
                }
                named.add(name);
            }
        }
        return form.fields().keySet().stream()
                .filter(name -> !named.contains(name) && !name.startsWith("x-ignore-"))
                .findFirst()
                .map(name -> "AccessDenied: Extra input fields: " + name);
    }
}
