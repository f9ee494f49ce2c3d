package io.redress.documents;

import io.redress.platform.Log;
import io.redress.platform.Tree;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a file of which a message tells: S3 says that it came, or GuardDuty what its search for harmful software found.
 *
 * @param verdict what the search found, as GuardDuty names it; empty if the message is from S3
 */
record SentFile(String key, String version, Optional<String> verdict) {

    /** The files of a message; none for a message that tells of no new file, such as the test that S3 sends. */
    static List<SentFile> in(Tree body) {
        if (body.text("detail-type").isPresent()) {
            return scanned(body.at("detail")).stream().toList();
        }
        if (body.list("Records").isEmpty()) {
            Log.said("a message tells of no file");
        }
        return body.list("Records").stream()
                .filter(record -> record.text("eventName").orElse("").startsWith("ObjectCreated"))
                .map(record -> record.at("s3").at("object"))
                .map(object -> new SentFile(
                        // S3 writes keys as a form does.
                        URLDecoder.decode(object.required("key"), StandardCharsets.UTF_8),
                        object.required("versionId"),
                        Optional.empty()))
                .toList();
    }

    /** A message that tells of this file alone, as S3 would write it. */
    Map<String, Object> message() {
        return Map.of(
                "Records",
                List.of(Map.of(
                        "eventName",
                        "ObjectCreated:Again",
                        "s3",
                        Map.of(
                                "object",
                                Map.of("key", URLEncoder.encode(key, StandardCharsets.UTF_8), "versionId", version)))));
    }

    private static Optional<SentFile> scanned(Tree detail) {
        Tree object = detail.at("s3ObjectDetails");
        return object.text("objectKey")
                .map(key -> new SentFile(
                        key,
                        object.required("versionId"),
                        detail.at("scanResultDetails").text("scanResultStatus").or(() -> Optional.of("FAILED"))));
    }

    /** The key says for which complaint the file is, so it is left out. */
    @Override
    public String toString() {
        return "SentFile[" + verdict.orElse("no verdict") + "]";
    }
}
