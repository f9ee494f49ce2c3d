package io.redress.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The HTTP connections of the clients of AWS. The SDK would create a TLS context for each client; with this factory the JDK
 * creates one at the first https connection. A request is sent with a known length, which also keeps the JDK from repeating a
 * POST: only the SDK knows which requests may be tried again.
 */
public final class Connections {

    private static final int CONNECT = Math.toIntExact(Duration.ofSeconds(2).toMillis());
    private static final int READ = Math.toIntExact(Duration.ofSeconds(10).toMillis());

    private Connections() {}

    public static SdkHttpClient client(Env env) {
        return env.primes() ? new StubHttpClient() : UrlConnectionHttpClient.create(Connections::open);
    }

    /** With a custom factory the SDK sets no time-outs. */
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
