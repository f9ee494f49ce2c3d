package io.redress.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * An HTTP client for requests that must not be sent twice. It sends each request once, over a connection of its own,
 * and reports whether it may have sent a part. The JDK's client, as the SDK uses it, repeats a POST when a connection
 * ends early; and if a connection that was kept open fails, nobody can know whether the request arrived.
 */
final class OneConnection implements SdkHttpClient {

    /** Bound during a call; becomes true as soon as the first byte of the request may have been sent. */
    static final ScopedValue<AtomicBoolean> BEGUN = ScopedValue.newInstance();

    private final int connectMillis;
    private final int readMillis;

    OneConnection(Duration connect, Duration read) {
        this.connectMillis = Math.toIntExact(connect.toMillis());
        this.readMillis = Math.toIntExact(read.toMillis());
    }

    @Override
    public String clientName() {
        return "OneConnection";
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Call(request);
    }

    @Override
    public void close() {
        // No connection stays open between requests.
    }

    private final class Call implements ExecutableHttpRequest {

        private final HttpExecuteRequest request;
        private volatile @Nullable HttpURLConnection connection;

        Call(HttpExecuteRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            HttpURLConnection open = open(request.httpRequest());
            connection = open;
            try {
                byte[] body = body();
                // The JDK does not repeat a request whose body is streamed.
                open.setFixedLengthStreamingMode(body.length);
                open.connect();
                BEGUN.get().set(true);
                try (var out = open.getOutputStream()) {
                    out.write(body);
                }
                return answer(open);
            } finally {
                open.disconnect();
            }
        }

        private byte[] body() throws IOException {
            var content = request.contentStreamProvider().map(ContentStreamProvider::newStream);
            try (InputStream in = content.orElseGet(InputStream::nullInputStream)) {
                return in.readAllBytes();
            }
        }

        @Override
        public void abort() {
            var open = connection;
            if (open != null) {
                open.disconnect();
            }
        }
    }

    private HttpURLConnection open(SdkHttpRequest request) throws IOException {
        var connection = (HttpURLConnection) request.getUri().toURL().openConnection();
        connection.setRequestMethod(request.method().name());
        request.forEachHeader((name, values) -> values.forEach(value -> connection.addRequestProperty(name, value)));
        connection.setRequestProperty("Connection", "close");
        connection.setConnectTimeout(connectMillis);
        connection.setReadTimeout(readMillis);
        // The JDK reuses an open connection only for the same authenticator, so no other request gets this connection.
        connection.setAuthenticator(new Nobody());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setDoOutput(true);
        return connection;
    }

    private static HttpExecuteResponse answer(HttpURLConnection connection) throws IOException {
        var response = SdkHttpFullResponse.builder().statusCode(connection.getResponseCode());
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null) {
                response.putHeader(name, values);
            }
        });
        boolean failed = connection.getResponseCode() >= 400;
        // The stream is not closed here: then the JDK would keep the connection open before it can be disconnected.
        InputStream in = failed ? connection.getErrorStream() : connection.getInputStream();
        byte[] body = in == null ? new byte[0] : in.readAllBytes();
        return HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    /** Never signs in. Two instances are never equal. */
    private static final class Nobody extends Authenticator {}
}
