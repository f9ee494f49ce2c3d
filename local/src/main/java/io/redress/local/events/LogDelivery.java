package io.redress.local.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.lambda.Activity;
import io.redress.local.lambda.AsynchronousCall;
import io.redress.local.lambda.Identifiers;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.template.LogSubscription;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Delivers lines of the log to the function that subscribes to them, as CloudWatch Logs does. */
final class LogDelivery {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LogSubscription subscription;
    private final LambdaFunction function;
    private final QueueBoard queues;
    private final Activity activity;
    private final InstantSource clock;

    LogDelivery(
            LogSubscription subscription,
            LambdaFunction function,
            QueueBoard queues,
            Activity activity,
            InstantSource clock) {
        this.subscription = subscription;
        this.function = function;
        this.queues = queues;
        this.activity = activity;
        this.clock = clock;
    }

    /** Delivers those of the lines that the subscription asks for. Returns at once; the delivery counts as an event in hand. */
    void accept(List<String> lines) {
        List<String> wanted = lines.stream().filter(this::isWanted).toList();
        if (!wanted.isEmpty()) {
            Activity.Hold hold = activity.begin();
            Thread.ofVirtual().name(subscription.function() + "-log").start(() -> deliver(wanted, hold));
        }
    }

    private boolean isWanted(String line) {
        try {
            return line.startsWith("{")
                    && JSON.readTree(line).path("logger").asText().equals(subscription.logger());
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private void deliver(List<String> lines, Activity.Hold hold) {
        byte[] event = event(lines);
        try (hold) {
            if (!AsynchronousCall.succeeds(function, event, subscription.retries())) {
                subscription
                        .onFailureArn()
                        .ifPresent(arn -> queues.send(
                                arn,
                                FailureRecord.ofCall(function, subscription.retries() + 1, clock.instant(), event)
                                        .toString()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] event(List<String> lines) {
        ObjectNode batch = JSON.createObjectNode();
        batch.put("messageType", "DATA_MESSAGE");
        batch.put("owner", "000000000000");
        batch.put("logGroup", "/redress/local/functions");
        batch.put("logStream", "local");
        batch.putArray("subscriptionFilters").add(subscription.function() + "Lines");
        ArrayNode events = batch.putArray("logEvents");
        for (String line : lines) {
            events.addObject()
                    .put("id", Identifiers.next())
                    .put("timestamp", clock.millis())
                    .put("message", line);
        }
        ObjectNode event = JSON.createObjectNode();
        event.putObject("awslogs").put("data", Base64.getEncoder().encodeToString(compressed(batch.toString())));
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
