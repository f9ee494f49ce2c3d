package io.redress.email;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accepts mails as SES does, and keeps every connection open even if the client asks to close it. */
final class KeptConnections implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final String BODY = "{\"MessageId\":\"0100-kept\"}";
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + BODY.length() + "\r\n\r\n" + BODY)
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger opened = new AtomicInteger();

    KeptConnections() throws IOException {
        Thread.startVirtualThread(this::listen);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** How many connections have been opened. */
    int opened() {
        return opened.get();
    }

    private void listen() {
        try {
            while (true) {
                Socket connection = server.accept();
                opened.incrementAndGet();
                Thread.startVirtualThread(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private static void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                Matcher length = LENGTH.matcher(head);
                in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
                connection.getOutputStream().write(ANSWER);
            }
        } catch (IOException gone) {
            // The client has closed the connection.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n") >= 0) {
                return head.toString();
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
