package io.redress.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A long text, compressed and cut into parts that each fit into an item. */
final class CompressedText {

    /** Well below the 400 KB of an item. */
    static final int PART = 300_000;

    private CompressedText() {}

    static List<byte[]> parts(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = packed.toByteArray();
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += PART) {
            parts.add(Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length)));
        }
        return parts;
    }

    static String unpacked(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
