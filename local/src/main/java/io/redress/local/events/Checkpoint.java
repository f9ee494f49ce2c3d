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
 * How far a stream has been read: for each shard the last record that was processed. The queues are in memory only, so
 * the position on disk is one up to which all messages have left the queues too, dead letters included. After a restart
 * the later records are passed to functions again, which is safe because every message may come twice.
 */
final class Checkpoint {

    private final Optional<Path> file;
    private final Map<String, String> positions = new HashMap<>();
    private Map<String, String> kept;

    /** @param file the file that keeps the position; without one it is lost with the process */
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

    /** Writes a position, if it differs from the one in the file. */
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
