package io.redress.messaging;

import io.redress.platform.Tree;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of S3 or of GuardDuty that tells of a file for a complaint.
 *
 * @param organisation the organisation of the complaint
 */
public record FileMessage(String organisation, String reference) {

    private static final Pattern KEY = Pattern.compile("[a-z]+/([a-z0-9-]+)/([A-Z0-9-]+)/.*");

    /** The complaint of a message's first file; empty for any other message. */
    public static Optional<FileMessage> of(Tree body) {
        Optional<String> scanned = body.at("detail").at("s3ObjectDetails").text("objectKey");
        return body.list("Records").stream()
                .flatMap(record -> record.at("s3").at("object").text("key").stream())
                .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
                .findFirst()
                .or(() -> scanned)
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> new FileMessage(key.group(1), key.group(2)));
    }
}
