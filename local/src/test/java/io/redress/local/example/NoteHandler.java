package io.redress.local.example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores the body of a request as a change, and another item that no function may receive. */
public final class NoteHandler implements RequestStreamHandler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DynamoDbClient table;
    private final String name;

    public NoteHandler(Env env) {
        table = Clients.of(DynamoDbClient.builder(), env, "DYNAMODB");
        name = env.get("TABLE_NAME");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String text = JSON.readTree(input).path("body").asText();
        String key = context.getAwsRequestId() + COUNT.incrementAndGet();
        put(key, "NOW", text);
        put(key, "CHANGE#000001", text);
        output.write("{\"statusCode\":201}".getBytes(StandardCharsets.UTF_8));
    }

    private void put(String pk, String sk, String text) {
        table.putItem(request -> request.tableName(name)
                .item(Map.of(
                        "pk", AttributeValue.fromS(pk),
                        "sk", AttributeValue.fromS(sk),
                        "due", AttributeValue.fromS("soon"),
                        "text", AttributeValue.fromS(text))));
    }
}
