package io.redress.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A function as Lambda invokes it.
 *
 * @param name the function's name, which is also that of the example of its events
 */
public record Invoked(String name, RequestStreamHandler handler) {

    /** Passes the example in {@code events/} to the function. */
    public Tree example() {
        return with(Example.text(name));
    }

    public Tree with(Map<String, Object> event) {
        return with(new String(Json.bytes(event), StandardCharsets.UTF_8));
    }

    public Tree with(String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, TestContext.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tree.read(out.toByteArray());
    }

    /**
     * Delivers one message, as SQS does. True if the function reports it as failed, so that SQS would deliver it again.
     */
    public boolean comesBack(String body) {
        return !failing(body).isEmpty();
    }

    /** Delivers the message about a change. True if the function reports it as failed. */
    public boolean comesBack(String reference, int change) {
        return comesBack(message(reference, change));
    }

    /** Delivers messages in one batch; returns the positions, from 0, of those that the function reports as failed. */
    public List<Integer> failing(String... bodies) {
        List<Object> records = new ArrayList<>();
        for (String body : bodies) {
            Map<String, Object> record = Example.record(name);
            record.put("messageId", String.valueOf(records.size()));
            record.put("body", body);
            records.add(record);
        }
        return failures(with(Map.of("Records", records))).stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** The items of a batch that an answer reports as failed. */
    public static List<String> failures(Tree answer) {
        return answer.list("batchItemFailures").stream()
                .map(failure -> failure.required("itemIdentifier"))
                .toList();
    }

    /** The message that relay sends about a change of a complaint of Kiwi. */
    public static String message(String reference, int change) {
        return "{\"organisation\":\"kiwi\",\"reference\":\"" + reference + "\",\"change\":" + change + "}";
    }
}
