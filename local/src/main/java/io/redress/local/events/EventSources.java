package io.redress.local.events;

import io.redress.local.lambda.Activity;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.template.LogSubscription;
import io.redress.local.template.QueueMapping;
import io.redress.local.template.StreamMapping;
import io.redress.local.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes queues, streams and lines of the log to functions, and knows whether any work is left. */
public final class EventSources {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration FOR_THE_STREAM = Duration.ofSeconds(1);

    /** Whether all work is done, and what is stuck if not. */
    public record Outcome(boolean settled, List<String> stuck) {}

    private final QueueBoard board;
    private final List<QueueMapping> mappings;
    private final Activity activity;
    private final List<QueuePoller> queues = new ArrayList<>();
    private final List<StreamPoller> streams = new ArrayList<>();

    private EventSources(QueueBoard board, List<QueueMapping> mappings, Activity activity) {
        this.board = board;
        this.mappings = mappings;
        this.activity = activity;
    }

    /**
     * Starts the pollers of all queues and streams, and the subscriptions of the log.
     *
     * @param data the directory that keeps the position in the stream beyond the process; empty to keep it in memory
     */
    public static EventSources start(
            AwsClients clients,
            Template template,
            QueueBoard board,
            Map<String, LambdaFunction> functions,
            Activity activity,
            InstantSource clock,
            Optional<Path> data) {
        EventSources sources = new EventSources(board, template.queueMappings(), activity);
        for (QueueMapping mapping : sources.mappings) {
            sources.queues.add(QueuePoller.start(
                    clients.queues(), mapping, board, LambdaFunction.named(mapping.function(), functions), activity));
        }
        for (StreamMapping mapping : template.streamMappings()) {
            LambdaFunction function = LambdaFunction.named(mapping.function(), functions);
            sources.streams.add(new StreamPoller(
                    clients.streams(),
                    mapping,
                    new StreamDelivery(mapping, function, board, clock),
                    new Checkpoint(data.map(directory -> directory.resolve(mapping.function() + ".position"))),
                    () -> sources.levels().stream().allMatch(QueueBoard.Level::empty) && activity.inHand() == 0,
                    activity));
        }
        for (LogSubscription subscription : template.logSubscriptions()) {
            LambdaFunction function = LambdaFunction.named(subscription.function(), functions);
            LogDelivery delivery = new LogDelivery(subscription, function, board, activity, clock);
            // One log group has the lines of all functions.
            functions.values().forEach(source -> source.tell(delivery::accept));
        }
        return sources;
    }

    /** How full the queues are. */
    public List<QueueBoard.Level> levels() {
        return board.levels(mappings);
    }

    /** How many events the functions are processing. */
    public int inHand() {
        return activity.inHand();
    }

    /**
     * Waits until the stream is read to its end, every queue that functions read is empty, and no function is
     * processing an event. Dead letters do not count: they wait for a person.
     */
    public Outcome settle(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> stuck;
        do {
            stuck = unfinished();
            if (stuck.isEmpty()) {
                return new Outcome(true, List.of());
            }
            Thread.sleep(BETWEEN_LOOKS);
        } while (System.nanoTime() < deadline);
        return new Outcome(false, stuck);
    }

    private List<String> unfinished() throws InterruptedException {
        long before = activity.taken();
        if (activity.inHand() > 0) {
            return List.of(activity.inHand() + " events in hand");
        }
        for (StreamPoller stream : streams) {
            if (!stream.isAtEnd(FOR_THE_STREAM)) {
                return List.of("the stream");
            }
        }
        List<QueueBoard.Level> left = board.unfinished(mappings);
        if (!left.isEmpty()) {
            return left.stream()
                    .map(level ->
                            level.queue() + ": " + level.waiting() + " waiting, " + level.inFlight() + " in flight")
                    .toList();
        }
        // An event that was begun meanwhile may have sent a message to a queue that was already checked.
        return activity.taken() == before && activity.inHand() == 0 ? List.of() : List.of("events in hand");
    }

    /** Stops all pollers, and returns when the functions have finished the present events. */
    public void stop() throws InterruptedException {
        for (StreamPoller stream : streams) {
            stream.stop();
        }
        for (QueuePoller queue : queues) {
            queue.stop();
        }
        streams.forEach(StreamPoller::keepPosition);
    }
}
