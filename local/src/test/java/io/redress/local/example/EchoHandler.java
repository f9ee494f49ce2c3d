package io.redress.local.example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers with the event it was given, or in the way that the name in the path says. */
public final class EchoHandler implements RequestStreamHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Env env;
    private final AtomicInteger inHand = new AtomicInteger();

    public EchoHandler(Env env) {
        this.env = env;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        if (inHand.incrementAndGet() > 1) {
            throw new IllegalStateException("two events at once in one instance");
        }
        JsonNode event = JSON.readTree(input);
        ObjectNode answer = JSON.createObjectNode();
        switch (event.path("pathParameters").path("name").asText()) {
            case "throw" -> throw new IllegalStateException("as asked");
            case "hang" -> hang();
            case "plain" -> answer.put("publicUrl", env.get("PUBLIC_URL"));
            case "teapot" -> {
                answer.put("statusCode", 418);
                answer.putObject("headers").put("content-type", "image/png").put("x-kind", "tea");
                answer.putArray("cookies").add("a=1").add("b=2");
                answer.put("body", "AAEC");
                answer.put("isBase64Encoded", true);
            }
            default -> {
                answer.put("statusCode", 200);
                answer.putObject("headers").put("content-type", "application/json");
                answer.put("body", event.toString());
            }
        }
        JSON.writeValue(output, answer);
        inHand.decrementAndGet();
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
