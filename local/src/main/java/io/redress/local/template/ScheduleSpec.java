package io.redress.local.template;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule of a function.
 *
 * @param expression such as {@code rate(5 minutes)} or {@code cron(0 6 * * ? *)}
 * @param input what the function is given; without it, EventBridge Scheduler's own event
 * @param retries how often the function is started again for one event that it failed
 * @param onFailureArn where an event goes that it failed for good
 */
public record ScheduleSpec(
        String name,
        String function,
        String expression,
        ZoneId zone,
        Optional<String> input,
        int retries,
        Optional<String> onFailureArn) {}
