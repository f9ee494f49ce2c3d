package io.redress.testing;

import io.redress.platform.Env;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB on this machine: a process of dynoxide that listens on a free port of the loopback address and keeps its
 * tables in memory or in a file. The process ends when this object is closed, and when this JVM ends, however it ends.
 */
public final class LocalDynamoDb implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_START = Duration.ofSeconds(20);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    /**
     * Takes the processes out of this JVM's process group, so that Ctrl-C stops only the JVM, which then finishes its
     * work with the tables and closes them itself. Linux has setsid, macOS has perl.
     */
    private static final String DETACH = """
            if command -v setsid >/dev/null; then exec setsid sh -c "$@"
            elif command -v perl >/dev/null; then exec perl -e 'setpgrp(0, 0); exec @ARGV' sh -c "$@"
            else exec sh -c "$@"
            fi""";

    /**
     * Starts dynoxide, and stops it when standard input ends. Standard input is a pipe that this JVM holds open, so it
     * also ends when the JVM is killed. dynoxide itself would run on.
     */
    private static final String STOP_WITH_INPUT = """
            "$@" </dev/null &
            server=$!
            exec >/dev/null 2>&1
            read -r _
            kill "$server"
            wait "$server\"""";

    private final Process process;
    private final URI endpoint;
    private final CompletableFuture<Void> listening = new CompletableFuture<>();

    private LocalDynamoDb(Process process, int port) {
        this.process = process;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        Thread.ofPlatform().daemon().name("dynoxide output").start(this::readOutput);
    }

    /** Starts a DynamoDB that forgets its tables when it is closed. */
    public static LocalDynamoDb inMemory() {
        return start(List.of());
    }

    /**
     * Starts a DynamoDB that keeps its tables in {@code file}, and creates the file and its directory if they do not
     * exist.
     */
    public static LocalDynamoDb in(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the directory of " + file, e);
        }
        return start(List.of("--db-path", file.toString()));
    }

    /** The address that clients call. */
    public URI endpoint() {
        return endpoint;
    }

    /** Stops the process, and returns when the process has ended. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_STOP)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the input of dynoxide", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static LocalDynamoDb start(List<String> storage) {
        Path program = Dynoxide.find(Env.ofLambda());
        // Another process may take the port between the search for a free port and the start of dynoxide.
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            LocalDynamoDb started = new LocalDynamoDb(process(program, port, storage), port);
            try {
                started.listening
                        .orTimeout(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
                return started;
            } catch (CompletionException e) {
                started.close();
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException(program + " did not start: " + reason(e.getCause()), e);
                }
            }
        }
    }

    private static @Nullable String reason(@Nullable Throwable cause) {
        if (cause instanceof TimeoutException) {
            return "it did not listen within " + LONGEST_START.toSeconds() + " seconds";
        }
        return cause == null ? null : cause.getMessage();
    }

    private static Process process(Path program, int port, List<String> storage) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", DETACH, "sh", STOP_WITH_INPUT, "dynoxide"));
        command.addAll(List.of(program.toString(), "serve", "--host", "127.0.0.1", "--port", Integer.toString(port)));
        command.addAll(storage);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + program, e);
        }
    }

    /**
     * Waits for the line in which dynoxide writes that it listens. A connection to the port would prove nothing,
     * because another process may listen there. Reads until dynoxide ends, so that dynoxide never waits because its
     * output is not read.
     */
    private void readOutput() {
        StringBuilder output = new StringBuilder();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.contains("listening on")) {
                    listening.complete(null);
                }
                if (!listening.isDone()) {
                    output.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            output.append(e.getMessage());
        }
        listening.completeExceptionally(new IOException(output.toString().strip()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
