package io.redress.local.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A function that writes an item into the table and answers, or fails if the event says so. */
public final class KeepingHandler implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String status = new String(event.readAllBytes(), StandardCharsets.UTF_8).strip();
        if (status.isEmpty()) {
            throw new IllegalStateException("nothing to keep in " + System.getenv("TABLE_NAME"));
        }
        var call = (HttpURLConnection)
                URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")).toURL().openConnection();
        call.setDoOutput(true);
        call.setRequestProperty("X-Amz-Target", "DynamoDB_20120810.PutItem");
        try (OutputStream body = call.getOutputStream()) {
            body.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        call.getInputStream().close();
        answer.write(("{\"statusCode\":" + status + "}").getBytes(StandardCharsets.UTF_8));
    }
}
