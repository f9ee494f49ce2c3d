package io.redress.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local within this process, on a free port, in memory or in a directory. */
public final class EmbeddedDynamoDb implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final DynamoDBProxyServer server;
    private final URI endpoint;

    private EmbeddedDynamoDb(DynamoDBProxyServer server, int port) {
        this.server = server;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
    }

    /** One that forgets everything when it is closed. */
    public static EmbeddedDynamoDb inMemory() {
        return start(List.of("-inMemory"));
    }

    /** One that keeps its tables in {@code directory}, which is made if it is not there. */
    public static EmbeddedDynamoDb in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the directory " + directory, e);
        }
        return start(List.of("-dbPath", directory.toString()));
    }

    /** Where a client finds it. */
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        }
    }

    private static EmbeddedDynamoDb start(List<String> where) {
        NativeSqlite.provide();
        // It cannot be told to choose a port itself, so another process may take the one found here first.
        IllegalStateException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            List<String> arguments = new ArrayList<>(where);
            arguments.addAll(List.of("-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)));
            try {
                DynamoDBProxyServer server = quietly(arguments.toArray(String[]::new));
                server.start();
                return new EmbeddedDynamoDb(server, port);
            } catch (Exception e) {
                last = new IllegalStateException("DynamoDB Local did not start", e);
            }
        }
        throw last;
    }

    /** Without the eight lines that it prints about itself each time. */
    private static synchronized DynamoDBProxyServer quietly(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return ServerRunner.createServerFromCommandLineArgs(arguments);
        } finally {
            System.setOut(out);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
