package io.redress.local.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.lambda.FunctionFailed;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.template.StreamMapping;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Passes a batch of changes to a function until all are processed. After a failure it starts again at the first change
 * that failed, with half of the batch if the mapping says so, as often as the mapping allows; then it sends the
 * position of the batch to the on-failure queue. Lambda waits longer after each try; here the wait is always the same.
 */
final class StreamDelivery {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(200);

    private final StreamMapping mapping;
    private final LambdaFunction function;
    private final QueueBoard queues;
    private final InstantSource clock;

    StreamDelivery(StreamMapping mapping, LambdaFunction function, QueueBoard queues, InstantSource clock) {
        this.mapping = mapping;
        this.function = function;
        this.queues = queues;
        this.clock = clock;
    }

    void deliver(String shard, List<ObjectNode> batch) throws InterruptedException {
        deliver(shard, batch, 0);
    }

    private void deliver(String shard, List<ObjectNode> batch, int failedBefore) throws InterruptedException {
        List<ObjectNode> rest = batch;
        int failed = failedBefore;
        while (true) {
            Optional<String> problem = attempt(rest);
            if (problem.isEmpty()) {
                return;
            }
            List<ObjectNode> left = from(rest, problem.get());
            Thread.sleep(BEFORE_THE_NEXT_TRY);
            if (mapping.bisects() && left.size() > 1) {
                // Halving does not count as a try: it only finds the record that fails.
                deliver(shard, left.subList(0, left.size() / 2), failed);
                deliver(shard, left.subList(left.size() / 2, left.size()), failed);
                return;
            }
            failed = left.size() < rest.size() ? 1 : failed + 1;
            rest = left;
            if (mapping.retries() >= 0 && failed > mapping.retries()) {
                giveUp(shard, rest, failed);
                return;
            }
        }
    }

    /** The sequence number of the first record that failed; empty if none failed. */
    private Optional<String> attempt(List<ObjectNode> batch) throws InterruptedException {
        ObjectNode event = JSON.createObjectNode();
        event.putArray("Records").addAll(batch);
        SequencedSet<String> numbers = new LinkedHashSet<>();
        batch.forEach(record -> numbers.add(sequenceNumber(record)));
        try {
            byte[] answer = function.invoke(event.toString().getBytes(StandardCharsets.UTF_8));
            if (!mapping.reportsFailures()) {
                return Optional.empty();
            }
            Optional<Set<String>> failures = BatchAnswer.failures(answer, numbers);
            return failures.isEmpty()
                    ? Optional.of(numbers.getFirst())
                    : numbers.stream().filter(failures.get()::contains).findFirst();
        } catch (FunctionFailed e) {
            return Optional.of(numbers.getFirst());
        }
    }

    private static List<ObjectNode> from(List<ObjectNode> batch, String number) {
        return batch.stream()
                .dropWhile(record -> !sequenceNumber(record).equals(number))
                .toList();
    }

    private void giveUp(String shard, List<ObjectNode> batch, int attempts) {
        mapping.onFailureArn().ifPresent(arn -> {
            ObjectNode message = FailureRecord.of(function, "RetryAttemptsExhausted", attempts, clock.instant());
            ObjectNode info = message.putObject("DDBStreamBatchInfo");
            info.put("shardId", shard);
            info.put("startSequenceNumber", sequenceNumber(batch.getFirst()));
            info.put("endSequenceNumber", sequenceNumber(batch.getLast()));
            info.put("batchSize", batch.size());
            info.put("streamArn", batch.getFirst().path("eventSourceARN").asText());
            queues.send(arn, message.toString());
        });
    }

    private static String sequenceNumber(ObjectNode record) {
        return record.path("dynamodb").path("SequenceNumber").asText();
    }
}
