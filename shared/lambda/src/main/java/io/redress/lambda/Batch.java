package io.redress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.redress.platform.Json;
import io.redress.platform.Log;
import io.redress.platform.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes a function a consumer: takes the messages of a batch one by one and reports those that failed, so that only they
 * come back. One that fails for good rests in the dead-letter queue in the end; nothing is lost.
 */
public final class Batch {

    /** What is done with one message or record. */
    @FunctionalInterface
    public interface Task<T> extends Consumer<T> {}

    /** What one message may take; with less time left it is not begun. */
    private static final int ENOUGH_MILLIS = 12_000;

    private Batch() {}

    /** Handles the messages of a queue, given their bodies. */
    public static void messages(InputStream in, OutputStream out, Context context, Task<Tree> task) throws IOException {
        each(in, out, context, task, message -> Tree.read(message.text("body").orElse("{}")), message -> message.text(
                        "messageId")
                .orElse(""));
    }

    /** Handles the records of a table's stream. After one that failed, AWS delivers again from there. */
    public static void records(InputStream in, OutputStream out, Context context, Task<Tree> task) throws IOException {
        each(in, out, context, task, record -> record.at("dynamodb"), record -> record.at("dynamodb")
                .text("SequenceNumber")
                .orElse(""));
    }

    /** Does what a schedule asks for. What breaks lets the invocation fail, so that the schedule tries again. */
    public static void once(OutputStream out, Context context, Runnable task) throws IOException {
        Telemetry.within(context, () -> {
            task.run();
            return null;
        });
        out.write(Json.bytes(Map.of("done", true)));
    }

    /** Handles what comes, for a function that has a schedule and a queue. */
    public static void onceOrMessages(
            InputStream in, OutputStream out, Context context, Runnable scheduled, Task<Tree> task) throws IOException {
        byte[] event = in.readAllBytes();
        if (Tree.read(event).text("schedule").isPresent()) {
            once(out, context, scheduled);
        } else {
            messages(new ByteArrayInputStream(event), out, context, task);
        }
    }

    private static void each(
            InputStream in,
            OutputStream out,
            Context context,
            Task<Tree> task,
            java.util.function.UnaryOperator<Tree> content,
            java.util.function.Function<Tree, String> name)
            throws IOException {
        Tree event = Tree.read(in.readAllBytes());
        List<Map<String, String>> failures = Telemetry.within(context, () -> {
            List<Map<String, String>> failed = new ArrayList<>();
            for (Tree item : event.list("Records")) {
                if (context.getRemainingTimeInMillis() < ENOUGH_MILLIS) {
                    // Not begun rather than broken off: what is broken off may have been done by half.
                    failed.add(Map.of("itemIdentifier", name.apply(item)));
                    continue;
                }
                try {
                    task.accept(content.apply(item));
                    Telemetry.count("Handled");
                } catch (RuntimeException fault) {
                    Log.failed("a message failed and comes back", fault);
                    Telemetry.count("Failed");
                    failed.add(Map.of("itemIdentifier", name.apply(item)));
                }
            }
            return failed;
        });
        out.write(Json.answer(Map.of("batchItemFailures", failures)).getBytes(StandardCharsets.UTF_8));
    }
}
