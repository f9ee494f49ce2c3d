package io.redress.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** The directory in which a run keeps its table and its clock for the next run. Only one run at a time may use it. */
final class DataDirectory implements AutoCloseable {

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static DataDirectory open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DataDirectory(directory, channel);
            }
        } catch (OverlappingFileLockException e) {
            // This process itself holds the lock; the answer is the same.
        }
        channel.close();
        throw new CannotStart("Another Redress is running with the data in " + directory
                + ". Stop it, or start this one with another --data directory.");
    }

    Path path() {
        return directory;
    }

    /** How far the clock had been moved. */
    Optional<Duration> clockAhead() throws IOException {
        Path file = directory.resolve("clock");
        return Files.exists(file)
                ? Optional.of(Duration.parse(Files.readString(file).strip()))
                : Optional.empty();
    }

    void keepClockAhead(Duration ahead) throws IOException {
        Files.writeString(directory.resolve("clock"), ahead + System.lineSeparator());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
