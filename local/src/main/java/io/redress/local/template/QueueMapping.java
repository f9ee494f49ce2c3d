package io.redress.local.template;

import java.util.List;

/**
 * A function that gets the messages of a queue in batches.
 *
 * @param concurrency how many batches it may process at once
 */
public record QueueMapping(
        String function,
        String queueArn,
        int batchSize,
        int concurrency,
        boolean reportsFailures,
        List<EventPattern> filters) {}
