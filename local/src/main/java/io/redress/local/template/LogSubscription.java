package io.redress.local.template;

import java.util.Optional;

/**
 * A function that gets those lines of the log that one logger wrote.
 *
 * @param logger the name of the logger, from the filter pattern
 * @param retries how often a failed call is tried again
 */
public record LogSubscription(String function, String logger, int retries, Optional<String> onFailureArn) {}
