package io.redress.lambda;

import io.redress.platform.Env;
import io.redress.platform.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * By what a request is known to have come through the firewall. CloudFront adds a header with a secret; a request without it has gone
 * past the firewall and is refused. A deployment without a firewall has no secret and takes every request.
 */
public final class OriginSecret {

    public static final String HEADER = "x-origin-secret";

    private static final String VARIABLE = "ORIGIN_SECRET";

    private final List<byte[]> secrets;

    private OriginSecret(List<byte[]> secrets) {
        this.secrets = secrets;
    }

    /** The secrets of {@code ORIGIN_SECRET}, separated by commas. While one is replaced, there are two. */
    public static OriginSecret in(Env env) {
        return new OriginSecret(env.find(VARIABLE).stream()
                .flatMap(_ -> env.list(VARIABLE).stream())
                .map(OriginSecret::bytes)
                .toList());
    }

    /** Whether a request came the right way. The comparison takes as long for a secret that is nearly right as for any other. */
    boolean admits(Request request) {
        byte[] sent = bytes(request.header(HEADER).orElse(""));
        boolean admitted = secrets.isEmpty();
        for (byte[] secret : secrets) {
            admitted |= MessageDigest.isEqual(secret, sent);
        }
        return admitted;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "OriginSecret[masked]";
    }
}
