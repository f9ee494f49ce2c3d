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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * Runs a function as a consumer: handles the messages of a batch one by one and reports those that failed, so that AWS
 * delivers only those again. A message that fails every time ends in the dead-letter queue, so none is lost.
 */
public final class Batch {

    /** Handles one message or record. */
    @FunctionalInterface
    public interface Task<T> extends Consumer<T> {}

    /** The time that one message may need; with less time left, the function does not begin another. */
    private static final int ENOUGH_MILLIS = 12_000;

    private Batch() {}

    /** Handles the messages of a queue; the task receives the body of each. */
    public static void messages(InputStream in, OutputStream out, Context context, Task<Tree> task) throws IOException {
        each(in, out, context, task, message -> Tree.read(message.text("body").orElse("{}")), message -> message.text(
                        "messageId")
                .orElse(""));
    }

    /** Handles the messages of a queue; the task receives the body of each, and how often the message was delivered, now included. */
    public static void deliveries(InputStream in, OutputStream out, Context context, ObjIntConsumer<Tree> task)
            throws IOException {
        each(
                in,
                out,
                context,
                message -> task.accept(
                        Tree.read(message.text("body").orElse("{}")),
                        message.at("attributes")
                                .text("ApproximateReceiveCount")
                                .map(Integer::parseInt)
                                .orElse(1)),
                message -> message,
                message -> message.text("messageId").orElse(""));
    }

    /** Handles the messages of a queue that others write to; the task receives the body of each as it came, which may be anything. */
    public static void bodies(InputStream in, OutputStream out, Context context, Task<String> task) throws IOException {
        each(
                in,
                out,
                context,
                message -> task.accept(message.text("body").orElse("")),
                message -> message,
                message -> message.text("messageId").orElse(""));
    }

    /**
     * Handles the records of a table's stream. If a record fails, AWS delivers that record and all later ones again.
     */
    public static void records(InputStream in, OutputStream out, Context context, Task<Tree> task) throws IOException {
        each(in, out, context, task, record -> record.at("dynamodb"), record -> record.at("dynamodb")
                .text("SequenceNumber")
                .orElse(""));
    }

    /**
     * Runs the task of a schedule. An exception is logged as every other failure, and makes the invocation fail, so that
     * the schedule calls the function again. Lambda would log the exception as plain text, which no query of the log
     * finds by its fields.
     */
    public static void once(OutputStream out, Context context, Runnable task) throws IOException {
        Telemetry.within(context, () -> {
            try {
                task.run();
            } catch (RuntimeException | Error fault) {
                Log.failed("a scheduled run failed", fault);
                Telemetry.count("Failed");
                throw fault;
            }
            return null;
        });
        out.write(Json.bytes(Map.of("done", true)));
    }

    /**
     * Handles an event of a function that has both schedules and a queue.
     *
     * @param scheduled receives the name that the schedule gives in its event
     */
    public static void onceOrMessages(
            InputStream in, OutputStream out, Context context, Consumer<String> scheduled, Task<Tree> task)
            throws IOException {
        byte[] event = in.readAllBytes();
        Optional<String> schedule = Tree.read(event).text("schedule");
        if (schedule.isPresent()) {
            once(out, context, () -> scheduled.accept(schedule.get()));
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
                    // A message that is broken off may be half done, so it is not begun.
                    failed.add(Map.of("itemIdentifier", name.apply(item)));
                    continue;
                }
                try {
                    task.accept(content.apply(item));
                    Telemetry.count("Handled");
                } catch (RuntimeException | StackOverflowError fault) {
                    // A message that exhausts the stack must not take the rest of its batch with it.
                    Log.failed("a message failed and will be delivered again", fault);
                    Telemetry.count("Failed");
                    failed.add(Map.of("itemIdentifier", name.apply(item)));
                }
            }
            return failed;
        });
        out.write(Json.answer(Map.of("batchItemFailures", failures)).getBytes(StandardCharsets.UTF_8));
    }
}
