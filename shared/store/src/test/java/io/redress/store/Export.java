package io.redress.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All items of a table in a compressed file, one on each line, in the form of {@link ItemText}. */
final class Export {

    private Export() {}

    static List<Map<String, AttributeValue>> read(Path file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(ItemText::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
