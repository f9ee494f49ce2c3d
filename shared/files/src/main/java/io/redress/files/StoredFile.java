package io.redress.files;

import java.time.Instant;
import java.util.Map;

/**
 * What S3 knows of a stored file.
 *
 * @param version the version of the object that this is
 * @param metadata what was stored with it; names are in lower case
 */
public record StoredFile(String key, String version, long size, Instant stored, Map<String, String> metadata) {

    public StoredFile {
        metadata = Map.copyOf(metadata);
    }

    /** Nothing that people wrote, such as the name of the file. */
    @Override
    public String toString() {
        return "StoredFile[" + size + " bytes]";
    }
}
