package io.redress.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Lays the native half of SQLite, which DynamoDB Local stores its items in, where its Java half finds it. Whoever starts
 * an {@link EmbeddedDynamoDb} needs no JVM option for it.
 */
final class NativeSqlite {

    private static final String PROPERTY = "sqlite4java.library.path";

    /** One for each machine; the Java half picks the one that fits by its name. */
    private static final List<String> LIBRARIES = List.of(
            "libsqlite4java-linux-amd64.so",
            "libsqlite4java-linux-i386.so",
            "libsqlite4java-osx.dylib",
            "libsqlite4java-osx-aarch64.dylib",
            "sqlite4java-win32-x64.dll",
            "sqlite4java-win32-x86.dll");

    private NativeSqlite() {}

    static synchronized void provide() {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            Path directory = Files.createTempDirectory("redress-sqlite");
            directory.toFile().deleteOnExit();
            for (String library : LIBRARIES) {
                lay(library, directory.resolve(library));
            }
            System.setProperty(PROPERTY, directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write SQLite's native library to the temporary directory", e);
        }
    }

    private static void lay(String library, Path file) throws IOException {
        try (InputStream content = NativeSqlite.class.getResourceAsStream("native/" + library)) {
            if (content == null) {
                throw new IOException(library + " is not on the class path; build shared/testing with Maven");
            }
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            file.toFile().deleteOnExit();
        }
    }
}
