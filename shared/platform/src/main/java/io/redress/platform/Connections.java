package io.redress.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * HTTP as our clients of AWS speak it. The SDK would make a TLS context with each client; here the JDK makes its own at
 * the first https connection. A request goes out with its length known beforehand, which also keeps the JDK from
 * repeating a POST by itself: trying again is for the SDK, which knows what may be tried again.
 */
public final class Connections {

    private static final int CONNECT = Math.toIntExact(Duration.ofSeconds(2).toMillis());
    private static final int READ = Math.toIntExact(Duration.ofSeconds(10).toMillis());

    private Connections() {}

    public static SdkHttpClient client(Env env) {
        return env.primes() ? new StubHttpClient() : UrlConnectionHttpClient.create(Connections::open);
    }

    /** With a factory of one's own the SDK sets no time-outs. */
    private static HttpURLConnection open(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT);
            connection.setReadTimeout(READ);
            return connection;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
