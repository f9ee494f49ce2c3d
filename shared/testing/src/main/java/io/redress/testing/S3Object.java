package io.redress.testing;

import java.time.Instant;
import java.util.Map;

/**
 * One version of an object in the {@link S3Simulator}.
 *
 * @param headers what was stored with it: its type and its metadata, as headers have them
 * @param deleted whether it only says that the object was deleted
 */
public record S3Object(
        String bucket,
        String key,
        String version,
        long sequence,
        Instant stored,
        byte[] bytes,
        Map<String, String> headers,
        Map<String, String> tags,
        boolean deleted) {

    /** The same version with another tag. */
    S3Object tagged(Map<String, String> all) {
        return new S3Object(bucket, key, version, sequence, stored, bytes, headers, Map.copyOf(all), deleted);
    }

    /** The hash that S3 calls ETag. */
    public String etag() {
        return Hashes.md5(bytes);
    }
}
