package io.redress.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The folder that Lambda calls {@code /var/task}: it contains the function, and is deleted when it is closed. */
record TaskFolder(Path path) implements AutoCloseable {

    /** A deployment package, unpacked. */
    static TaskFolder of(Path zip) throws IOException {
        TaskFolder folder = empty();
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                folder.put(entry, entries);
            }
        }
        return folder;
    }

    /** A folder with one class of this project only. */
    static TaskFolder of(Class<?> type) throws IOException {
        TaskFolder folder = empty();
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
            Path target = folder.path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(bytes, target);
        }
        return folder;
    }

    private static TaskFolder empty() throws IOException {
        return new TaskFolder(Files.createTempDirectory("redress-bench"));
    }

    private void put(ZipEntry entry, InputStream bytes) throws IOException {
        Path target = path.resolve(entry.getName()).normalize();
        if (!target.startsWith(path)) {
            throw new IOException(entry.getName() + " leads out of the package");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(bytes, target);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
