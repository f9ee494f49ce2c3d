package io.redress.local.template;

import java.util.Map;
import java.util.Optional;

/**
 * A queue.
 *
 * @param attributes as {@code CreateQueue} takes them, without the redrive
 */
public record QueueSpec(String id, String name, String arn, Map<String, String> attributes, Optional<Redrive> redrive) {

    /** Where a message goes that failed {@code maxReceives} times. */
    public record Redrive(String deadLetterArn, int maxReceives) {}
}
