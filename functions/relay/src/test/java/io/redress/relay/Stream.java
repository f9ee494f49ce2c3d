package io.redress.relay;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.rules.Destination;
import io.redress.platform.Env;
import io.redress.platform.StoredJson;
import io.redress.platform.Tree;
import io.redress.testing.Endpoint;
import io.redress.testing.Example;
import io.redress.testing.Invoked;
import io.redress.testing.MovableClock;
import io.redress.testing.TestEnv;
import io.redress.testing.TestQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table's stream before the function, and its queues after it. */
final class Stream implements AutoCloseable {

    static final String REFERENCE = "KIWI-7K3M-9QX1";

    private static final Instant AT = Instant.parse("2026-10-23T08:32:09.640Z");

    private final Map<Destination, TestQueue> queues = new EnumMap<>(Destination.class);

    Stream() {
        for (Destination destination : Destination.values()) {
            queues.put(destination, TestQueue.empty());
        }
    }

    /** The function with other values of some variables. */
    Invoked relay(Map<String, String> others) {
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        variables.putAll(TestEnv.shared());
        queues.forEach((destination, queue) -> variables.put(destination + "_QUEUE_URL", queue.url()));
        variables.putAll(others);
        return new Invoked("relay", new RelayHandler(new Env(variables, new MovableClock(AT))));
    }

    /** Delivers records; returns the sequence numbers of those that failed. */
    static List<String> deliver(Invoked relay, List<Map<String, Object>> records) {
        Tree answer = relay.with(Map.of("Records", records));
        return Invoked.failures(answer);
    }

    /** A change with one event, as the table's stream delivers it. Its sequence number is its number. */
    static Map<String, Object> record(int number, String by, Event event) {
        return record(number, StoredJson.write(new Change(number, AT, by, List.of(event))));
    }

    /** The same with other JSON. */
    static Map<String, Object> record(int number, String json) {
        Map<String, Object> record = Example.record("relay");
        Map<String, Object> content = Example.map(record.get("dynamodb"));
        Map<String, Object> image = Example.map(content.get("NewImage"));
        image.put("sk", Map.of("S", "CHANGE#%06d".formatted(number)));
        image.put("json", Map.of("S", json));
        content.put("NewImage", image);
        content.put("SequenceNumber", String.valueOf(number));
        record.put("dynamodb", content);
        return record;
    }

    /** Removes and returns the messages in the queue of a destination. */
    List<String> told(Destination destination) {
        return queues.get(destination).take();
    }

    /** The numbers of the changes in the messages of a queue, in order. */
    List<Integer> changes(Destination destination) {
        List<Integer> numbers = new ArrayList<>();
        for (String body : told(destination)) {
            numbers.add(Integer.valueOf(Tree.read(body).required("change")));
        }
        return numbers.stream().sorted().toList();
    }

    @Override
    public void close() {
        queues.values().forEach(TestQueue::close);
    }
}
