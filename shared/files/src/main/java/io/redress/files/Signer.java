package io.redress.files;

import io.redress.platform.Aws;
import io.redress.platform.Env;
import io.redress.platform.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Signs forms by which somebody sends a file to a bucket, and links by which somebody gets one. A form and a link hold for some minutes,
 * and only for what is signed: this key, these fields, no larger file. Nothing is asked of S3 for that.
 */
public final class Signer {

    /** The field of a form, and the metadata of an object, that has the name of the file. S3 fills it in. */
    private static final String GIVEN_NAME = "${filename}";

    /**
     * How many times larger than the largest file S3 lets a file be. What is a little too large, or empty, is refused when it is checked,
     * and the sender reads why on the page of the complaint; S3 would answer with XML.
     */
    private static final int LEEWAY = 3;

    private final Env env;
    private final String bucket;
    private final BucketAddress address;
    private @Nullable AwsCredentialsProvider credentials;

    private Signer(Env env, String bucket) {
        this.env = env;
        this.bucket = bucket;
        this.address = BucketAddress.of(env, bucket);
    }

    /** A signer for the bucket whose name a variable holds. */
    public static Signer in(Env env, String variable) {
        return new Signer(env, env.get(variable));
    }

    /** The provider is made when it is first used, because most starts of a function sign nothing. */
    private AwsCredentials account() {
        AwsCredentialsProvider known = credentials;
        if (known == null) {
            known = Aws.credentials(env);
            credentials = known;
        }
        return known.resolveCredentials();
    }

    /** Where a page must be allowed to send a form: the scheme and host of the bucket. */
    public String origin() {
        return address.origin();
    }

    /**
     * A form that sends one file.
     *
     * @param metadata what is stored with the file and cannot be changed by who sends it
     * @param mostBytes the size of the largest file that is accepted
     * @param lasting for how long the form can be sent
     * @param then where the browser goes afterwards; empty if S3 answers by itself
     */
    public UploadForm form(String key, Map<String, String> metadata, long mostBytes, Duration lasting, String then) {
        Instant now = env.now();
        Signature signature = new Signature(env.get("AWS_REGION"), now);
        AwsCredentials account = account();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", key);
        metadata.forEach((name, value) -> fields.put(Bucket.METADATA + name, value));
        if (then.isEmpty()) {
            fields.put("success_action_status", "201");
        } else {
            fields.put("success_action_redirect", then);
        }
        fields.put("x-amz-algorithm", Signature.ALGORITHM);
        fields.put("x-amz-credential", account.accessKeyId() + "/" + signature.scope());
        fields.put("x-amz-date", signature.time());
        if (account instanceof AwsSessionCredentials session) {
            fields.put("x-amz-security-token", session.sessionToken());
        }
        List<Object> conditions = new ArrayList<>();
        conditions.add(Map.of("bucket", bucket));
        fields.forEach((name, value) -> conditions.add(Map.of(name, value)));
        conditions.add(List.of("starts-with", "$" + Bucket.METADATA + Bucket.NAME, ""));
        conditions.add(List.of("content-length-range", 0, LEEWAY * mostBytes));
        String expiration = now.plus(lasting).truncatedTo(ChronoUnit.SECONDS).toString();
        String policy = Base64.getEncoder()
                .encodeToString(Json.write(Map.of("expiration", expiration, "conditions", conditions))
                        .getBytes(StandardCharsets.UTF_8));
        fields.put(Bucket.METADATA + Bucket.NAME, GIVEN_NAME);
        fields.put("policy", policy);
        fields.put("x-amz-signature", signature.of(policy, account.secretAccessKey()));
        return new UploadForm(address.form(), fields);
    }

    /**
     * A link that saves a file.
     *
     * @param name the name under which it is saved
     * @param type the type with which S3 answers
     * @param lasting for how long the link can be opened
     */
    public String link(String key, String name, String type, Duration lasting) {
        Map<String, String> query = new TreeMap<>();
        query.put("response-content-disposition", FileName.attachment(name, type));
        query.put("response-content-type", type);
        query.put("response-cache-control", "no-store");
        return address.origin() + signedPath("GET", key, query, lasting);
    }

    /** The path and the signed query of a request. */
    String signedPath(String method, String key, Map<String, String> more, Duration lasting) {
        Signature signature = new Signature(env.get("AWS_REGION"), env.now());
        AwsCredentials account = account();
        Map<String, String> query = new TreeMap<>(more);
        query.put("X-Amz-Algorithm", Signature.ALGORITHM);
        query.put("X-Amz-Credential", account.accessKeyId() + "/" + signature.scope());
        query.put("X-Amz-Date", signature.time());
        query.put("X-Amz-Expires", String.valueOf(lasting.toSeconds()));
        query.put("X-Amz-SignedHeaders", "host");
        if (account instanceof AwsSessionCredentials session) {
            query.put("X-Amz-Security-Token", session.sessionToken());
        }
        String path = address.path() + "/" + Escaped.path(key);
        String written = query.entrySet().stream()
                .map(entry -> Escaped.text(entry.getKey()) + "=" + Escaped.text(entry.getValue()))
                .collect(Collectors.joining("&"));
        String canonical =
                String.join("\n", method, path, written, "host:" + address.host(), "", "host", "UNSIGNED-PAYLOAD");
        return path + "?" + written + "&X-Amz-Signature="
                + signature.of(signature.toSign(canonical), account.secretAccessKey());
    }
}
