package io.redress.local.faults;

import io.redress.acknowledgement.AcknowledgementHandler;
import io.redress.assignment.AssignmentHandler;
import io.redress.deadlinesweep.DeadlineSweepHandler;
import io.redress.domain.rules.Destination;
import io.redress.fixtures.Fixture;
import io.redress.notification.NotificationHandler;
import io.redress.platform.Env;
import io.redress.relay.RelayHandler;
import io.redress.testing.Endpoint;
import io.redress.testing.FaultyNetwork;
import io.redress.testing.Invoked;
import io.redress.testing.TestQueue;
import java.net.URI;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The way of a change from the table through relay and the queues to the functions that act on it, driven step by step, with a network
 * that can cut off the functions at any of their requests.
 */
public final class Pipeline implements AutoCloseable {

    public final Fixture fixture = Fixture.onFriday();
    public final FaultyNetwork network = new FaultyNetwork();
    private final Map<Destination, TestQueue> queues = new EnumMap<>(Destination.class);
    private final Map<Destination, Invoked> functions = new EnumMap<>(Destination.class);
    private final Invoked relay;
    private final Invoked sweep;
    private final Set<String> delivered = new HashSet<>();
    private int cut = Integer.MAX_VALUE;

    public Pipeline() {
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        for (Destination destination : Destination.values()) {
            queues.put(destination, TestQueue.empty());
            variables.put(
                    destination.name() + "_QUEUE_URL", queues.get(destination).url());
        }
        Env direct = fixture.env(variables);
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", network.to(Endpoint.DYNAMODB.uri()));
        variables.put("AWS_ENDPOINT_URL_SQS", network.to(Endpoint.SQS.uri()));
        Map<String, String> all = new HashMap<>(direct.variables());
        all.putAll(variables);
        all.put("AWS_ENDPOINT_URL_SESV2", network.to(URI.create(fixture.ses.url())));
        Env env = new Env(all, fixture.clock);
        relay = new Invoked("relay", new RelayHandler(env));
        sweep = new Invoked("deadline-sweep", new DeadlineSweepHandler(env));
        functions.put(Destination.ACKNOWLEDGEMENT, new Invoked("acknowledgement", new AcknowledgementHandler(env)));
        functions.put(Destination.ASSIGNMENT, new Invoked("assignment", new AssignmentHandler(env)));
        functions.put(Destination.NOTIFICATION, new Invoked("notification", new NotificationHandler(env)));
    }

    /** From now on, kills whatever runs at this request. Nothing runs afterwards until {@link #restart}. */
    public void killAt(int request) {
        cut = request;
        network.cutOffAt(request, FaultyNetwork.Fate.REQUEST_LOST);
    }

    private boolean killed() {
        return network.requests() >= cut;
    }

    /** Starts everything again. What was on its way when it was killed is lost: the stream and the queues are empty. */
    public void restart() {
        changes().forEach(item -> delivered.add(key(item)));
        queues.values().forEach(TestQueue::take);
        cut = Integer.MAX_VALUE;
        network.behave((_, _) -> FaultyNetwork.Fate.ANSWERED);
    }

    /** Forgets what the stream has delivered, so that it delivers every change from the beginning. */
    public void replay() {
        delivered.clear();
    }

    /** Delivers changes and messages until there are none, or until everything is killed. */
    public void run() {
        boolean more = true;
        while (more && !killed()) {
            more = relayNew();
            for (Map.Entry<Destination, TestQueue> queue : queues.entrySet()) {
                for (String body : queue.getValue().take()) {
                    if (killed()) {
                        return;
                    }
                    more = true;
                    if (fails(queue.getKey(), body) && !killed()) {
                        throw new AssertionError(queue.getKey() + " failed with " + body);
                    }
                }
            }
        }
    }

    /** One run of the sweep, and what follows from it; false if it sent nothing again. */
    public boolean sweep() {
        try {
            sweep.with(Map.of("schedule", "deadline-sweep"));
        } catch (RuntimeException e) {
            if (!killed()) {
                throw e;
            }
        }
        if (killed()) {
            return true;
        }
        List<String> waiting = queues.values().stream()
                .flatMap(queue -> queue.take().stream().map(body -> queue.url() + " " + body))
                .toList();
        for (String each : waiting) {
            String[] parts = each.split(" ", 2);
            queues.forEach((destination, queue) -> {
                if (queue.url().equals(parts[0]) && fails(destination, parts[1]) && !killed()) {
                    throw new AssertionError(destination + " failed with " + parts[1]);
                }
            });
        }
        run();
        return !waiting.isEmpty();
    }

    private boolean fails(Destination destination, String body) {
        Map<String, Object> record = Map.of("messageId", "1", "body", body);
        return !Invoked.failures(functions.get(destination).with(Map.of("Records", List.of(record))))
                .isEmpty();
    }

    private boolean relayNew() {
        boolean any = false;
        for (Map<String, AttributeValue> item : changes()) {
            if (killed() || !delivered.add(key(item))) {
                continue;
            }
            any = true;
            boolean failed = !Invoked.failures(relay.with(Map.of("Records", List.of(record(item)))))
                    .isEmpty();
            if (failed && !killed()) {
                throw new AssertionError("relay failed");
            }
        }
        return any;
    }

    private List<Map<String, AttributeValue>> changes() {
        return fixture.table.items().stream()
                .filter(item -> item.get("sk").s().startsWith("CHANGE#"))
                .sorted(Comparator.comparing(Pipeline::key))
                .toList();
    }

    private static String key(Map<String, AttributeValue> item) {
        return item.get("pk").s() + " " + item.get("sk").s();
    }

    private static Map<String, Object> record(Map<String, AttributeValue> item) {
        Map<String, Object> image = new HashMap<>();
        item.forEach((name, value) -> image.put(name, Map.of("S", value.s())));
        return Map.of(
                "dynamodb",
                Map.of("NewImage", image, "SequenceNumber", item.get("sk").s()));
    }

    @Override
    public void close() {
        queues.values().forEach(TestQueue::close);
        network.close();
        fixture.close();
    }
}
