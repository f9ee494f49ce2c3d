package io.redress.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * HTTP for requests that must not be made twice: each goes once, over a connection of its own, and leaves word of
 * whether it has begun to go. The JDK's client, as the SDK uses it, repeats a POST by itself when a connection ends
 * early, and a kept connection that died unnoticed cannot be told from a request that arrived.
 */
final class OneConnection implements SdkHttpClient {

    /** Set for the length of a call; true once the first byte of the request may have gone. */
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
        // Nothing is kept between requests.
    }

    private final class Call implements ExecutableHttpRequest {

        private final HttpExecuteRequest request;
        private volatile HttpURLConnection connection;

        Call(HttpExecuteRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            connection = open(request.httpRequest());
            try {
                byte[] body = body();
                // Streaming is what keeps the JDK from repeating the request.
                connection.setFixedLengthStreamingMode(body.length);
                connection.connect();
                BEGUN.get().set(true);
                try (var out = connection.getOutputStream()) {
                    out.write(body);
                }
                return answer(connection);
            } finally {
                connection.disconnect();
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
        // Connections that the JDK keeps are shared by those who sign in alike, so nobody ever gets one of these.
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
        // It is not closed here: that would hand the connection over to be kept, before it can be disconnected.
        InputStream in = failed ? connection.getErrorStream() : connection.getInputStream();
        byte[] body = in == null ? new byte[0] : in.readAllBytes();
        return HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    /** Signs in nowhere, each like nobody else. */
    private static final class Nobody extends Authenticator {}
}
