package io.redress.local.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.lambda.Identifiers;
import io.redress.local.lambda.LambdaFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The message that Lambda sends to an on-failure destination. */
final class FailureRecord {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FailureRecord() {}

    /** The record of a call for which nobody waited, with the event that the function could not handle. */
    static ObjectNode ofCall(LambdaFunction function, int attempts, Instant now, byte[] event) {
        ObjectNode message = of(function, "RetriesExhausted", attempts, now);
        try {
            message.set("requestPayload", JSON.readTree(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message;
    }

    static ObjectNode of(LambdaFunction function, String condition, int attempts, Instant now) {
        ObjectNode message = JSON.createObjectNode();
        message.put("version", "1.0");
        message.put("timestamp", now.toString());
        ObjectNode context = message.putObject("requestContext");
        context.put("requestId", Identifiers.next());
        context.put("functionArn", function.spec().arn());
        context.put("condition", condition);
        context.put("approximateInvokeCount", attempts);
        ObjectNode response = message.putObject("responseContext");
        response.put("statusCode", 200);
        response.put("executedVersion", "$LATEST");
        response.put("functionError", "Unhandled");
        return message;
    }
}
