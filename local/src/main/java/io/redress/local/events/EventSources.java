package io.redress.local.events;

import io.redress.local.lambda.Activity;
import io.redress.local.lambda.LambdaFunction;
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

/** Everything that hands queues and streams to functions, and the knowledge of whether anything is left to be done. */
public final class EventSources {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration FOR_THE_STREAM = Duration.ofSeconds(1);

    /** Whether all is done, and what is not. */
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
     * Starts all of it.
     *
     * @param data where the position in the stream is kept, if it is to outlive the process
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
            sources.queues.add(
                    QueuePoller.start(clients.queues(), mapping, board, functions.get(mapping.function()), activity));
        }
        for (StreamMapping mapping : template.streamMappings()) {
            LambdaFunction function = functions.get(mapping.function());
            sources.streams.add(new StreamPoller(
                    clients.streams(),
                    mapping,
                    new StreamDelivery(mapping, function, board, clock),
                    new Checkpoint(data.map(directory -> directory.resolve(mapping.function() + ".position"))),
                    () -> sources.levels().stream().allMatch(QueueBoard.Level::empty) && activity.inHand() == 0,
                    activity));
        }
        return sources;
    }

    /** How full the queues are. */
    public List<QueueBoard.Level> levels() {
        return board.levels(mappings);
    }

    /** How many events functions have in hand. */
    public int inHand() {
        return activity.inHand();
    }

    /**
     * Waits until the stream is read to its end, every queue that functions take from is empty, and no function has
     * anything in hand. Dead letters do not count: they wait for a person.
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
        // Something that was taken up meanwhile may have put a message where we had looked already.
        return activity.taken() == before && activity.inHand() == 0 ? List.of() : List.of("events in hand");
    }

    /** Takes nothing more, and returns when what is in hand is done. */
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
