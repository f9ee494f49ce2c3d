package io.redress.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All versions of all objects of the {@link S3Simulator}: in memory, or also in a directory that outlasts the process. */
final class S3Objects {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a file in the directory says of a version, beside its bytes. */
    private record StoredVersion(
            String bucket,
            String key,
            String version,
            long sequence,
            String stored,
            Map<String, String> headers,
            Map<String, String> tags,
            boolean deleted) {}

    private final List<S3Object> versions = new ArrayList<>();
    private final @Nullable Path directory;
    private long sequence;

    /** @param directory where the objects are kept; absent to keep them in memory */
    S3Objects(@Nullable Path directory) {
        this.directory = directory;
        if (directory != null) {
            load(directory);
        }
    }

    /** Adds a version, which is the newest from now on. */
    synchronized S3Object add(
            String bucket, String key, byte[] bytes, Map<String, String> headers, boolean deleted, Instant now) {
        sequence++;
        String version = UUID.randomUUID().toString().replace("-", "");
        S3Object object =
                new S3Object(bucket, key, version, sequence, now, bytes, Map.copyOf(headers), Map.of(), deleted);
        versions.add(object);
        keep(object);
        return object;
    }

    /** The newest version, which may say that the object is deleted; or the version that is named. */
    synchronized Optional<S3Object> find(String bucket, String key, Optional<String> version) {
        return versions.stream()
                .filter(object -> object.bucket().equals(bucket) && object.key().equals(key))
                .filter(object -> version.isEmpty() || object.version().equals(version.get()))
                .reduce((_, newer) -> newer);
    }

    synchronized void replace(S3Object object) {
        versions.replaceAll(other -> other.version().equals(object.version()) ? object : other);
        keep(object);
    }

    synchronized void remove(S3Object object) {
        versions.removeIf(other -> other.version().equals(object.version()));
        if (directory != null) {
            delete(directory.resolve(object.version() + ".json"));
            delete(directory.resolve(object.version() + ".bytes"));
        }
    }

    /** All versions of the objects whose keys begin so. */
    synchronized List<S3Object> beginning(String bucket, String prefix) {
        return versions.stream()
                .filter(object -> object.bucket().equals(bucket) && object.key().startsWith(prefix))
                .toList();
    }

    private void keep(S3Object object) {
        if (directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(object.version() + ".bytes"), object.bytes());
            StoredVersion kept = new StoredVersion(
                    object.bucket(),
                    object.key(),
                    object.version(),
                    object.sequence(),
                    object.stored().toString(),
                    object.headers(),
                    object.tags(),
                    object.deleted());
            Files.write(directory.resolve(object.version() + ".json"), JSON.writeValueAsBytes(kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void load(Path from) {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.list(from)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .map(this::read)
                    .forEach(versions::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        versions.sort(Comparator.comparingLong(S3Object::sequence));
        sequence = versions.isEmpty() ? 0 : versions.getLast().sequence();
    }

    private S3Object read(Path file) {
        try {
            StoredVersion kept = JSON.readValue(file.toFile(), StoredVersion.class);
            byte[] bytes = Files.readAllBytes(file.resolveSibling(kept.version() + ".bytes"));
            return new S3Object(
                    kept.bucket(),
                    kept.key(),
                    kept.version(),
                    kept.sequence(),
                    Instant.parse(kept.stored()),
                    bytes,
                    kept.headers(),
                    kept.tags(),
                    kept.deleted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
