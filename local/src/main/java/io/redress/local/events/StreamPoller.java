package io.redress.local.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.lambda.Activity;
import io.redress.local.template.StreamMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a table's stream from the oldest record that has not been processed, and passes the records that the mapping's
 * filters accept to its function, shard by shard and in order.
 */
final class StreamPoller {

    private static final Logger LOG = LoggerFactory.getLogger("io.redress.local");
    private static final Duration BETWEEN_PASSES = Duration.ofMillis(100);

    private final DynamoDbStreamsClient client;
    private final StreamMapping mapping;
    private final StreamDelivery delivery;
    private final Checkpoint checkpoint;
    private final BooleanSupplier queuesEmpty;
    private final Activity activity;
    private final Map<String, String> iterators = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Thread thread;
    private List<Shard> shards = List.of();
    private long consulted;
    private long answered;
    private volatile boolean closing;

    StreamPoller(
            DynamoDbStreamsClient client,
            StreamMapping mapping,
            StreamDelivery delivery,
            Checkpoint checkpoint,
            BooleanSupplier queuesEmpty,
            Activity activity) {
        this.client = client;
        this.mapping = mapping;
        this.delivery = delivery;
        this.checkpoint = checkpoint;
        this.queuesEmpty = queuesEmpty;
        this.activity = activity;
        this.thread = Thread.ofVirtual().name("stream").start(this::run);
    }

    /** True if the stream was read to its end after this call, without a new record. */
    synchronized boolean isAtEnd(Duration patience) throws InterruptedException {
        long question = ++consulted;
        notifyAll();
        long deadline = System.nanoTime() + patience.toNanos();
        while (answered < question) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Reads no further record, and returns when the function has finished the present ones. */
    void stop() throws InterruptedException {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        thread.join(Duration.ofSeconds(10));
        thread.interrupt();
        thread.join();
    }

    private void run() {
        try {
            while (!closing) {
                pass();
                rest();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass() throws InterruptedException {
        long question;
        synchronized (this) {
            question = consulted;
        }
        try {
            if (readAll()) {
                return;
            }
            keepPosition();
            synchronized (this) {
                answered = question;
                notifyAll();
            }
        } catch (SdkException e) {
            // The iterator has expired, or the endpoint is stopping: start again at the present position.
            iterators.clear();
            if (!closing) {
                LOG.warn("cannot read the stream", e);
            }
            Thread.sleep(BETWEEN_PASSES);
        }
    }

    private synchronized void rest() throws InterruptedException {
        if (!closing && consulted == answered) {
            wait(BETWEEN_PASSES.toMillis());
        }
    }

    /** Reads every shard once. True if there was a record. */
    private boolean readAll() throws InterruptedException {
        if (shards.isEmpty()) {
            shards = describe();
        }
        boolean found = false;
        for (Shard shard : shards) {
            boolean parentDone = shard.parentShardId() == null
                    || ended.contains(shard.parentShardId())
                    || shards.stream().noneMatch(other -> other.shardId().equals(shard.parentShardId()));
            if (parentDone && !ended.contains(shard.shardId())) {
                found |= read(shard.shardId());
            }
        }
        return found;
    }

    private boolean read(String shard) throws InterruptedException {
        String iterator = iterators.computeIfAbsent(shard, this::iterator);
        GetRecordsResponse response;
        try {
            response = client.getRecords(request -> request.shardIterator(iterator));
        } catch (TrimmedDataAccessException e) {
            // A stream keeps records for a day; the oldest record left is later than the position.
            checkpoint.forget(shard);
            iterators.remove(shard);
            return true;
        }
        if (!response.records().isEmpty()) {
            try (Activity.Hold _ = activity.begin()) {
                handle(shard, response.records());
            }
        }
        if (response.nextShardIterator() == null) {
            iterators.remove(shard);
            ended.add(shard);
            // The next pass finds the children of the shard.
            shards = List.of();
            return true;
        }
        iterators.put(shard, response.nextShardIterator());
        return !response.records().isEmpty();
    }

    private void handle(String shard, List<Record> records) throws InterruptedException {
        List<ObjectNode> batch = new ArrayList<>();
        for (Record record : records) {
            ObjectNode event = StreamRecords.json(record, mapping.streamArn());
            if (mapping.filters().isEmpty() || mapping.filters().stream().anyMatch(filter -> filter.matches(event))) {
                batch.add(event);
            }
            if (batch.size() == mapping.batchSize()) {
                delivery.deliver(shard, batch);
                batch = new ArrayList<>();
                checkpoint.passed(shard, record.dynamodb().sequenceNumber());
            }
        }
        if (!batch.isEmpty()) {
            delivery.deliver(shard, batch);
        }
        checkpoint.passed(shard, records.getLast().dynamodb().sequenceNumber());
    }

    private String iterator(String shard) {
        Optional<String> last = checkpoint.last(shard);
        if (last.isPresent()) {
            try {
                return client.getShardIterator(request -> request.streamArn(mapping.streamArn())
                                .shardId(shard)
                                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(last.get()))
                        .shardIterator();
            } catch (TrimmedDataAccessException e) {
                checkpoint.forget(shard);
            }
        }
        return client.getShardIterator(request -> request.streamArn(mapping.streamArn())
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }

    private List<Shard> describe() {
        List<Shard> found = new ArrayList<>();
        String[] after = new String[1];
        do {
            var description = client.describeStream(
                            request -> request.streamArn(mapping.streamArn()).exclusiveStartShardId(after[0]))
                    .streamDescription();
            found.addAll(description.shards());
            after[0] = description.lastEvaluatedShardId();
        } while (after[0] != null);
        return found;
    }

    /** Saves how far the stream was read, if all work that followed from it is done. */
    void keepPosition() {
        Optional<Map<String, String>> position = checkpoint.unkept();
        if (position.isPresent() && queuesEmpty.getAsBoolean()) {
            checkpoint.keep(position.get());
        }
    }
}
