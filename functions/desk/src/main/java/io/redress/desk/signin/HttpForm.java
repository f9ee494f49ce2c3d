package io.redress.desk.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends a form to another server. It uses the connections of the JDK's first HTTP client, as the clients of AWS do, so that no start loads a
 * second one.
 */
final class HttpForm {

    /** Together less than the function has for a request. */
    private static final int CONNECT = Math.toIntExact(Duration.ofSeconds(2).toMillis());

    private static final int READ = Math.toIntExact(Duration.ofSeconds(5).toMillis());
    private static final int LARGEST = 100_000;
    private static final int FIRST_ERROR = 400;

    /** What the server answers. */
    record Answer(int status, String body) {
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    private HttpForm() {}

    /** A form is sent with a known length, which keeps the JDK from sending it twice: a code can be used only once. */
    static Answer send(String address, String form) throws IOException {
        byte[] body = form.getBytes(StandardCharsets.US_ASCII);
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(CONNECT);
        connection.setReadTimeout(READ);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("content-type", "application/x-www-form-urlencoded");
        connection.setRequestProperty("accept", "application/json");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        try {
            int status = connection.getResponseCode();
            return new Answer(
                    status, text(status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()));
        } catch (HttpRetryException unauthorized) {
            return new Answer(unauthorized.responseCode(), "");
        }
    }

    private static String text(@Nullable InputStream stream) throws IOException {
        if (stream == null) {
            return "";
        }
        try (stream) {
            return new String(stream.readNBytes(LARGEST), StandardCharsets.UTF_8);
        }
    }
}
