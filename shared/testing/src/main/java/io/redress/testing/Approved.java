package io.redress.testing;

import io.redress.platform.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * JSON that somebody has looked at and approved, in a file. When tests run with {@code -Dredress.write=true}, a file that
 * differs is written anew; look at the difference before it is committed. The order of names in an object means nothing.
 */
public final class Approved {

    /** Whether files that differ are to be written. */
    public static final boolean WRITING = Boolean.getBoolean("redress.write");

    private Approved() {}

    /** Fails when a file does not hold this JSON, unless files are to be written. */
    public static void holds(Path file, String json) {
        String shown = Indented.of(json);
        try {
            String approved = Files.exists(file) ? Files.readString(file) : "";
            if (same(approved, shown)) {
                return;
            }
            if (!WRITING) {
                throw new AssertionError(
                        "%s differs; if that is meant, write it with -Dredress.write=true.%nApproved:%n%s%nNow:%n%s"
                                .formatted(file, approved, shown));
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean same(String approved, String json) {
        return !approved.isEmpty()
                && Tree.read(approved).value().equals(Tree.read(json).value());
    }
}
