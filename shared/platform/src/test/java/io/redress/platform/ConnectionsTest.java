package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class ConnectionsTest {

    private static final Env ENV = new Env(Map.of(), InstantSource.system());
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private final AtomicInteger requests = new AtomicInteger();
    private ServerSocket server;
    private volatile int answered;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** Answers the given number of requests on a connection, and closes it at the next. */
    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                for (int i = 0; read(socket.getInputStream()) && i < answered; i++) {
                    socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException _) {
                // The test is over, or the client has hung up.
            }
        }
    }

    private boolean read(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        while (!request.toString().endsWith("\r\n\r\n{}")) {
            int letter = in.read();
            if (letter < 0) {
                return false;
            }
            request.append((char) letter);
        }
        requests.incrementAndGet();
        return true;
    }

    private HttpExecuteResponse post(SdkHttpClient client) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        return client.prepareRequest(HttpExecuteRequest.builder()
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.POST)
                                .uri(address)
                                .putHeader("Content-Length", String.valueOf(BODY.length))
                                .build())
                        .contentStreamProvider(ContentStreamProvider.fromByteArray(BODY))
                        .build())
                .call();
    }

    @Test
    void a_request_is_made_and_answered() throws IOException {
        answered = 1;

        HttpExecuteResponse response = post(Connections.client(ENV));

        assertThat(response.httpResponse().statusCode()).isEqualTo(200);
        assertThat(response.responseBody().orElseThrow().readAllBytes()).isEqualTo(BODY);
    }

    @Test
    void the_JDK_does_not_repeat_a_post_whose_connection_ends_early() {
        answered = 0;

        assertThatThrownBy(() -> post(Connections.client(ENV))).isInstanceOf(IOException.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void the_JDK_does_not_repeat_a_post_over_a_kept_connection() throws IOException {
        answered = 1;
        SdkHttpClient client = Connections.client(ENV);
        post(client).responseBody().orElseThrow().readAllBytes();

        assertThatThrownBy(() -> post(client)).isInstanceOf(IOException.class);
        assertThat(requests).hasValue(2);
    }
}
