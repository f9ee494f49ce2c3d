package io.redress.local.example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Puts the text of each change on the queue. Throws an exception for the text {@code poison}, and always in broken settings.
 */
public final class RelayHandler implements RequestStreamHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SqsClient queues;
    private final Env env;

    public RelayHandler(Env env) {
        this.env = env;
        queues = Clients.of(SqsClient.builder(), env, "SQS");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode records = JSON.readTree(input).path("Records");
        for (JsonNode record : records) {
            if (env.get("BROKEN").equals("relay") || text(record).equals("poison")) {
                throw new IllegalStateException("cannot relay " + text(record));
            }
        }
        for (JsonNode record : records) {
            queues.sendMessage(
                    request -> request.queueUrl(env.get("MAIL_QUEUE_URL")).messageBody(text(record)));
        }
    }

    private static String text(JsonNode record) {
        return record.path("dynamodb").path("NewImage").path("text").path("S").asText();
    }
}
