package io.redress.local.template;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule of a function.
 *
 * @param expression such as {@code rate(5 minutes)} or {@code cron(0 6 * * ? *)}
 * @param input what the function is given; without it, EventBridge Scheduler's own event
 * @param retries how often the function is called again for an event that failed
 * @param onFailureArn the queue that gets an event that failed at every try
 */
public record ScheduleSpec(
        String name,
        String function,
        String expression,
        ZoneId zone,
        Optional<String> input,
        int retries,
        Optional<String> onFailureArn) {}
