package io.redress.local.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** How many bytes a page is on a slow line: compressed, as the edge sends it. A page consists of one answer. */
final class Weight {

    private static final int MOST = 30 * 1024;

    private Weight() {}

    static Stream<String> faults(Visit visit) {
        int bytes = of(visit);
        return bytes > MOST ? Stream.of("the page weighs " + bytes + " bytes, more than " + MOST) : Stream.empty();
    }

    static int of(Visit visit) {
        try (ByteArrayOutputStream compressed = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(visit.answer().body());
            }
            return compressed.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
