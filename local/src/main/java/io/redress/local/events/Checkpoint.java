package io.redress.local.events;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * How far a stream has been read: for each shard the last record that was dealt with. The queues live in memory, so what
 * is kept on disk is a position from which everything has also left the queues, dead letters included; after a restart
 * the records since then are handed out once more, which functions bear because every message may come twice.
 */
final class Checkpoint {

    private final Optional<Path> file;
    private final Map<String, String> positions = new HashMap<>();
    private Map<String, String> kept;

    /** @param file where it is kept; without one it is forgotten with the process */
    Checkpoint(Optional<Path> file) {
        this.file = file;
        file.filter(Files::exists).ifPresent(path -> positions.putAll(read(path)));
        kept = Map.copyOf(positions);
    }

    synchronized Optional<String> last(String shard) {
        return Optional.ofNullable(positions.get(shard));
    }

    synchronized void passed(String shard, String sequenceNumber) {
        positions.put(shard, sequenceNumber);
    }

    synchronized void forget(String shard) {
        positions.remove(shard);
    }

    /** A position to keep, if it differs from what is kept. */
    synchronized Optional<Map<String, String>> unkept() {
        return file.isEmpty() || positions.equals(kept) ? Optional.empty() : Optional.of(Map.copyOf(positions));
    }

    synchronized void keep(Map<String, String> safe) {
        Properties properties = new Properties();
        properties.putAll(safe);
        Path target = file.orElseThrow();
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + draft, e);
        }
        try {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
        kept = safe;
    }

    private static Map<String, String> read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        Map<String, String> read = new HashMap<>();
        properties.stringPropertyNames().forEach(shard -> read.put(shard, properties.getProperty(shard)));
        return read;
    }
}
