package io.redress.testing;

import io.redress.platform.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * JSON in a file, which a person has read and approved. If tests run with {@code -Dredress.write=true}, a file that
 * differs is written again; read the difference before you commit it. The order of names in an object has no meaning.
 */
public final class Approved {

    /** Whether files that differ are to be written. */
    public static final boolean WRITING = Boolean.getBoolean("redress.write");

    private Approved() {}

    /** Fails if a file does not contain this JSON, unless files that differ are written. */
    public static void holds(Path file, String json) {
        String shown = Indented.of(json);
        try {
            String approved = Files.exists(file) ? Files.readString(file) : "";
            if (same(approved, shown)) {
                return;
            }
            if (!WRITING) {
                throw new AssertionError(
                        "%s differs. If the new JSON is right, write it with -Dredress.write=true.%nApproved:%n%s%nNow:%n%s"
                                .formatted(file, approved, shown));
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether two JSON texts have the same content. */
    public static boolean same(String approved, String json) {
        return !approved.isEmpty()
                && Objects.equals(Tree.read(approved).value(), Tree.read(json).value());
    }
}
