package io.redress.files;

import io.redress.platform.Env;
import java.net.URI;
import java.util.Optional;

/**
 * Where a bucket is.
 *
 * @param origin the scheme and the host with its port
 * @param path what stands before a key in the path; empty if the host names the bucket
 */
record BucketAddress(String origin, String path) {

    static BucketAddress of(Env env, String bucket) {
        Optional<String> endpoint = endpoint(env);
        return endpoint.isPresent()
                ? new BucketAddress(endpoint.get().replaceFirst("/+$", ""), "/" + bucket)
                : new BucketAddress("https://" + bucket + ".s3." + env.get("AWS_REGION") + ".amazonaws.com", "");
    }

    /** The address of S3 if it is not the one of AWS. */
    static Optional<String> endpoint(Env env) {
        Optional<String> own = env.find("AWS_ENDPOINT_URL_S3");
        return own.isPresent() ? own : env.find("AWS_ENDPOINT_URL");
    }

    /** The host as a request names it. */
    String host() {
        return URI.create(origin).getRawAuthority();
    }

    /** The address to which a form sends a file. */
    String form() {
        return origin + path + "/";
    }
}
