package io.redress.local.template;

import java.util.List;

/**
 * A bucket of files.
 *
 * @param told the queues that are told of new files
 * @param verdicts the queues that get the verdict about each new file; none if files are not searched
 */
public record BucketSpec(String name, List<Told> told, List<String> verdicts) {

    /** A queue that is told of new files whose keys begin so. */
    public record Told(String queueArn, String prefix) {}
}
