package io.redress.local.template;

import java.util.List;

/**
 * A function that is handed the messages of a queue in batches.
 *
 * @param concurrency how many batches it may have in hand at once
 */
public record QueueMapping(
        String function,
        String queueArn,
        int batchSize,
        int concurrency,
        boolean reportsFailures,
        List<EventPattern> filters) {}
