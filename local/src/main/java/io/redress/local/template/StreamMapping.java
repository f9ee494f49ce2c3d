package io.redress.local.template;

import java.util.List;
import java.util.Optional;

/**
 * A function that gets the changes of a table in batches.
 *
 * @param streamArn the stream of the table, as {@code GetAtt Table.StreamArn} gives it
 * @param retries how often a failed batch is tried again; -1 for no limit
 */
public record StreamMapping(
        String function,
        String streamArn,
        int batchSize,
        int retries,
        boolean bisects,
        boolean reportsFailures,
        Optional<String> onFailureArn,
        List<EventPattern> filters) {}
